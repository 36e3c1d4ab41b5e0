"use client";

import { useEffect, useRef } from "react";
import { controlId, type FieldError } from "./form-errors.ts";

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  /** Prefix of the ids in this form. */
  readonly prefix?: string;
}

/** "There is a problem": takes the focus, and each line leads to its field. */
export function ErrorSummary({ errors, prefix = "" }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const title = document.title;
    box.current?.focus();
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [errors]);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-bad bg-bad-soft px-3.5 py-2.5 text-bad"
    >
      <h2 className="font-semibold">There is a problem</h2>
      <ul className="mt-1 grid">
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === "" ? (
              message
            ) : (
              <a href={`#${controlId(prefix, path)}`} className="inline-block py-[3px] underline">
                <span ref={(name) => sayField(name, controlId(prefix, path))} />
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the label of the field before what is wrong with it: "Reason: Fill this in." */
function sayField(name: HTMLElement | null, id: string): void {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent;
  if (name !== null && label) name.textContent = `${label}: `;
}
