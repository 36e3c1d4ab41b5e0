import { Link } from "#components/ui/link";
import { Table, Td, Th, Tr } from "#components/ui/table";
import type { BacktestChange } from "#lib/approvals/backtest";
import { changeWords } from "./backtest-words.ts";

/** The orders that would have gone another way, with both routes. */
export function BacktestChanges({ changes }: { readonly changes: readonly BacktestChange[] }) {
  return (
    <Table caption="Both routes of each order" wide>
      <thead>
        <tr>
          <Th>Order</Th>
          <Th>What is different</Th>
          <Th>With the policy in force</Th>
          <Th>With this policy</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ position, purchaseOrder, kind, before, after }) => (
          <Tr key={position}>
            <Td>
              <Link href={`/orders/${purchaseOrder.id}`} className="font-medium whitespace-nowrap hover:underline">
                {purchaseOrder.number}
              </Link>
            </Td>
            <Td>{changeWords[kind]}</Td>
            <Td>{before}</Td>
            <Td>{after}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
