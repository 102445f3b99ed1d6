import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a script of `test/referees/` printed; or, in `skipped`, which Debian packages it lacks. */
export type ScriptAnswer = { readonly text: string; readonly status: number } | { readonly skipped: string };

/** Runs a script of `test/referees/` by bash, or by Node where it is an .mjs, for at most ten minutes. */
export function runScript(script: string, ...args: readonly string[]): ScriptAnswer {
  const program = script.endsWith('.mjs') ? process.execPath : 'bash';
  const done = spawnSync(program, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error !== undefined) return { skipped: `${script} cannot be run: ${done.error.message}` };
  const missing = /^missing Debian packages: .*$/m.exec(done.stderr);
  if (done.status === 3 && missing !== null) return { skipped: missing[0] };
  return { text: done.stdout === '' ? done.stderr : done.stdout, status: done.status ?? -1 };
}
