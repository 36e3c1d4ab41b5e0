const eventName = "countersign:announce";

/** Says a success in a few words, "Order approved": shown by the toast region and spoken politely. */
export function announce(text: string): void {
  globalThis.dispatchEvent(new CustomEvent(eventName, { detail: text }));
}

/** Calls `hear` for each announcement until the returned function is called. */
export function onAnnouncement(hear: (text: string) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === "string") hear(event.detail);
  };
  globalThis.addEventListener(eventName, listen);
  return () => globalThis.removeEventListener(eventName, listen);
}
