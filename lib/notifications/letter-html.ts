import type { Letter } from "./letter.ts";

/** A letter for eyes: one page that loads nothing, in light and in dark. */
export function htmlOf(
  { greeting, lead, paragraphs, lists, buttons, remark, signature }: Letter,
  title: string,
): string {
  const body = [
    `<p>${escaped(greeting)}</p>`,
    `<p class="lead">${escaped(lead)}</p>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...lists.map(listOf),
    `<p>${buttons.map(buttonOf).join(" ")}</p>`,
    `<p class="faint">${escaped(remark)}</p>`,
    `<p class="faint">${escaped(signature)}</p>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<div class="sheet">
${body.join("\n")}
</div>
</body>
</html>
`;
}

function listOf({ title, items, more }: Letter["lists"][number]): string {
  const rows = items.map((item) => `<li>${escaped(item)}</li>`).join("");
  return `<p class="title">${escaped(title)}</p><ul>${rows}${more > 0 ? `<li>and ${more} more</li>` : ""}</ul>`;
}

function buttonOf({ label, link }: Letter["buttons"][number], index: number): string {
  return `<a class="button${index === 0 ? " first" : ""}" href="${escaped(link)}">${escaped(label)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Both pairs of colours have a contrast above 4.5:1. */
const style = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:16px;background:#f4f5f7;color:#1c2430;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
.sheet{max-width:560px;margin:0 auto;padding:20px 24px;background:#fff;border-radius:8px}
p{margin:0 0 14px}.lead{font-size:18px;font-weight:600}.title{margin-bottom:4px;font-weight:600}
ul{margin:0 0 14px;padding-left:20px}.faint{color:#56606f;font-size:14px}
.button{display:inline-block;margin:4px 8px 4px 0;padding:11px 18px;border:1px solid #1f4fd8;border-radius:6px;color:#1f4fd8;font-weight:600;text-decoration:none}
.first{background:#1f4fd8;color:#fff}
@media (prefers-color-scheme:dark){body{background:#14181f;color:#e6e9ee}.sheet{background:#1d232c}.faint{color:#a7b0bd}
.button{border-color:#8fb0ff;color:#8fb0ff}.first{background:#8fb0ff;color:#10151d}}`;
