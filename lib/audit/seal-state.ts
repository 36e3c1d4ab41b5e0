/** How far the trail is sealed. */
export interface SealState {
  /** Events up to the newest seal; null where nothing was sealed yet. */
  readonly sealed: { readonly total: number; readonly at: string; readonly checkpoint: string } | null;
  /** How long the oldest event waits for its seal, in seconds. */
  readonly waitingSeconds: number | null;
}
