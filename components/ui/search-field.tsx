import clsx from "clsx";
import { Icon } from "./icon.tsx";
import { Key } from "./mono.tsx";

export interface SearchFieldProps {
  /** Names the field for those who do not see the magnifier. */
  readonly label: string;
  readonly name?: string;
  readonly id?: string;
  readonly defaultValue?: string;
  readonly placeholder?: string;
  readonly shortcut?: string;
  /** A thin border, for the bar at the top where nothing else competes. */
  readonly quiet?: boolean;
  readonly className?: string;
}

/** A search box; put it in a form with `method="get"`, so that what was found has an address. */
export function SearchField({
  label,
  name = "q",
  id,
  defaultValue,
  placeholder,
  shortcut,
  quiet = false,
  className,
}: SearchFieldProps) {
  return (
    <span className={clsx("relative flex items-center", className)}>
      <Icon name="search" className="pointer-events-none absolute left-2.5 text-ink-3" />
      <input
        type="search"
        id={id}
        name={name}
        aria-label={label}
        defaultValue={defaultValue}
        placeholder={placeholder ?? label}
        maxLength={200}
        className={clsx(
          "h-8 w-full min-w-0 rounded-md border bg-surface pr-2.5 pl-8 text-sm max-md:h-11 max-md:text-md",
          quiet ? "border-line hover:border-line-strong" : "border-line-strong",
        )}
      />
      {shortcut !== undefined && (
        <span className="pointer-events-none absolute right-2.5 text-ink-3">
          <Key>{shortcut}</Key>
        </span>
      )}
    </span>
  );
}
