"use client";

import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "#components/ui/submit-button";
import { totalOf } from "./total-of.ts";

/** Says how much the form takes in: "Receive 76". Without JavaScript: "Receive". */
export function ReceiveButton() {
  const [total, setTotal] = useState<string | null>(null);
  const mark = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const count = () => {
      const inputs = form.querySelectorAll<HTMLInputElement>('input[name$=".quantity"]');
      setTotal(totalOf(Array.from(inputs, ({ value }) => value)));
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, []);

  return (
    <SubmitButton size="large" pendingText="Receiving…">
      <span ref={mark}>{total === null ? "Receive" : `Receive ${total}`}</span>
    </SubmitButton>
  );
}
