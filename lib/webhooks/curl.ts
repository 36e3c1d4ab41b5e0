import { hiddenValue } from "./headers.ts";

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as words for a shell: what was sent, byte for byte, but for values that are never shown. */
export function curlOf({ url, headers, body }: Asked): string {
  const given = Object.entries(headers);
  const hidden = given.filter(([, value]) => value === hiddenValue).map(([name]) => name);
  const notes = [
    "# Signed when it was sent: a receiver that looks at the clock takes it for 5 minutes. Resend it for a signature of now.",
    ...(hidden.length > 0 ? [`# Write the values of ${hidden.join(", ")} yourself: they are not shown.`] : []),
  ];
  const words = [
    `curl ${quoted(url)}`,
    ...given.map(([name, value]) => `  --header ${quoted(`${name}: ${value}`)}`),
    `  --data-raw ${quoted(body)}`,
  ];
  return `${notes.join("\n")}\n${words.join(" \\\n")}\n`;
}

/** One word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
