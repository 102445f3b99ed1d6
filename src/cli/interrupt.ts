/** Thrown after work that Ctrl-C had to wait for: the command ends with exit code 130. */
export class Interrupted extends Error {}

/**
 * Runs work that must not stop halfway, such as moving files into place: Ctrl-C and a polite request to end wait until it is done. Outside of
 * it Ctrl-C ends the process at once, and nothing is being written then.
 */
export async function withoutInterruption<T>(work: () => T): Promise<T> {
  const request = { came: false };
  const note = (): void => {
    request.came = true;
  };
  process.on('SIGINT', note);
  process.on('SIGTERM', note);
  try {
    const result = work();
    // Signals that came while the work held the thread are handed out when events are polled for: that is between two immediates, and may not be before one.
    await nextImmediate();
    await nextImmediate();
    if (request.came) throw new Interrupted();
    return result;
  } finally {
    process.off('SIGINT', note);
    process.off('SIGTERM', note);
  }
}

function nextImmediate(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
