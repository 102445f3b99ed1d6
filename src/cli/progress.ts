import { makeVisible } from '../text/visible.js';
import type { Output } from './io.js';

/** Tells a waiting person how far a long command is. */
export interface Progress {
  /** Says what is being worked on; printed only when the command has run for a second. */
  step(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

const quietFor = 1000;

/** Progress on a terminal, on one line of standard error that is rewritten; elsewhere nothing at all. */
export function createProgress(output: Output, now: () => number): Progress {
  if (!output.isTerminal) return { step: () => undefined, end: () => undefined };
  const started = now();
  let shown = false;
  return {
    step: (text) => {
      if (now() - started < quietFor) return;
      shown = true;
      output.act(`\r\u001B[2K${makeVisible(text).slice(0, (output.columns ?? 80) - 1)}`);
    },
    end: () => {
      if (shown) output.act('\r\u001B[2K');
      shown = false;
    },
  };
}
