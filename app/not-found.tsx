import type { Metadata } from "next";
import { LinkButton } from "#components/ui/button";
import { PlainPage } from "#components/shell/plain-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage title="There is nothing at this address">
      <p className="text-ink-2">
        It may have been moved or deleted, or it belongs to somebody else. Check the address, or look for the order by
        its number.
      </p>
      <p>
        <LinkButton href="/" kind="primary">
          Go to the start page
        </LinkButton>
      </p>
    </PlainPage>
  );
}
