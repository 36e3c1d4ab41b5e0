/** What a key means in the inbox: a neighbour, or the control marked with that name; null for nothing. */
export type InboxKey = "next" | "previous" | "a" | "r" | "x" | "e" | "select" | "open";

const meanings: Readonly<Record<string, InboxKey>> = {
  j: "next",
  k: "previous",
  a: "a",
  r: "r",
  x: "x",
  e: "e",
  " ": "select",
  enter: "open",
};

type Pressed = Pick<KeyboardEvent, "key" | "repeat" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "target">;

/** Nothing while somebody types, holds a key down, or has just pressed G, which leads elsewhere. */
export function inboxKey(event: Pressed, before: string): InboxKey | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || before === "g")
    return null;
  if (isTyping(event.target)) return null;
  const meaning = meanings[event.key.toLowerCase()] ?? null;
  return (meaning === "select" || meaning === "open") && worksItself(event.target) ? null : meaning;
}

/** Buttons, checkboxes and links to elsewhere know these keys themselves; the link to the order that is shown leads nowhere new. */
function worksItself(target: EventTarget | null): boolean {
  return closest(target, "button, input, summary, label, a:not([aria-current=true])");
}

function isTyping(target: EventTarget | null): boolean {
  return closest(target, "input:not([type=checkbox]), textarea, select, dialog, [contenteditable], [role=grid]");
}

function closest(target: EventTarget | null, selector: string): boolean {
  if (target === null || !("closest" in target) || typeof target.closest !== "function") return false;
  return target.closest(selector) !== null;
}
