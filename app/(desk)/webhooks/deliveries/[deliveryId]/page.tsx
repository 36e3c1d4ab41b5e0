import type { Metadata } from "next";
import { found } from "#app/_server/page";
import { currentActor } from "#app/_server/session";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageHead } from "#components/ui/page-head";
import { Tag } from "#components/ui/tag";
import { AttemptCard } from "#components/webhooks/attempt-card";
import { DeliveryFacts } from "#components/webhooks/delivery-facts";
import { ResendDelivery } from "#components/webhooks/resend-delivery";
import { ResendFailed } from "#components/webhooks/resend-failed";
import { can } from "#lib/access/permission";
import { getDelivery } from "#lib/webhooks/queries/get-delivery";
import { sinceChoices } from "../../../../../components/webhooks/since-choices.ts";
import { answerWord, untilInWords } from "../../../../../components/webhooks/words.ts";
import { companyCalendar } from "../../../calendar.ts";
import { recoverAndSee, resend } from "../../actions.ts";

export const metadata: Metadata = { title: "Delivery" };

export default async function DeliveryPage({ params }: PageProps<"/webhooks/deliveries/[deliveryId]">) {
  const actor = await currentActor();
  const delivery = await found(getDelivery(actor, { id: (await params).deliveryId }));
  const { timeZone, now } = await companyCalendar();
  const { tone, word } = answerWord(delivery);
  const last = delivery.attempts.at(-1);
  const mayResend = can(actor, "delivery.resend").ok;
  const seesEndpoint = can(actor, "endpoint.read").ok;
  const crumbs = seesEndpoint
    ? [
        { label: "Webhooks", href: "/webhooks" },
        { label: "Endpoint", href: `/webhooks/${delivery.endpointId}` },
      ]
    : [{ label: "Webhooks" }];

  return (
    <>
      <PageHead
        crumbs={[...crumbs, { label: "Delivery" }]}
        title={[delivery.eventType, delivery.purchaseOrderNumber].filter(Boolean).join(" · ")}
        tags={<Tag tone={tone}>{word}</Tag>}
        actions={
          mayResend && (
            <>
              <ResendFailed
                button="Resend all failed since …"
                id={delivery.endpointId}
                since={sinceChoices({ label: "This delivery", at: delivery.createdAt }, now, timeZone)}
                recover={recoverAndSee}
              />
              <ResendDelivery delivery={delivery} resend={resend} />
            </>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid gap-4">
          {last && (
            <Note tone={delivery.state === "delivered" ? "ok" : "bad"}>
              {last.explanation}{" "}
              {delivery.nextAttemptAt !== null && `It is tried again ${untilInWords(delivery.nextAttemptAt, now)}.`}
            </Note>
          )}
          {last === undefined && (
            <Card>
              <EmptyState title="It was not tried yet" />
            </Card>
          )}
          {delivery.attempts.toReversed().map((attempt) => (
            <AttemptCard key={`${attempt.number} ${attempt.at}`} attempt={attempt} zone={timeZone} />
          ))}
        </div>
        <DeliveryFacts delivery={delivery} zone={timeZone} />
      </div>
    </>
  );
}
