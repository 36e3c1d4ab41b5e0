import type pg from "pg";

/** What a measurement works with: rows written past all commands, and receivers in a process of their own. */
export interface Ground {
  readonly pool: pg.Pool;
  /** Where the receivers are; /timed/… notes when something came, /timed/hanging… never answers. */
  readonly base: string;
}
