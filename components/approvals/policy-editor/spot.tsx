import { use } from "react";
import { FormContext } from "../../ui/form-context.tsx";
import { controlId } from "../../ui/form-errors.ts";

/** Where a problem is shown that belongs to no single control: "add a condition", "say who signs". */
export function Spot({ path }: { readonly path: string }) {
  const { prefix, errors } = use(FormContext);
  const found = errors.filter((error) => error.path === path);
  if (found.length === 0) return null;
  return (
    <p id={controlId(prefix, path)} tabIndex={-1} className="text-sm font-medium text-bad">
      {found.map(({ message }) => message).join(" ")}
    </p>
  );
}
