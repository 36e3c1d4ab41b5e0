import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Link, type LinkProps } from "./link.tsx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

const kinds: Readonly<Record<ButtonKind, string>> = {
  primary: "bg-accent border-accent text-on-accent hover:bg-accent-hover hover:border-accent-hover",
  secondary: "bg-surface border-line-strong text-ink hover:bg-hover",
  quiet: "border-transparent text-ink-2 hover:bg-hover hover:text-ink",
  danger: "bg-surface border-line-strong text-bad hover:bg-bad-soft hover:border-bad",
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: "h-7 px-2.5 text-sm max-md:h-9",
  normal: "h-8 px-3 text-table max-md:h-11",
  large: "h-8 px-3 text-table max-md:h-12 max-md:px-4 max-md:text-[0.9375rem]",
};

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly className?: string;
}

/** The classes of a button, for the few elements that must look like one. */
export function buttonLook({ kind = "secondary", size = "normal", className }: Look = {}): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-button whitespace-nowrap no-underline select-none",
    "transition-colors duration-100 aria-disabled:opacity-60 disabled:opacity-60",
    kinds[kind],
    sizes[size],
    className,
  );
}

export interface ButtonProps extends Omit<ComponentProps<"button">, "className">, Look {
  /** Something is under way: the button keeps its focus and says so, and is not pressed twice. */
  readonly pending?: boolean;
  readonly children: ReactNode;
}

export function Button({ kind, size, className, pending = false, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook({ kind, size, className })}
      {...(pending && { "aria-disabled": true, "aria-busy": true })}
    >
      {children}
    </button>
  );
}

export interface LinkButtonProps extends Omit<LinkProps, "className">, Look {}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ kind, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonLook({ kind, size, className })} />;
}
