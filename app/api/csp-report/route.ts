import { cspReport } from "#app/_server/csp-report";

export const POST = cspReport;
