import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Money } from "#components/ui/money";
import { SubmitButton } from "#components/ui/submit-button";
import { Table, Td, Th, ThVerbs, Tr, Under } from "#components/ui/table";
import { Tag } from "#components/ui/tag";
import { Time } from "#components/ui/time";
import type { Delegation, DelegationState } from "#lib/approvals/delegation";
import type { Tone } from "../ui/tone.ts";

interface DelegationTableProps {
  readonly delegations: readonly Delegation[];
  /** The reader: he ends what he delegated himself. */
  readonly ownId: string;
  /** IANA zone of the company. */
  readonly zone: string;
  /** The base currency. */
  readonly currency: string;
  readonly end: FormAction;
}

const states: Readonly<Record<DelegationState, { readonly label: string; readonly tone: Tone }>> = {
  upcoming: { label: "Upcoming", tone: "info" },
  active: { label: "Active", tone: "ok" },
  ended: { label: "Ended", tone: "idle" },
};

/** Who acts for whom, and until when. */
export function DelegationTable({ delegations, ownId, zone, currency, end }: DelegationTableProps) {
  return (
    <Table caption="Delegations" wide>
      <thead>
        <Tr>
          <Th>Who acts</Th>
          <Th>For</Th>
          <Th>From</Th>
          <Th>To</Th>
          <Th>State</Th>
          <ThVerbs />
        </Tr>
      </thead>
      <tbody>
        {delegations.map((delegation) => (
          <Tr key={delegation.id}>
            <Td>{delegation.toUser.name}</Td>
            <Td>
              {delegation.fromUser.name}
              <ScopeOf delegation={delegation} currency={currency} />
            </Td>
            <Td>
              <Time at={delegation.from} zone={zone} />
            </Td>
            <Td>
              <Time at={lastMoment(delegation)} zone={zone} />
            </Td>
            <Td>
              <Tag tone={states[delegation.state].tone}>{states[delegation.state].label}</Tag>
            </Td>
            <Td className="text-right">
              {delegation.fromUser.id === ownId && delegation.state !== "ended" && (
                <ActionForm
                  action={end}
                  hidden={{ id: delegation.id }}
                  success="Delegation ended"
                  label={`End the delegation to ${delegation.toUser.name}`}
                >
                  <SubmitButton kind="quiet" size="small">
                    End now
                  </SubmitButton>
                </ActionForm>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The end is the first moment after it: what ends at midnight lasts the whole day before. */
function lastMoment({ to }: Delegation): Date {
  return new Date(Date.parse(to) - 1);
}

function ScopeOf({ delegation: { scope }, currency }: { readonly delegation: Delegation; readonly currency: string }) {
  const { costCentres, maxAmount } = scope;
  if (costCentres.length === 0 && maxAmount === null) return null;
  return (
    <Under>
      {costCentres.length > 0 && `only ${costCentres.join(", ")}`}
      {costCentres.length > 0 && maxAmount !== null && ", "}
      {maxAmount !== null && (
        <>
          up to <Money amount={maxAmount} currency={currency} />
        </>
      )}
    </Under>
  );
}
