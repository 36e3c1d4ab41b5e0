import { announce } from "./announce.ts";
import type { Command } from "./command.ts";

/** A command that makes deliveries due which are not those of its own events: the dispatchers are woken after it. */
export function waking<Output>(command: Command<Output>): Command<Output> {
  const execute: Command<Output> = Object.assign(
    async (...given: Parameters<Command<Output>>) => {
      const output = await command(...given);
      announce();
      return output;
    },
    { action: command.action, input: command.input },
  );
  return execute;
}
