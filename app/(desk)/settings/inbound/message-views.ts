/** What people look for among messages; a view is an address. */
const views = [
  { label: "All", state: undefined },
  { label: "Wants a look", state: "refused,dead" },
  { label: "Waiting", state: "received" },
  { label: "Processed", state: "processed" },
  { label: "Ignored", state: "ignored" },
  { label: "Turned away", state: "rejected" },
] as const;

export function messageTabs(path: string, state: string | undefined) {
  return views.map((view) => ({
    label: view.label,
    href: view.state === undefined ? path : `${path}?state=${view.state}`,
    current: view.state === state,
  }));
}
