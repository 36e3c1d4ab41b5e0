import { setTimeout as timeout } from "node:timers/promises";

/** So many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return timeout(milliseconds);
}

/** Sleeps until a time has passed or somebody calls. A call while awake is remembered. */
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Says whether somebody called. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const isCalled = this.#rung;
    this.#wake = null;
    this.#rung = false;
    return isCalled;
  }
}
