import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { buttonLook, type ButtonKind } from "./button.tsx";

export interface MenuProps {
  /** What the button shows: "More". */
  readonly button: ReactNode;
  /** Its name, where what it shows is no word. */
  readonly label?: string;
  readonly kind?: ButtonKind;
  /** Which edge of the button the menu keeps to. */
  readonly align?: "start" | "end";
  /** Replaces the look of a button. */
  readonly className?: string;
  /** MenuLink, MenuButton in a form, or anything else. */
  readonly children: ReactNode;
}

/** Further links and verbs behind one button: a native popover, so Escape, a click beside it and no JavaScript all work. */
export function Menu({ button, label, kind = "quiet", align = "end", className, children }: MenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={className ?? buttonLook({ kind })}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className={clsx(
          "menu min-w-44 rounded-lg border border-line bg-surface p-1 text-base font-normal text-ink shadow-over",
          align === "start" && "menu-start",
        )}
      >
        {children}
      </div>
    </>
  );
}

/** The look of an entry of a menu, for verbs that open a dialog. */
export const menuItemLook =
  "flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 py-1 text-left text-ink-2 hover:bg-hover hover:text-ink aria-[current]:font-medium aria-[current]:text-ink max-md:min-h-11";

export function MenuLink({ className, ...rest }: ComponentProps<"a">) {
  return <a className={clsx(menuItemLook, className)} {...rest} />;
}

export function MenuButton({ className, type = "submit", ...rest }: ComponentProps<"button">) {
  return <button type={type} className={clsx(menuItemLook, className)} {...rest} />;
}
