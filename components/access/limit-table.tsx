import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Money } from "#components/ui/money";
import { SubmitButton } from "#components/ui/submit-button";
import { Table, Td, Th, ThVerbs, Tr } from "#components/ui/table";
import type { ApprovalLimit } from "#lib/access/approval-limit";
import { roleNames } from "#lib/access/role";

interface LimitTableProps {
  readonly limits: readonly ApprovalLimit[];
  readonly baseCurrency: string;
  readonly remove?: FormAction;
}

/** Who may approve how much, one under the other. */
export function LimitTable({ limits, baseCurrency, remove }: LimitTableProps) {
  return (
    <Table caption="Approval limits">
      <thead>
        <Tr>
          <Th>Who</Th>
          <Th>For</Th>
          <Th numeric>Amount</Th>
          {remove && <ThVerbs />}
        </Tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <Tr key={limit.id}>
            <Td>{whose(limit)}</Td>
            <Td>{limit.windowDays === null ? "Each order" : `Together in ${limit.windowDays} days`}</Td>
            <Td numeric>
              <Money amount={limit.amount} currency={baseCurrency} />
            </Td>
            {remove && (
              <Td className="text-right">
                <ActionForm
                  action={remove}
                  hidden={{ id: limit.id }}
                  success="Limit removed"
                  label={`Remove the limit of ${whose(limit)}`}
                >
                  <SubmitButton kind="quiet" size="small">
                    Remove
                  </SubmitButton>
                </ActionForm>
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function whose({ user, role }: ApprovalLimit): string {
  if (user) return user.name;
  return role === null ? "" : `Everybody with the role ${roleNames[role]}`;
}
