import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { type Group, groupFacts } from "../group.ts";
import { createGroupInput } from "../input.ts";
import { readGroup } from "../queries/get-group.ts";
import { setMembers } from "../writes/set-members.ts";

/** A new group. Of two with one name the second is refused as a duplicate. */
export const createGroup = command("group.write", createGroupInput, async ({ tx, emit }, input): Promise<Group> => {
  const { name, userIds } = input;
  const id = newId();
  const { count } = await tx.group.createMany({ data: { id, name }, skipDuplicates: true });
  if (count === 0) settle(no("duplicate", `There is a group “${name}” already. Choose another name.`));
  await setMembers(tx, id, userIds);

  const group = await readGroup(tx, id);
  emit({
    action: "group.created",
    stream: `group:${id}`,
    entity: { type: "group", id, number: name },
    changes: difference<Group>(null, group, groupFacts),
  });
  return group;
});
