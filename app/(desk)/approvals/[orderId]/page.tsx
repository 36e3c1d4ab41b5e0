import type { Metadata } from "next";
import { InboxPage } from "../inbox-page.tsx";

export const metadata: Metadata = { title: "Approve" };

export default async function ApprovalPage({ params, searchParams }: PageProps<"/approvals/[orderId]">) {
  return <InboxPage orderId={(await params).orderId} searchParams={searchParams} />;
}
