import clsx from "clsx";

const paths = {
  home: "M2.5 7L8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z",
  inbox: "M2 9l2-6h8l2 6v4H2zM2 9h4l1 2h2l1-2h4",
  order: "M4 1.5h6l3 3v10H4zM6.5 8h4M6.5 11h4",
  receive: "M8 2l5.5 3v6L8 14l-5.5-3V5zM2.5 5L8 8l5.5-3M8 8v6",
  invoice: "M3 1.5h10v13l-2-1.3-1.5 1.3L8 13.2l-1.5 1.3L5 13.2 3 14.5zM5.5 5h5M5.5 8h5",
  supplier: "M2 14V6l4 2V6l4 2V2h4v12z",
  budget: "M2 14V9h3v5M6.5 14V5h3v9M11 14V2h3v12",
  webhook:
    "M6.2 11.5a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 0 1 4.4 0M14.2 11.5a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 0 1 4.4 0M10.2 4a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 0 1 4.4 0M7 6L4.7 9.8M9 6l2.4 3.6M6.2 11.5h3.6",
  audit: "M8 1.5l5.5 2v4c0 3.5-2.3 5.8-5.5 7-3.2-1.2-5.5-3.5-5.5-7v-4zM5.5 8l1.8 1.8L10.7 6",
  settings:
    "M2 4.5h6.5M11.5 4.5H14M2 11.5h2M7 11.5h7M11.5 4.5a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0M7 11.5a1.5 1.5 0 1 1-3 0a1.5 1.5 0 0 1 3 0",
  people:
    "M8 5.5a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0M1.5 13.5c0-2.5 1.7-4 4-4s4 1.5 4 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M11.5 9.8c1.8.4 3 1.7 3 3.7",
  key: "M8.5 5.5a3 3 0 1 1-6 0a3 3 0 0 1 6 0M7.7 7.6l5.8 5.9M11 11l1.5-1.5",
  search: "M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0M10.5 10.5L14 14",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  check: "M3 8.5l3.5 3.5L13 4.5",
  close: "M4 4l8 8M12 4l-8 8",
  back: "M10 3L5 8l5 5",
  next: "M6 3l5 5-5 5",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  out: "M6 3h7v7M13 3L4 12",
  download: "M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  help: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1.1M8 11.3h.01",
  clock: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.5 1.5",
  copy: "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1",
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  mail: "M2 3.5h12v9H2zM2 4.5L8 9l6-4.5",
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line drawing in the colour of the text; decoration only, the words beside it carry the meaning. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={clsx("size-4 shrink-0 fill-none stroke-current", className)}
      strokeWidth={name === "more" ? 2.2 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Countersign's mark: a tick above the line of a signature. */
export function Mark({ className = "size-5" }: { readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className={clsx("shrink-0", className)}
      fill="none"
      strokeLinecap="round"
    >
      <rect width="20" height="20" rx="5" className="fill-accent" />
      <path d="M5 10.5l3 3 7-7.5" className="stroke-on-accent" strokeWidth="2" strokeLinejoin="round" />
      <path d="M5 16h10" className="stroke-on-accent" strokeWidth="1.4" opacity=".7" />
    </svg>
  );
}
