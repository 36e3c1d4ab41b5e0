import type { Metadata } from "next";
import { RequestLinkForm } from "#components/access/request-link-form";
import { PlainPage } from "#components/shell/plain-page";
import { requestLink } from "./actions.ts";

export const metadata: Metadata = { title: "Forgot your password" };

export default function RequestLinkPage() {
  return (
    <PlainPage title="Choose a new password">
      <RequestLinkForm action={requestLink} />
    </PlainPage>
  );
}
