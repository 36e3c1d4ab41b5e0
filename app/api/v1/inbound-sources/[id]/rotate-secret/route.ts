import { others, post } from "#app/_server/route";
import { rotateSourceSecret } from "#lib/inbound/commands/rotate-source-secret";

export const POST = post(rotateSourceSecret, { secret: true });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
