import { useEffect, useState } from "react";
import type { RouteView } from "#lib/approvals/route-view";
import type { Saved } from "./api.ts";

/** Who would sign the draft, asked again after each save; the address becomes that of the draft, so that a reload finds it. */
export function useRoute(saved: Saved | null, known: Saved | null, first: RouteView | null): RouteView | null {
  const [route, setRoute] = useState(first);
  const { id, version } = saved ?? {};
  const knownVersion = known?.version;

  useEffect(() => {
    if (id === undefined || version === knownVersion) return;
    window.history.replaceState(null, "", `/orders/${id}/edit`);
    const asking = new AbortController();
    fetch(`/api/v1/purchase-orders/${id}/route`, { signal: asking.signal })
      .then(async (response) => response.ok && setRoute((await response.json()) as RouteView))
      .catch(() => undefined);
    return () => asking.abort();
  }, [id, version, knownVersion]);

  return route;
}
