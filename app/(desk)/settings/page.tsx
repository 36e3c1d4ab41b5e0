import type { Metadata } from "next";
import { currentActor } from "#app/_server/session";
import { AreaList } from "#components/company/area-list";
import { PageHead } from "#components/ui/page-head";
import { areasFor } from "./areas.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const areas = areasFor(await currentActor());

  return (
    <>
      <PageHead title="Settings" sentence="What holds for the whole company, and for you." />
      <div className="max-w-3xl">
        <AreaList areas={areas} />
      </div>
    </>
  );
}
