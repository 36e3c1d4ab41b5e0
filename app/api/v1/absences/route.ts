import { get, others, post } from "#app/_server/route";
import { noteAbsence } from "#lib/approvals/commands/note-absence";
import { listAbsences } from "#lib/approvals/queries/list-absences";

export const GET = get(listAbsences);
export const POST = post(noteAbsence, { status: 201, location: ({ id }) => `/api/v1/absences/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
