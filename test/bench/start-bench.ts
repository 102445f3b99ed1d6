import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { targetIds } from '../../src/emit/index.js';
import { root } from '../house/sources.js';
import type { Figure } from './figure.js';

const program = join(root, 'bin', 'run.js');
const policy = join(root, 'examples', 'enterprise-baseline', 'policy.json');

/** What a user would run instead to check a policy file: the schema alone, by the command line of Ajv. */
const ajv = [
  join(root, 'node_modules', 'ajv-cli', 'dist', 'index.js'),
  ...['validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats'],
  ...['-s', join(root, 'schemas', 'policy.schema.json'), '-d', policy],
];

/**
 * As many targets as there were when the goal of `compile` was set, which together carry all of the policy; what each one more costs has a goal of its
 * own.
 */
const firstTargets = ['reg', 'registry-pol', 'powershell'];

/** Processor time, user and system, of runs of the built tool against that of other programs, taken in the same rounds and judged by the median. */
export function measureStart(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'smbward-bench-'));
  const check = [program, 'check', policy];
  const compile = [program, 'compile', policy, '--out', join(folder, 'out'), ...firstTargets.flatMap((target) => ['--target', target])];
  const compileToAll = [program, 'compile', policy, '--out', join(folder, 'all')];
  try {
    const [bare, version] = processorTimes(31, [
      ['-e', '0'],
      [program, '--version'],
    ]);
    const [validate, checkOne, compileOne, compileAll] = processorTimes(21, [ajv, check, compile, compileToAll]);
    const furtherTargets = targetIds.length - firstTargets.length;
    const furtherTarget = compileAll.map((all, round) => (all - compileOne[round]!) / furtherTargets);
    const [bareAgain, checkMany] = processorTimes(7, [
      ['-e', '0'],
      [program, 'check', ...writePolicies(folder, 1000)],
    ]);
    return [
      compare('version-cpu-ratio', version, { name: 'node -e 0', times: bare }, 1.25),
      compare('check-cpu-ratio', checkOne, { name: 'ajv-cli validate', times: validate }, 0.35),
      compare('compile-cpu-ratio', compileOne, { name: 'ajv-cli validate', times: validate }, 0.35),
      compare('further-target-cpu-ratio', furtherTarget, { name: 'ajv-cli validate', times: validate }, 0.025),
      compare('check-1000-policies-cpu-ratio', checkMany, { name: 'node -e 0', times: bareAgain }, 30),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Policies that differ in their name and in one value, as those of many sites do. */
function writePolicies(folder: string, count: number): readonly string[] {
  mkdirSync(join(folder, 'policies'));
  const base = JSON.parse(readFileSync(policy, 'utf8')) as { readonly server: { readonly authenticationRateLimiter: object } };
  return Array.from({ length: count }, (_, index) => {
    const authenticationRateLimiter = { ...base.server.authenticationRateLimiter, delayMilliseconds: 100 * (1 + (index % 100)) };
    const file = join(folder, 'policies', `site-${index}.json`);
    writeFileSync(file, JSON.stringify({ ...base, name: `site-${index}`, server: { ...base.server, authenticationRateLimiter } }, null, 2));
    return file;
  });
}

/** Milliseconds of each command in each round; the first round warms the disk cache. The shell's `time` reads the times of children on every Unix. */
function processorTimes<const C extends readonly (readonly string[])[]>(
  rounds: number,
  commands: C,
): { readonly [K in keyof C]: readonly number[] } {
  const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
  const timed = commands.map((words) => `time ${[process.execPath, ...words].map(quote).join(' ')} >/dev/null 2>&1 || exit 1`);
  const script = `TIMEFORMAT='%3U %3S'\nfor round in $(seq ${String(rounds + 1)}); do\n${timed.join('\n')}\ndone`;
  const { status, stderr } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', LC_ALL: 'C' },
  });
  if (status !== 0) throw new Error(`a command that is measured failed: ${stderr}`);
  const times = stderr
    .trim()
    .split('\n')
    .map((line) => line.split(' ').reduce((sum, seconds) => sum + Number(seconds) * 1000, 0))
    .slice(commands.length);
  return commands.map((_, index) => times.filter((__, place) => place % commands.length === index)) as { [K in keyof C]: number[] };
}

function compare(
  name: string,
  times: readonly number[],
  other: { readonly name: string; readonly times: readonly number[] },
  limit: number,
): Figure {
  const own = median(times);
  const reference = median(other.times);
  return {
    name,
    value: round(own / reference),
    unit: `x ${other.name}`,
    goal: `<= ${String(limit)}`,
    holds: own <= limit * reference,
    notes: [`medians of ${String(times.length)}: ${round(own)} ms against ${round(reference)} ms`],
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
