import { Table, Td, Th, Tr, Under } from "#components/ui/table";
import type { CycleTimeReport, Spread } from "#lib/approvals/cycle-time";

/** The report in rows: all steps of a month, then each kind of them. */
export function CycleTable({ months, data }: Pick<CycleTimeReport, "months" | "data">) {
  return (
    <Table caption="Hours until a step was decided" wide>
      <thead>
        <Tr>
          <Th>Month</Th>
          <Th>Who signs</Th>
          <Th numeric>Steps</Th>
          <Th numeric>Hours, half</Th>
          <Th numeric>Nine of ten</Th>
          <Th numeric>Working hours, half</Th>
          <Th numeric>Nine of ten</Th>
        </Tr>
      </thead>
      <tbody>
        {months.toReversed().flatMap(({ month, steps, hours, workingHours }) => [
          <Tr key={month} className="bg-sunken font-medium">
            <Td className="whitespace-nowrap">{month}</Td>
            <Td>All</Td>
            <Td numeric>{steps}</Td>
            <Spreads hours={hours} workingHours={workingHours} />
          </Tr>,
          ...data
            .filter((row) => row.month === month)
            .map((row) => (
              <Tr key={`${month} ${row.policy.id} ${row.stage} ${row.approvers}`}>
                <Td />
                <Td>
                  <span className="wrap-anywhere">{row.approvers}</span>
                  <Under>
                    stage {row.stage} of “{row.policy.name}”, version {row.policy.version}
                  </Under>
                </Td>
                <Td numeric>{row.steps}</Td>
                <Spreads hours={row.hours} workingHours={row.workingHours} />
              </Tr>
            )),
        ])}
      </tbody>
    </Table>
  );
}

function Spreads({ hours, workingHours }: { readonly hours: Spread; readonly workingHours: Spread }) {
  return [hours.p50, hours.p90, workingHours.p50, workingHours.p90].map((value, index) => (
    <Td key={index} numeric>
      {value}
    </Td>
  ));
}
