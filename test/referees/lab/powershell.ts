import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceFrom, type Expected } from '../powershell/expected.js';
import { parsePowerShell, type PowerShellJob, runPowerShell, type Skipped } from '../run-powershell.js';
import type { RefereeResult } from '../referee.js';

const name = 'PowerShell runs the scripts that its referee is held to, with the effects that are documented';
const folder = join(import.meta.dirname, '../cases/ps1-run');

/** `NAME.json` beside `NAME.ps1`: what the script, or another or several, are run with, and what must come of it. */
interface Case extends Omit<PowerShellJob, 'text' | 'sequence'> {
  readonly about: string;
  /** The script is parsed and not run. */
  readonly parse?: true;
  readonly sequence?: readonly (string | { readonly script: string; readonly args: readonly string[] })[];
  /** Runs again for each change of state up to `calls`, which then fails in this way. */
  readonly failEach?: { readonly calls: number; readonly kind: 'io' | 'access' | 'kill' };
  readonly expect: Expected;
}

/** Every case of `cases/ps1-run`, in one process. */
export async function run(): Promise<RefereeResult> {
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ title: file.replace(/\.json$/, ''), ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case) }));
  const parsed = judgeParsed(cases.filter(({ parse }) => parse === true));
  if ('skipped' in parsed) return { name, ok: false, skipped: parsed.skipped, lines: [] };
  const ran = judgeRun(cases.filter(({ parse }) => parse !== true));
  if ('skipped' in ran) return { name, ok: false, skipped: ran.skipped, lines: [] };
  const verdicts = [...parsed, ...ran];
  const wrong = verdicts.filter(({ difference }) => difference !== null);
  return {
    name,
    ok: wrong.length === 0 && verdicts.length > 0,
    lines: [`${verdicts.length} runs of ${cases.length} cases`, ...wrong.map(({ title, difference }) => `${title}: ${String(difference)}`)],
  };
}

interface Verdict {
  readonly title: string;
  readonly difference: string | null;
}

type TitledCase = Case & { readonly title: string };

function judgeParsed(cases: readonly TitledCase[]): readonly Verdict[] | Skipped {
  const parsed = parsePowerShell(cases.map(({ title }) => join(folder, `${title}.ps1`)));
  return 'skipped' in parsed
    ? parsed
    : cases.map(({ title, expect }, index) => ({ title, difference: differenceFrom(expect, parsed[index]) }));
}

function judgeRun(cases: readonly TitledCase[]): readonly Verdict[] | Skipped {
  const jobs = cases.flatMap((each) => jobsOf(each).map((job) => ({ title: each.title, expect: each.expect, job })));
  const answers = runPowerShell(jobs.map(({ job }) => job));
  return 'skipped' in answers
    ? answers
    : jobs.map(({ title, expect }, index) => ({ title, difference: differenceFrom(expect, answers[index]) }));
}

function jobsOf({ title, script, sequence, world, args, strict51, timeout, failEach }: TitledCase): readonly PowerShellJob[] {
  const scripts =
    sequence === undefined
      ? { script: join(folder, script ?? `${title}.ps1`) }
      : {
          sequence: sequence.map((each) =>
            typeof each === 'string' ? join(folder, each) : { ...each, script: join(folder, each.script) },
          ),
        };
  const options = {
    ...(args === undefined ? {} : { args }),
    ...(strict51 === undefined ? {} : { strict51 }),
    ...(timeout === undefined ? {} : { timeout }),
  };
  if (failEach === undefined) return [{ ...scripts, ...options, ...(world === undefined ? {} : { world }) }];
  return Array.from({ length: failEach.calls }, (_, index) => {
    return { ...scripts, ...options, world: { ...world, failOn: { call: index + 1, kind: failEach.kind } } };
  });
}
