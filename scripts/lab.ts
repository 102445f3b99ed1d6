// Runs the referees of test/referees/lab/: foreign software that judges our artefacts. `--quick`: only those that are quick,
// and nothing is installed. Names of files after it choose among them.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Referee, RefereeResult } from '../test/referees/referee.js';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'test', 'referees', 'lab');
const quick = process.argv.includes('--quick');
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (quick) process.env['SMBWARD_LAB_INSTALL'] = 'no';

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && (chosen.length === 0 || chosen.includes(file.replace(/\.ts$/, ''))))
  .sort();

/** A referee that breaks has not agreed. */
async function judge(file: string): Promise<RefereeResult | undefined> {
  const referee = (await import(pathToFileURL(join(folder, file)).href)) as Referee;
  if (quick && referee.quick !== true) return undefined;
  try {
    return await referee.run();
  } catch (error) {
    return { name: file, ok: false, lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

function verdictOf({ ok, skipped }: RefereeResult): string {
  if (skipped !== undefined) return 'skipped';
  return ok ? 'agrees' : 'DISAGREES';
}

const results: RefereeResult[] = [];
for (const file of files) {
  const started = performance.now();
  const result = await judge(file);
  if (result === undefined) continue;
  results.push(result);
  console.log(`${verdictOf(result).padEnd(10)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${result.name}`);
  for (const line of result.lines) console.log(`${' '.repeat(21)}${line}`);
}

const judged = results.filter((result) => result.skipped === undefined);
const agreeing = judged.filter((result) => result.ok).length;
console.log('');
for (const { name, skipped } of results) if (skipped !== undefined) console.log(`skipped ${name}: ${skipped}`);
console.log(`${agreeing} passed, ${judged.length - agreeing} failed`);
if (agreeing < judged.length) process.exitCode = 1;
