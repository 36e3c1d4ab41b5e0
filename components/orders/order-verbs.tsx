import { LinkButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Menu, menuItemLook, MenuLink } from "#components/ui/menu";
import { openChange } from "#lib/orders/change-order";
import type { OrderVerb } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import { CancelLineForm } from "./cancel-line-form.tsx";
import { HandOverForm, type Colleague } from "./hand-over-form.tsx";
import { VerbButton, VerbItem } from "./verb-form.tsx";
import { verbWords } from "./verb-words.ts";
import { formVerbs, type FormVerb, nextVerb, type OrderActions, pageOf } from "./verbs.ts";

export interface OrderVerbsProps {
  readonly order: Order;
  readonly allowed: readonly OrderVerb[];
  readonly forSupplier: boolean;
  readonly actions: OrderActions;
  /** To whom a draft can be handed over. */
  readonly buyers: readonly Colleague[];
}

const pageWords: Partial<Record<OrderVerb, string>> = {
  edit: "Edit",
  ship: "Ship",
  receive: "Receive goods",
  invoice: "Enter invoice",
  amend: "Change order",
  "counter-propose": "Propose changes",
};

/** What this reader can do with the order: the next step as a button, the rest under More. */
export function OrderVerbs({ order, allowed: may, forSupplier, actions, buyers }: OrderVerbsProps) {
  const allowed = openChange(order) === null ? may : may.filter((verb) => verb !== "amend");
  const next = nextVerb(order, allowed, forSupplier);
  const second: OrderVerb | null = beside(next, allowed);
  const rest = allowed.filter((verb) => verb !== next && verb !== second);
  return (
    <>
      <MoreVerbs order={order} allowed={rest} actions={actions} buyers={buyers} />
      {second !== null && <OneVerb verb={second} order={order} actions={actions} kind="secondary" />}
      {next !== null && <OneVerb verb={next} order={order} actions={actions} kind="primary" />}
    </>
  );
}

/** What stands beside the next step: editing beside submitting, declining beside acknowledging, releasing on its own. */
function beside(next: OrderVerb | null, allowed: readonly OrderVerb[]): OrderVerb | null {
  const wanted: readonly OrderVerb[] = next === "acknowledge" ? ["decline"] : ["release", "edit"];
  return wanted.find((verb) => allowed.includes(verb)) ?? null;
}

interface OneVerbProps extends Pick<OrderVerbsProps, "order" | "actions"> {
  readonly verb: OrderVerb;
  readonly kind: "primary" | "secondary";
}

function OneVerb({ verb, order, actions, kind }: OneVerbProps) {
  const page = pageOf(verb, order.id);
  if (page !== null) {
    return (
      <LinkButton href={page} kind={kind} size="large">
        {pageWords[verb]}
      </LinkButton>
    );
  }
  return isForm(verb) ? <VerbButton verb={verb} order={order} action={actions[verb]} kind={kind} /> : null;
}

function MoreVerbs({ order, allowed, actions, buyers }: Omit<OrderVerbsProps, "forSupplier">) {
  const links = allowed.flatMap((verb) => {
    const href = pageOf(verb, order.id);
    return href === null ? [] : [{ href, label: pageWords[verb] }];
  });
  const forms = [...formVerbs].filter((verb) => allowed.includes(verb));
  const gives = allowed.includes("hand-over") && buyers.length > 0;
  const shortens = allowed.includes("cancel-line");
  if (links.length + forms.length === 0 && !gives && !shortens) return null;
  const harmless = forms.filter((verb) => !verbWords[verb].danger);
  const grave = forms.filter((verb) => verbWords[verb].danger);

  return (
    <div className="max-md:-ml-3">
      <Menu button="More">
        {links.map(({ href, label }) => (
          <MenuLink key={href} href={href}>
            {label}
          </MenuLink>
        ))}
        {harmless.map((verb) => (
          <VerbItem key={verb} verb={verb} order={order} action={actions[verb]} />
        ))}
        {gives && (
          <Dialog button="Hand over" title="Hand over" className={menuItemLook}>
            <HandOverForm order={order} action={actions["hand-over"]} buyers={buyers} />
          </Dialog>
        )}
        {shortens && (
          <Dialog button="Cancel part of a line" title="Cancel part of a line" className={menuItemLook}>
            <CancelLineForm order={order} action={actions["cancel-line"]} />
          </Dialog>
        )}
        {grave.map((verb) => (
          <VerbItem key={verb} verb={verb} order={order} action={actions[verb]} />
        ))}
      </Menu>
    </div>
  );
}

function isForm(verb: OrderVerb): verb is FormVerb {
  return formVerbs.some((one) => one === verb);
}
