import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { currentActor } from "#app/_server/session";
import { Shell } from "#components/shell/shell";
import { can } from "#lib/access/permission";
import { getMe } from "#lib/access/queries/get-me";
import { countApprovals } from "#lib/approvals/queries/count-approvals";
import { rolesInWords } from "../../components/home/roles-in-words.ts";
import { navFor } from "../../components/home/nav-for.ts";
import { hasShortcuts, themeFrom } from "../../components/shell/display.ts";

/** Everything behind the sign-in: the frame, with what this person may reach and how much waits for him. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const [{ user, roles, supplier }, inbox, jar] = await Promise.all([
    getMe(actor, {}),
    countApprovals(actor),
    cookies(),
  ]);

  return (
    <Shell
      nav={navFor(actor)}
      counts={{ inbox }}
      newOrder={can(actor, "order.create").ok ? "/orders/new" : undefined}
      user={{
        name: user.name,
        about: supplier?.name ?? rolesInWords(roles),
        display: {
          theme: themeFrom(jar.get("theme")?.value),
          shortcuts: hasShortcuts(jar.get("shortcuts")?.value),
        },
      }}
    >
      {children}
    </Shell>
  );
}
