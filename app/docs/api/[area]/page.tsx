import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OperationCard } from "#components/api-docs/operation-card";
import { PageHead } from "#components/ui/page-head";
import { areas } from "../areas.ts";

type Props = PageProps<"/docs/api/[area]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `API: ${(await params).area}` };
}

/** One area of the API: what each of its requests takes. */
export default async function ApiAreaPage({ params }: Props) {
  const { area: asked } = await params;
  const area = areas.find(({ name }) => name === asked) ?? notFound();

  return (
    <>
      <PageHead crumbs={[{ label: "API", href: "/docs/api" }, { label: area.name }]} title={area.name} />
      {area.operations.map((operation) => (
        <OperationCard key={operation.id} {...operation} />
      ))}
    </>
  );
}
