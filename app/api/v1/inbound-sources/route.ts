import { get, others, post } from "#app/_server/route";
import { createSource } from "#lib/inbound/commands/create-source";
import { listSources } from "#lib/inbound/queries/list-sources";

const location = ({ id }: { id: string }) => `/api/v1/inbound-sources/${id}`;

export const GET = get(listSources);
export const POST = post(createSource, { status: 201, secret: true, location });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
