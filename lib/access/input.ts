import * as z from "zod";
import { idField } from "#lib/input/code-field";
import { amountField } from "#lib/input/decimal-field";
import { wholeNumberField } from "#lib/input/whole-number-field";
import { emailField } from "#lib/input/email-field";
import { clearable } from "#lib/input/field";
import { flagField } from "#lib/input/flag-field";
import { cursorParam, limitParam, listParam } from "#lib/input/list-params";
import { oneLine } from "#lib/input/text-field";
import { timeField } from "#lib/input/time-field";
import { versionField } from "#lib/input/version-field";
import { strictObject } from "#lib/input/words";
import { isId } from "#lib/kernel/id";
import { mailWishes } from "./mail-wish.ts";
import { roles, signingRoles } from "./role.ts";

const rolesField = z
  .array(z.enum(roles))
  .min(1)
  .max(20)
  .transform((given) => roles.filter((role) => given.includes(role)));

const moreFacts = {
  supplierId: clearable(idField),
  limit: clearable(amountField),
  managerId: clearable(idField),
  /** Another user of the same person; null = a person of his own again. */
  samePersonAs: clearable(idField),
  department: clearable(oneLine(100)),
  active: flagField.optional(),
};

export const createUserInput = strictObject({ email: emailField, name: oneLine(150), roles: rolesField, ...moreFacts });

/** Facts that are left out stay as they are. */
export const editUserInput = strictObject({
  id: idField,
  email: emailField.optional(),
  name: oneLine(150).optional(),
  roles: rolesField.optional(),
  ...moreFacts,
  expectedVersion: versionField.optional(),
});

/** What is left out stays as it is. */
export const editMeInput = strictObject({ approvalMails: z.enum(mailWishes).optional() });

export const idInput = strictObject({ id: idField });

export const nothingInput = strictObject({});

const membersField = z
  .array(idField)
  .max(500)
  .transform((ids) => [...new Set(ids)]);

export const createGroupInput = strictObject({ name: oneLine(100), userIds: membersField });

/** Facts that are left out stay as they are; the members are replaced as a whole. */
export const editGroupInput = strictObject({
  id: idField,
  name: oneLine(100).optional(),
  userIds: membersField.optional(),
  expectedVersion: versionField.optional(),
});

/** A person's or a role's. Without days it is per order. */
export const setLimitInput = strictObject({
  userId: idField.optional(),
  role: z.enum(signingRoles).optional(),
  amount: amountField,
  windowDays: wholeNumberField(1, 3660).optional(),
}).refine(({ userId, role }) => (userId === undefined) !== (role === undefined), {
  path: ["userId"],
  message: "Say whose limit it is: a person's (userId) or a role's (role).",
});

const isText = (part: unknown): part is string => typeof part === "string";

export const listUsersInput = strictObject({
  q: clearable(oneLine(200)),
  role: listParam(roles),
  active: flagField.optional(),
  limit: limitParam,
  cursor: cursorParam([isText, (part) => isText(part) && isId(part)]),
});

export const createApiKeyInput = strictObject({
  name: oneLine(100),
  userId: idField.optional(),
  expiresAt: timeField.optional(),
});

export const listGroupsInput = strictObject({
  limit: limitParam,
  cursor: cursorParam([isText, (part) => isText(part) && isId(part)]),
});

export const listLimitsInput = strictObject({
  limit: limitParam,
  cursor: cursorParam([(part) => isText(part) && isId(part)]),
});

export const listApiKeysInput = strictObject({
  userId: idField.optional(),
  limit: limitParam,
  cursor: cursorParam([(part) => isText(part) && isId(part)]),
});

/** As it is typed: nothing is trimmed or changed. */
export const passwordText = z.string().min(1, "Enter the password.").max(1000, "Use at most 128 characters.");

export const changePasswordInput = strictObject({ currentPassword: passwordText, newPassword: passwordText });

const token = z.string().max(100);

export const resetPasswordInput = strictObject({ token, newPassword: passwordText });

export const setUpInput = strictObject({ token, email: emailField, name: oneLine(150), newPassword: passwordText });

/** What the sign-in page asks. Whether address and password are right is not told apart. */
export const signInInput = strictObject({
  email: z.string("Enter your e-mail address.").max(300, "Enter your e-mail address."),
  password: z.string("Enter your password.").max(1000, "Enter your password."),
  callbackUrl: z.string().optional(),
});

export const requestResetInput = strictObject({ email: emailField });
