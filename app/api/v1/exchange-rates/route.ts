import { get, others, post } from "#app/_server/route";
import { addExchangeRate } from "#lib/company/commands/add-exchange-rate";
import { listExchangeRates } from "#lib/company/queries/list-exchange-rates";

export const GET = get(listExchangeRates);
export const POST = post(addExchangeRate, { status: 201, location: ({ id }) => `/api/v1/exchange-rates/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST");
