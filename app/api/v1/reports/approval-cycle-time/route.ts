import { answer } from "#app/_server/answer";
import { download } from "#app/_server/download";
import { get, others } from "#app/_server/route";
import { cycleTimeCsv } from "#lib/approvals/cycle-time";
import { getCycleTimes } from "#lib/approvals/queries/get-cycle-times";

export const GET = get(getCycleTimes, {
  respond: (report, request) => {
    if (new URL(request.url).searchParams.get("format") !== "csv") return answer(200, report);
    const bytes = async function* () {
      yield new TextEncoder().encode(cycleTimeCsv(report));
    };
    const fileName = `approval-cycle-time-${report.from}-${report.to}.csv`;
    return download({ fileName, contentType: "text/csv; charset=utf-8", bytes: bytes() });
  },
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = others("GET");
