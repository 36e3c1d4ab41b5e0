import { Flag } from "#components/company/flag";
import { CheckboxGroup } from "#components/ui/choice";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { roleNames, roles, type Role } from "#lib/access/role";
import type { User } from "#lib/access/user";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface UserFieldsProps {
  /** The one to change; none for a new one. */
  readonly user?: User;
  readonly suppliers: readonly Named[];
  readonly managers: readonly Named[];
  /** Of whom one may be another user of the same person. */
  readonly users: readonly (Named & { readonly email: string })[];
  readonly baseCurrency: string;
}

const about: Readonly<Record<Role, string>> = {
  BUYER: "drafts orders, sends them, follows them",
  APPROVER: "decides about orders that wait for approval",
  RECEIVER: "books what arrives and what goes back",
  FINANCE: "books invoices, decides about exceptions",
  ADMIN: "users, keys, settings, policies, webhooks; no orders",
  AUDITOR: "reads and exports everything, changes nothing",
  SUPPLIER: "sees the orders of one supplier; not with another role",
};

/** Everything about a person that an administrator writes. */
export function UserFields({ user, suppliers, managers, users, baseCurrency }: UserFieldsProps) {
  return (
    <div className="grid gap-4">
      <Identity user={user} />
      <CheckboxGroup
        name="roles"
        legend="Roles"
        choices={roles.map((role) => ({ value: role, label: roleNames[role], hint: about[role] }))}
        chosen={[...(user?.roles ?? [])]}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="supplierId" label="Supplier" hint="For the role Supplier only.">
          <Select options={options(suppliers)} empty="None: of the company" defaultValue={user?.supplier?.id ?? ""} />
        </Field>
        <Field name="limit" label={`Approval limit in ${baseCurrency}`} hint="Empty: any amount.">
          <Input numeric defaultValue={user?.limit ?? ""} />
        </Field>
        <Field name="managerId" label="Manager" optional>
          <Select
            options={options(managers.filter(({ id }) => id !== user?.id))}
            empty="Nobody"
            defaultValue={user?.managerId ?? ""}
          />
        </Field>
        <Field name="department" label="Department" optional>
          <Input defaultValue={user?.department ?? ""} autoComplete="off" />
        </Field>
        <Field
          name="samePersonAs"
          label="Same person as"
          hint="Who has two users never signs as one what he wrote as the other."
        >
          <Select
            options={accounts(users, user)}
            empty="Nobody: the only user of this person"
            defaultValue={user?.samePerson[0]?.id ?? ""}
          />
        </Field>
      </div>
      {user && (
        <Flag
          name="active"
          label="May sign in"
          hint="Without it every session and key ends at once."
          on={user.active}
        />
      )}
    </div>
  );
}

/** Every other user, with the address, for the names may be the same. */
function accounts(users: UserFieldsProps["users"], user: User | undefined): { value: string; label: string }[] {
  const known = users.flatMap(({ id, name, email }) => (id === user?.id ? [] : { id, name: `${name}, ${email}` }));
  const linked = user?.samePerson.filter(({ id }) => known.every((other) => other.id !== id)) ?? [];
  return options([...linked, ...known]);
}

function Identity({ user }: Pick<UserFieldsProps, "user">) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field name="name" label="Name" required>
        <Input defaultValue={user?.name} autoComplete="off" />
      </Field>
      <Field name="email" label="E-mail" required>
        <Input type="email" defaultValue={user?.email} autoComplete="off" spellCheck={false} autoCapitalize="none" />
      </Field>
    </div>
  );
}

function options(named: readonly Named[]): { value: string; label: string }[] {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}
