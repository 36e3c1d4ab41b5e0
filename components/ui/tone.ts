/** What a colour may mean: fine, look here, wrong, under way, at rest. */
export type Tone = "ok" | "wait" | "bad" | "info" | "idle";

export const toneColours: Readonly<Record<Tone, string>> = {
  ok: "text-ok bg-ok-soft",
  wait: "text-wait bg-wait-soft",
  bad: "text-bad bg-bad-soft",
  info: "text-info bg-info-soft",
  idle: "text-idle bg-idle-soft",
};
