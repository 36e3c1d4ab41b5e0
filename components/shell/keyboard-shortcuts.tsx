"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button";
import { Key } from "#components/ui/mono";
import type { NavEntry } from "./nav.ts";
import { meaningOf } from "./shortcuts.ts";

export interface KeyboardShortcutsProps {
  readonly nav: readonly NavEntry[];
  readonly newOrder: string | undefined;
  readonly enabled: boolean;
}

/** Single letters for what also has a visible control. They sleep while something is typed. */
export function KeyboardShortcuts({ nav, newOrder, enabled }: KeyboardShortcutsProps) {
  const router = useRouter();
  const help = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!enabled) return;
    let afterG = false;
    function press(event: KeyboardEvent) {
      if (isBusy(event)) return;
      const pressed = meaningOf(event.key, afterG, nav, newOrder);
      afterG = pressed.do === "await";
      if (pressed.do === "nothing" || pressed.do === "await") return;
      event.preventDefault();
      if (pressed.do === "go") router.push(pressed.href as Route);
      if (pressed.do === "search") document.getElementById("search")?.focus();
      if (pressed.do === "help") help.current?.showModal();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled, nav, newOrder, router]);

  return (
    <dialog
      ref={help}
      aria-labelledby="shortcuts-title"
      className="m-auto w-80 rounded-lg border border-line bg-surface p-4 text-ink shadow-over"
    >
      <h2 id="shortcuts-title" className="mb-2 text-md font-semibold">
        Keys
      </h2>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5">
        {listed(nav, newOrder).map(({ label, keys }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              <span className="sr-only">{keys.join(" then ")}</span>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-4">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}

function listed(nav: readonly NavEntry[], newOrder: string | undefined) {
  return [
    ...(newOrder === undefined ? [] : [{ label: "New order", keys: ["C"] }]),
    { label: "Search", keys: ["/"] },
    ...nav.flatMap(({ label, go }) => (go === undefined ? [] : [{ label, keys: ["G", go.toUpperCase()] }])),
    { label: "These keys", keys: ["?"] },
  ];
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, dialog, [contenteditable], [role=grid]") !== null
  );
}
