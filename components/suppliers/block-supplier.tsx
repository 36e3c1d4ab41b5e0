import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Dialog } from "#components/ui/dialog";
import { SubmitButton } from "#components/ui/submit-button";
import type { Supplier } from "#lib/suppliers/supplier";

/** Stops new orders to a supplier, or allows them again. */
export function BlockSupplier({ supplier, edit }: { readonly supplier: Supplier; readonly edit: FormAction }) {
  const { id, version, name, blocked } = supplier;
  const hidden = { id, expectedVersion: version, blocked: blocked ? "false" : "true" };
  const verb = blocked ? "Unblock" : "Block";

  return (
    <Dialog button={verb} title={`${verb} ${name}?`} kind={blocked ? "secondary" : "danger"}>
      <ActionForm action={edit} hidden={hidden} success={blocked ? "Supplier unblocked" : "Supplier blocked"}>
        <p>
          {blocked
            ? "Orders to it can be created and submitted again."
            : "Nobody can create or submit an order to it. Orders that were submitted go on."}
        </p>
        <div>
          <SubmitButton kind={blocked ? "primary" : "danger"}>{verb} supplier</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
