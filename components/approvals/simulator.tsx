"use client";

import { useActionState, useId, useState } from "react";
import { AnsweredForm } from "#components/ui/answered-form";
import { Card } from "#components/ui/card";
import { Field } from "#components/ui/field";
import { Input, Select } from "#components/ui/input";
import { SubmitButton } from "#components/ui/submit-button";
import type { DocumentType } from "#lib/approvals/policy";
import type { RouteView } from "#lib/approvals/route-view";
import type { Decision } from "#lib/kernel/decision";
import { RoutePreview } from "./route-preview.tsx";

interface Routes {
  readonly about: string;
  readonly tried: RouteView;
  readonly active: RouteView | null;
}

export interface SimulatorProps {
  readonly policyId: string;
  /** A policy of change orders is tried with the open change of an order. */
  readonly documentType: DocumentType;
  readonly isActive: boolean;
  readonly currency: string;
  /** The latest ones, as they can be picked from: "PO-2026-000123 · Alpenwerk · 845.00 EUR". */
  readonly orders: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  readonly simulate: (before: Decision<unknown> | null, form: FormData) => Promise<Decision<Routes>>;
}

/** Which path would this order take, by this policy and by the one in force? */
export function Simulator(props: SimulatorProps) {
  const { policyId, documentType, isActive, simulate } = props;
  const isForChanges = documentType === "CHANGE_ORDER";
  const [answer, send, pending] = useActionState<Decision<Routes> | null, FormData>(simulate, null);
  const [typed, setTyped] = useState(false);

  return (
    <Card title="Simulator" right="which path would it take?" padded>
      <AnsweredForm send={send} answer={answer} hidden={{ id: policyId }} label="Simulator">
        <div className="flex flex-wrap items-end gap-2">
          {!isForChanges && (
            <Field name="kind" label="Try it with" className="grid w-44 gap-[3px]">
              <Select
                value={typed ? "typed" : "order"}
                onChange={({ target }) => setTyped(target.value === "typed")}
                options={[
                  { value: "order", label: "An order" },
                  { value: "typed", label: "What I type" },
                ]}
                name={undefined}
              />
            </Field>
          )}
          {typed ? <TypedFields {...props} /> : <OrderField orders={props.orders} isForChanges={isForChanges} />}
          <SubmitButton kind="secondary" pending={pending}>
            Show the path
          </SubmitButton>
        </div>
      </AnsweredForm>
      <div role="status" className="grid gap-3">
        {answer?.ok && (
          <>
            <p className="mt-3 text-sm text-ink-3">{answer.value.about}</p>
            <div className="grid items-start gap-3 lg:grid-cols-2">
              <RoutePreview route={answer.value.tried} title="With this policy" />
              {!isActive && answer.value.active && (
                <RoutePreview route={answer.value.active} title="With the policy in force" />
              )}
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

function OrderField({ orders, isForChanges }: Pick<SimulatorProps, "orders"> & { readonly isForChanges: boolean }) {
  const id = useId();
  return (
    <Field
      name="order"
      label={isForChanges ? "Order, with its open change" : "Order"}
      className="grid min-w-0 flex-1 basis-64 gap-[3px]"
    >
      <Input list={id} autoComplete="off" placeholder="Number, supplier or item" />
      <datalist id={id}>
        {orders.map((order) => (
          <option key={order} value={order} />
        ))}
      </datalist>
    </Field>
  );
}

function TypedFields({ currency, people, suppliers }: SimulatorProps) {
  const named = (list: SimulatorProps["people"]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <input type="hidden" name="snapshot.currency" value={currency} />
      <Field name="snapshot.total" label={`Total in ${currency}`} className="grid w-32 gap-[3px]" required>
        <Input numeric />
      </Field>
      <Field name="snapshot.requesterId" label="Requester" className="grid w-44 gap-[3px]" required>
        <Select options={named(people)} empty="Choose somebody" />
      </Field>
      <Field name="snapshot.supplierId" label="Supplier" className="grid w-44 gap-[3px]">
        <Select options={named(suppliers)} empty="Nobody known" />
      </Field>
      <TypedLine />
    </>
  );
}

/** One line is enough to try what rules ask of lines. */
function TypedLine() {
  const [category, setCategory] = useState("");
  const [costCentre, setCostCentre] = useState("");
  const [total, setTotal] = useState("");
  const isLine = category !== "" || costCentre !== "" || total !== "";
  const sent = isLine ? {} : { name: "" };
  return (
    <>
      <Field name="snapshot.lines.0.category" label="Line: category" className="grid w-36 gap-[3px]">
        <Input {...sent} value={category} onChange={({ target }) => setCategory(target.value)} autoComplete="off" />
      </Field>
      <Field name="snapshot.lines.0.costCentre" label="Line: cost centre" className="grid w-36 gap-[3px]">
        <Input {...sent} value={costCentre} onChange={({ target }) => setCostCentre(target.value)} autoComplete="off" />
      </Field>
      <Field name="snapshot.lines.0.unitPrice" label="Line: net amount" className="grid w-32 gap-[3px]">
        <Input {...sent} numeric value={total} onChange={({ target }) => setTotal(target.value)} />
      </Field>
      {isLine && <input type="hidden" name="snapshot.lines.0.quantity" value="1" />}
      {isLine && total === "" && <input type="hidden" name="snapshot.lines.0.unitPrice" value="0" />}
    </>
  );
}
