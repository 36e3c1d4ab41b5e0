import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RouteView } from "#lib/approvals/route-view";
import type { Saved } from "./api.ts";

/** Who would sign the draft, asked again after each save; the address becomes that of the draft, so that a reload finds it. */
export function useRoute(saved: Saved | null, known: Saved | null, first: RouteView | null): RouteView | null {
  const { id, version } = saved ?? {};
  useEffect(() => {
    if (id !== undefined && known?.id !== id) window.history.replaceState(null, "", `/orders/${id}/edit`);
  }, [id, known?.id]);

  const { data } = useQuery({
    queryKey: ["route", id, version],
    queryFn: ({ signal }) => findRoute(id ?? "", signal),
    enabled: id !== undefined,
    initialData: version === known?.version ? (first ?? undefined) : undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return data ?? null;
}

async function findRoute(id: string, signal: AbortSignal): Promise<RouteView> {
  const response = await fetch(`/api/v1/purchase-orders/${id}/route`, { signal });
  if (!response.ok) throw new Error(`The route answered ${response.status}.`);
  return (await response.json()) as RouteView;
}
