import { textOf } from "./letter.ts";
import type { Message } from "./messages.ts";

/** What became of somebody's endpoint. */
export interface EndpointNews {
  readonly type: "endpoint.disabled" | "endpoint.failing" | "endpoint.recovered";
  /** How people call it: its name, or its URL. */
  readonly name: string;
  readonly url: string;
  readonly companyName: string;
  readonly link: string;
  /** "gone" or "failing", where it was disabled. */
  readonly reason: string | null;
  /** For how long it has been failing, where that is told. */
  readonly hours: number | null;
}

/** To whom an endpoint belongs, when it fails, was disabled or works again. */
export function endpointNews(news: EndpointNews, to: string): Message {
  const { subject, lead, next } = words(news);
  return {
    subject,
    text: textOf({
      greeting: `Hello ${to},`,
      lead,
      paragraphs: [`Its address is ${news.url}.`],
      lists: [],
      buttons: [{ label: next, link: news.link }],
      remark: "Nothing is lost: what it has not got yet is kept for it.",
      signature: `Countersign, for ${news.companyName}`,
    }),
  };
}

function words({ type, name, reason, hours }: EndpointNews): { subject: string; lead: string; next: string } {
  switch (type) {
    case "endpoint.recovered":
      return {
        subject: `${name} works again`,
        lead: `The webhook endpoint ${name} takes events again. What waited for it is on its way.`,
        next: "Look at it",
      };
    case "endpoint.failing":
      return {
        subject: `${name} has been failing for ${hours} hours`,
        lead: `The webhook endpoint ${name} has taken nothing for ${hours} hours. After five days it is disabled.`,
        next: "See what it answers",
      };
    case "endpoint.disabled":
      return {
        subject: `${name} was disabled`,
        lead:
          reason === "gone"
            ? `The webhook endpoint ${name} answered that it wants no more events (410), so it was disabled.`
            : `The webhook endpoint ${name} failed for five days, so it was disabled.`,
        next: "Mend it and enable it again",
      };
  }
}
