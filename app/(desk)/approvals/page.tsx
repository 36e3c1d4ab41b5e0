import type { Metadata } from "next";
import { InboxPage } from "./inbox-page.tsx";

export const metadata: Metadata = { title: "Inbox" };

export default function ApprovalsPage({ searchParams }: PageProps<"/approvals">) {
  return <InboxPage orderId={null} searchParams={searchParams} />;
}
