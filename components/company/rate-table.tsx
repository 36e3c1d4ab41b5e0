import { Table, Td, Th, Tr } from "#components/ui/table";
import { Day } from "#components/ui/time";
import { currencyName } from "#lib/codes/currency";
import type { ExchangeRate } from "#lib/company/exchange-rate";

interface RateTableProps {
  readonly rates: readonly ExchangeRate[];
  readonly baseCurrency: string;
}

/** Rates by currency, the newest first. */
export function RateTable({ rates, baseCurrency }: RateTableProps) {
  return (
    <Table caption="Exchange rates">
      <thead>
        <Tr>
          <Th>Currency</Th>
          <Th>Valid from</Th>
          <Th numeric>Rate in {baseCurrency}</Th>
        </Tr>
      </thead>
      <tbody>
        {rates.map(({ id, currency, rate, validFrom }) => (
          <Tr key={id}>
            <Td>
              {currency} · {currencyName(currency)}
            </Td>
            <Td>
              <Day date={validFrom} />
            </Td>
            <Td numeric>{rate}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
