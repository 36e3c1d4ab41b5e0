/** What can become of a mail. Kept: there is no mail server. */
export const mailStates = ["pending", "sent", "kept", "failed"] as const;

export type MailState = (typeof mailStates)[number];

/** A mail as administrators read it. */
export interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  /** When it is tried again, while it is pending. */
  readonly nextAt: string;
}

/** Where the secret of a link stands in a mail until it is sent. Nobody but its recipient reads it. */
export const tokenHere = "{{token}}";

interface StoredMail extends Omit<Mail, "createdAt" | "sentAt" | "nextAt"> {
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly nextAt: Date;
}

export function mailOf({ id, recipient, subject, text, state, attempts, lastError, ...at }: StoredMail): Mail {
  return {
    ...{ id, recipient, subject, text: text.replaceAll(tokenHere, "…"), state, attempts, lastError },
    createdAt: at.createdAt.toISOString(),
    sentAt: at.sentAt?.toISOString() ?? null,
    nextAt: at.nextAt.toISOString(),
  };
}
