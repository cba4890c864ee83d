import { Injectable } from '@nestjs/common';

/** The bell between a commit of this process and its relay. */
@Injectable()
export class WakeUp {
  #rung = false;
  #answer: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#answer?.();
  }

  /** Answers at the next ring (at once when it rang since the last wait), or after `timeoutMs`. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.#rung && timeoutMs > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#answer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#answer = undefined;
    this.#rung = false;
  }
}
