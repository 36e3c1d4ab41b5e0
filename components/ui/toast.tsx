"use client";

import { useEffect, useState } from "react";
import { onAnnouncement } from "./announce.ts";
import { Shape } from "./tag.tsx";

const shownFor = 6_000;

/** Where successes are announced. Everything said here also stands on the page. */
export function ToastRegion() {
  const [text, setText] = useState("");
  useEffect(() => onAnnouncement(setText), []);
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => setText(""), shownFor);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-6 z-40 grid place-items-center max-md:bottom-20"
    >
      {text !== "" && (
        <p className="flex items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 py-2 font-medium text-ok shadow-over">
          <Shape tone="ok" />
          {text}
        </p>
      )}
    </div>
  );
}
