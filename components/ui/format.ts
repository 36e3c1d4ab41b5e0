const locale = "en-GB";

/** The digits after the point of a plain decimal text. */
function digitsOf(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

/** A decimal text grouped for reading, digit by digit as it came: "14228.50" → "14,228.50". Anything else is left as it is. */
export function formatDecimal(decimal: string, options: Intl.NumberFormatOptions = {}): string {
  if (!isDecimal(decimal)) return decimal;
  const digits = digitsOf(decimal);
  return new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal);
}

/** An amount in its currency, exactly: "14228.50", "EUR" → "€14,228.50"; `code` adds the ISO code where currencies mix. */
export function formatMoney(
  amount: string,
  currency: string,
  { code = false }: { readonly code?: boolean } = {},
): string {
  const text = formatDecimal(amount, { style: "currency", currency });
  return code && !text.includes(currency) ? `${text} ${currency}` : text;
}

/** A percentage with a narrow space, no digit added: "20" → "20 %". */
export function formatPercent(percent: string): string {
  return `${formatDecimal(percent)}\u202f%`;
}

/** "21 Nov 2026" of an instant in a time zone (default UTC). */
export function formatDay(at: Date | string, zone = "UTC"): string {
  const parts = partsOf(new Date(at), zone);
  return `${parts.day} ${parts.month} ${parts.year}`;
}

/** "21 Nov 2026 16:02" of an instant in a time zone; says UTC when no zone is given. */
export function formatMinute(at: Date | string, zone?: string): string {
  const parts = partsOf(new Date(at), zone ?? "UTC");
  return `${parts.day} ${parts.month} ${parts.year} ${parts.hour}:${parts.minute}${zone === undefined ? " UTC" : ""}`;
}

/** "4 Dec 2026" of a calendar date "2026-12-04", which is the same day everywhere. */
export function formatDate(date: string): string {
  return formatDay(`${date}T00:00:00Z`);
}

/** "2026-11-21 16:02:07 UTC", the whole truth behind a short time. */
export function formatUtc(at: Date | string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** Up to two initials of a name: "Lena Moser" → "LM". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20).toUpperCase()).join("");
}

/** A hash short enough to compare by eye: "sha256:9f3a…c21e" → "9f3a…c21e". */
export function shortHash(hash: string): string {
  const hex = hash.replace(/^sha256:/u, "");
  return hex.length > 12 ? `${hex.slice(0, 4)}…${hex.slice(-4)}` : hex;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/u.test(text);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function partsOf(at: Date, zone: string) {
  const numeric = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => numeric.find((each) => each.type === type)?.value ?? "";
  const { day, month, year } = {
    day: String(Number(part("day"))),
    month: months[Number(part("month")) - 1] ?? "",
    year: part("year"),
  };
  return { day, month, year, hour: part("hour"), minute: part("minute") };
}
