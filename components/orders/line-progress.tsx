import { Progress } from "#components/ui/progress";
import { type Decimal, plain } from "#lib/kernel/decimal";
import { formatDecimal } from "../ui/format.ts";

export interface LineProgressProps {
  readonly label: string;
  readonly done: Decimal;
  readonly wanted: Decimal;
}

/** How much of what is wanted of a line is done: "32 of 96". */
export function LineProgress({ label, done, wanted }: LineProgressProps) {
  const [value, max] = [plain(done), plain(wanted)];
  return (
    <Progress
      label={label}
      value={Number(value)}
      max={Number(max)}
      text={`${formatDecimal(value)} of ${formatDecimal(max)}`}
    />
  );
}
