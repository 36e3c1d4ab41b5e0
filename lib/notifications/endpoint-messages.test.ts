import { describe, expect, it } from "vitest";
import { type EndpointNews, endpointNews } from "./endpoint-messages.ts";

const news: EndpointNews = {
  type: "endpoint.failing",
  name: "Warehouse system",
  url: "https://hooks.example.com/orders",
  companyName: "Alpenwerk",
  link: "https://buy.example.com/webhooks/1",
  reason: null,
  hours: 72,
};

describe("mails about an endpoint", () => {
  it.each<[Partial<EndpointNews>, string, string]>([
    [{}, "Warehouse system has been failing for 72 hours", "After five days it is disabled."],
    [{ type: "endpoint.recovered" }, "Warehouse system works again", "takes events again"],
    [{ type: "endpoint.disabled", reason: "gone" }, "Warehouse system was disabled", "wants no more events (410)"],
    [{ type: "endpoint.disabled", reason: "failing" }, "Warehouse system was disabled", "failed for five days"],
  ])("%j", (facts, subject, sentence) => {
    const mail = endpointNews({ ...news, ...facts }, "Ada");

    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(sentence);
    expect(mail.text).toContain("Hello Ada,");
    expect(mail.text).toContain("https://hooks.example.com/orders");
    expect(mail.text).toContain("https://buy.example.com/webhooks/1");
    expect(mail.text).toContain("Countersign, for Alpenwerk");
  });
});
