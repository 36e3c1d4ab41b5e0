"use client";

import { useRef } from "react";
import { Button } from "#components/ui/button";

/** Fills the quantities of the form around it: all that is open, or nothing. Without JavaScript they are typed. */
export function FillButtons() {
  const row = useRef<HTMLDivElement>(null);

  function fill(valueOf: (max: string) => string) {
    for (const line of row.current?.closest("form")?.querySelectorAll<HTMLElement>("[data-open]") ?? []) {
      const input = line.querySelector<HTMLInputElement>('input[name$=".quantity"]');
      if (!input) continue;
      input.value = valueOf(line.dataset["open"] ?? "0");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  return (
    <div ref={row} className="flex gap-2 [@media(scripting:none)]:hidden">
      <Button onClick={() => fill((max) => max)}>Receive all remaining</Button>
      <Button kind="quiet" onClick={() => fill(() => "0")}>
        Set all to 0
      </Button>
    </div>
  );
}
