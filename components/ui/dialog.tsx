"use client";

import { type ReactNode, type SyntheticEvent, useId } from "react";
import { Button, buttonLook, type ButtonKind, type ButtonSize } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  /** What the button says: "Reject". */
  readonly button: ReactNode;
  readonly title: string;
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  /** Replaces the look of a button: an entry of a menu. */
  readonly className?: string;
  /** Usually one ActionForm, which closes the dialog when it is done. */
  readonly children: ReactNode;
}

/**
 * A native modal dialog and the button that opens it. Invoker commands open it without JavaScript;
 * browsers that do not know them yet are helped by the click.
 */
export function Dialog({ button, title, kind, size, className, children }: DialogProps) {
  const id = useId();
  const dialog = () => {
    if ("commandForElement" in HTMLButtonElement.prototype) return null;
    const element = document.getElementById(id);
    return element instanceof HTMLDialogElement ? element : null;
  };

  return (
    <>
      <button
        type="button"
        className={className ?? buttonLook({ kind, size })}
        aria-haspopup="dialog"
        onClick={() => dialog()?.showModal()}
        {...invoker("show-modal", id)}
      >
        {button}
      </button>
      <dialog
        id={id}
        aria-labelledby={`${id}-title`}
        onClose={closeMenuAround}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface text-left text-base font-normal whitespace-normal text-ink shadow-over"
      >
        <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
          <h2 id={`${id}-title`} className="text-md font-semibold">
            {title}
          </h2>
          <Button
            kind="quiet"
            className="ml-auto px-2"
            aria-label="Close"
            onClick={() => dialog()?.close()}
            {...invoker("close", id)}
          >
            <Icon name="close" />
          </Button>
        </header>
        <div className="p-4">{children}</div>
      </dialog>
    </>
  );
}

/** A dialog that was opened from a menu takes the menu with it. */
function closeMenuAround(event: SyntheticEvent<HTMLDialogElement>) {
  const menu = event.currentTarget.closest("[popover]");
  if (menu instanceof HTMLElement) menu.hidePopover();
}

/** React has no types for these attributes yet. */
function invoker(command: "show-modal" | "close", id: string): object {
  return { command, commandfor: id };
}
