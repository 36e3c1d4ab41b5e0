"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeliveryRow } from "#lib/webhooks/delivery";
import { DeliveryList, type DeliveryListProps } from "./delivery-list.tsx";

export interface LiveDeliveriesProps extends DeliveryListProps {
  /** Where the API answers the same list. */
  readonly address: string;
}

const everyMs = 3_000;

/** The list of deliveries, which goes on after the page was made; not while nobody looks. */
export function LiveDeliveries(props: LiveDeliveriesProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Live key={props.address} {...props} />
    </QueryClientProvider>
  );
}

function Live({ address, deliveries: first, now, ...rest }: LiveDeliveriesProps) {
  const { data, dataUpdatedAt } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => read(address, signal),
    initialData: first,
    refetchInterval: everyMs,
    staleTime: everyMs,
  });
  const asOf = data === first ? now : new Date(dataUpdatedAt).toISOString();
  return <DeliveryList deliveries={data} now={asOf} {...rest} />;
}

async function read(address: string, signal: AbortSignal): Promise<readonly DeliveryRow[]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The deliveries answered ${response.status}.`);
  const { data } = (await response.json()) as { data: readonly DeliveryRow[] };
  return data;
}
