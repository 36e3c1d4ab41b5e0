import { get, others } from "#app/_server/route";
import { getExchangeRate } from "#lib/company/queries/get-exchange-rate";

export const GET = get(getExchangeRate);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
