"use client";

import { Button } from "#components/ui/button";
import { PlainPage } from "#components/shell/plain-page";
import "./globals.css";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** When even the layout fails: its own document, in the system's theme. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en-GB" data-theme="system">
      <body>
        <title>Out of order · Countersign</title>
        <PlainPage title="Countersign is out of order">
          <p className="text-ink-2">
            The fault is ours and is in the log. Nothing was changed half. Try again in a moment.
          </p>
          {error.digest !== undefined && <p className="font-mono text-sm text-ink-3">{error.digest}</p>}
          <p>
            <Button kind="primary" onClick={reset}>
              Try again
            </Button>
          </p>
        </PlainPage>
      </body>
    </html>
  );
}
