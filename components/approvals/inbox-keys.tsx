"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { inboxKey } from "./inbox-key.ts";

export interface InboxKeysProps {
  /** Addresses of the neighbours in the list; null at its ends. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly enabled: boolean;
  /** Something was just decided: the row that is chosen now gets the focus. */
  readonly focusRow: boolean;
}

/** Survives from one order to the next, where a key led there. */
let movedByKey = false;

/** J and K move; A, R, X and E press the buttons of the order that is shown, Enter opens it, Space selects its row. Each has a visible control. */
export function InboxKeys({ previous, next, enabled, focusRow }: InboxKeysProps) {
  const router = useRouter();

  useEffect(() => {
    if (!movedByKey && !focusRow) return;
    movedByKey = false;
    document.querySelector<HTMLElement>("a[aria-current=true]")?.focus();
  }, [focusRow]);

  useEffect(() => {
    if (!enabled) return;
    let before = "";
    function press(event: KeyboardEvent) {
      const meaning = inboxKey(event, before);
      before = event.key.toLowerCase();
      if (meaning === null) return;
      const href = meaning === "next" ? next : meaning === "previous" ? previous : null;
      if (href !== null) {
        movedByKey = true;
        router.push(href as Route);
      }
      if (meaning === "select") document.querySelector<HTMLElement>("li:has(> a[aria-current=true]) input")?.click();
      else if (meaning !== "next" && meaning !== "previous") buttonOf(meaning)?.click();
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled, next, previous, router]);

  return null;
}

/** The button that this key works, where it can be seen. */
function buttonOf(key: string): HTMLElement | undefined {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)];
  const buttons = marked.flatMap((element) =>
    element.matches("button, a") ? element : (element.querySelector<HTMLElement>("button, a") ?? []),
  );
  return buttons.find((button) => button.checkVisibility());
}
