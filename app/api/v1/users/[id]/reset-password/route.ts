import { others, post } from "#app/_server/route";
import { resetPassword } from "#lib/access/commands/reset-password";

export const POST = post(resetPassword, { secret: true });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = others("POST");
