import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { isUniqueViolation } from "#lib/platform/db";
import { type Group, groupFacts } from "../group.ts";
import { editGroupInput } from "../input.ts";
import { readGroup } from "../queries/get-group.ts";
import { setMembers } from "../writes/set-members.ts";

/** Replaces the name or the members that are given. Who may sign for the group changes at once, also for what waits. */
export const editGroup = command("group.write", editGroupInput, async ({ tx, emit }, input): Promise<Group> => {
  const { id, name, userIds, expectedVersion } = input;
  await tx.$executeRaw`SELECT 1 FROM app_group WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await readGroup(tx, id);
  settle(unchanged(before.version, expectedVersion));

  try {
    await tx.group.update({ where: { id }, data: { ...(name && { name }), version: { increment: 1 } } });
  } catch (error) {
    if (isUniqueViolation(error))
      settle(no("duplicate", "There is a group of this name already. Choose another name."));
    throw error;
  }
  if (userIds) await setMembers(tx, id, userIds);

  const after = await readGroup(tx, id);
  emit({
    action: "group.edited",
    stream: `group:${id}`,
    entity: { type: "group", id, number: after.name },
    changes: difference(before, after, groupFacts),
  });
  return after;
});
