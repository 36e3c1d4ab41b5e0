"use client";

import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "#components/ui/submit-button";
import { linesOf, totalOf } from "./total-of.ts";

export interface ReceiveButtonProps {
  /** Pieces where all lines have one unit, else the lines of which something came. */
  readonly counts: "pieces" | "lines";
}

/** Says how much the form takes in: "Receive 76", "Receive 2 lines". Without JavaScript: "Receive". */
export function ReceiveButton({ counts }: ReceiveButtonProps) {
  const [total, setTotal] = useState<string | null>(null);
  const mark = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const count = () => {
      const inputs = form.querySelectorAll<HTMLInputElement>('input[name$=".quantity"]');
      const typed = Array.from(inputs, ({ value }) => value);
      setTotal(counts === "pieces" ? totalOf(typed) : linesOf(typed));
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, [counts]);

  return (
    <SubmitButton size="large" pendingText="Receiving…">
      <span ref={mark}>{total === null ? "Receive" : `Receive ${total}`}</span>
    </SubmitButton>
  );
}
