/** How long a session lives without a request, in minutes. */
export const idleMinutes = 30;

/** How long a session lives at most, in hours. */
export const longestHours = 12;

/** A browser that is signed in, besides who it is. */
export interface SignedIn {
  readonly sessionId: string;
  readonly email: string;
  /** He signed in with a one-time password and must choose his own first. */
  readonly passwordExpired: boolean;
}
