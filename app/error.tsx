"use client";

import { Button, LinkButton } from "#components/ui/button";
import { PlainPage } from "#components/shell/plain-page";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainPage title="This page could not be shown">
      <p className="text-ink-2">
        The fault is ours and is in the log. Nothing was changed half: every change is saved whole or not at all. Try
        again in a moment.
      </p>
      {error.digest !== undefined && (
        <p className="text-sm text-ink-3">
          For the administrator: <span className="font-mono">{error.digest}</span>
        </p>
      )}
      <p className="flex gap-2">
        <Button kind="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Go to the start page</LinkButton>
      </p>
    </PlainPage>
  );
}
