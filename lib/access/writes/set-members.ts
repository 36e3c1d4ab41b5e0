import { settle, wrongField } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";

/** Makes exactly these people the members of a group; refuses who is not of the company, or has left and was no member before. */
export async function setMembers(tx: Tx, groupId: string, userIds: readonly string[]): Promise<void> {
  const members = await tx.groupMember.findMany({ where: { groupId }, select: { userId: true } });
  const joining = userIds.filter((id) => !members.some(({ userId }) => userId === id));
  const known = await tx.user.count({ where: { id: { in: joining }, active: true, supplierId: null } });
  if (known < joining.length) settle(wrongField("userIds", "Choose active people of the company."));

  await tx.groupMember.deleteMany({ where: { groupId, userId: { notIn: [...userIds] } } });
  await tx.groupMember.createMany({ data: joining.map((userId) => ({ groupId, userId })) });
}
