import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { themeFrom } from "../components/shell/display.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Countersign", template: "%s · Countersign" },
  description: "Purchase orders, approvals, an audit trail and signed webhooks.",
  robots: { index: false, follow: false },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#131312" },
  ],
};

/** The theme stands on <html> before the first byte is painted; without a cookie the system decides, in CSS. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeFrom((await cookies()).get("theme")?.value);
  return (
    <html lang="en-GB" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
