import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { OnlyFor } from "#components/company/only-for";
import { SettingsFacts } from "#components/company/settings-facts";
import { SettingsForm } from "#components/company/settings-form";
import { PageHead } from "#components/ui/page-head";
import { can, permissions } from "#lib/access/permission";
import { getSettings } from "#lib/company/queries/get-settings";
import { edit } from "./actions.ts";

export const metadata: Metadata = { title: "Company" };

export default async function CompanyPage() {
  const actor = await currentActor();
  if (!can(actor, "company.read").ok)
    return <OnlyFor what="Looking at the settings" roles={permissions["company.read"]} />;
  const settings = await getSettings(actor, {});

  return (
    <>
      <PageHead
        crumbs={[{ label: "Settings", href: "/settings" }, { label: "Company" }]}
        title="Company"
        sentence="What holds for all orders."
      />
      {can(actor, "settings.write").ok ? (
        <SettingsForm settings={settings} edit={edit} />
      ) : (
        <SettingsFacts settings={settings} />
      )}
    </>
  );
}
