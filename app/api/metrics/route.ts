import { metrics } from "#app/_server/metrics";

export const GET = metrics;
