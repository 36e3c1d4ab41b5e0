"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button.tsx";

export interface SubmitButtonProps extends ButtonProps {
  /** What it says while the form is under way: "Approving…". */
  readonly pendingText?: string;
}

/** Sends its form. While the answer is awaited it keeps its focus and takes no second press. */
export function SubmitButton({ pendingText, kind = "primary", children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      kind={kind}
      pending={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending && pendingText !== undefined ? pendingText : children}
    </Button>
  );
}
