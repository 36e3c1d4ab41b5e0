/** What a key means in the inbox: a neighbour, or the button marked with that letter; null for nothing. */
export type InboxKey = "next" | "previous" | "a" | "r" | "x";

const meanings: Readonly<Record<string, InboxKey>> = { j: "next", k: "previous", a: "a", r: "r", x: "x" };

type Pressed = Pick<KeyboardEvent, "key" | "repeat" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "target">;

/** Nothing while somebody types, holds a key down, or has just pressed G, which leads elsewhere. */
export function inboxKey(event: Pressed, before: string): InboxKey | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || before === "g")
    return null;
  if (isTyping(event.target)) return null;
  return meanings[event.key.toLowerCase()] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target === null || !("closest" in target) || typeof target.closest !== "function") return false;
  return target.closest("input, textarea, select, dialog, [contenteditable], [role=grid]") !== null;
}
