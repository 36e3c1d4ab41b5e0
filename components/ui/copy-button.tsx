"use client";

import { announce } from "./announce.ts";
import { Button } from "./button.tsx";

export interface CopyButtonProps {
  readonly text: string;
  /** What the button says: "Copy as curl". */
  readonly label: string;
}

/** Puts a text where it can be pasted from. Only where the page is served safely: elsewhere browsers have no clipboard. */
export function CopyButton({ text, label }: CopyButtonProps) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      announce("Copied");
    } catch {
      announce("Copying is off here");
    }
  }
  return (
    <Button size="small" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
