import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/sources.js';
import type { Figure } from './figure.js';

const rounds = 31;
const resamples = 2000;

/**
 * Processor time, user and system, of starting the built tool, as a multiple of what bare Node takes (`node -e 0`) in the same
 * rounds. The figure is the ratio of medians; whether it holds is judged at the lower end of its 95 % bootstrap interval,
 * because a bare start alone varies by a tenth on a busy machine.
 */
export function measureStart(): readonly Figure[] {
  const out = mkdtempSync(join(tmpdir(), 'smbward-bench-'));
  const starter = join(root, 'bin', 'run.js');
  const policy = join(root, 'examples', 'small-office', 'policy.json');
  try {
    const [bare, version, compile] = processorTimes([
      ['-e', '0'],
      [starter, '--version'],
      [starter, 'compile', policy, '--out', out],
    ]) as [readonly number[], readonly number[], readonly number[]];
    return [compare('version-cpu-ratio', version, bare, 1.25), compare('compile-cpu-ratio', compile, bare, 1.6)];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Milliseconds of each command in each round. The shell's `time` is what reads the times of children on every Unix. */
function processorTimes(commands: readonly (readonly string[])[]): readonly (readonly number[])[] {
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
    .slice(commands.length); // the first round warms the disk cache
  return commands.map((_, index) => times.filter((__, place) => place % commands.length === index));
}

function compare(name: string, times: readonly number[], bare: readonly number[], limit: number): Figure {
  const [low, high] = interval(times, bare);
  const value = median(times) / median(bare);
  return {
    name,
    value: round(value),
    unit: 'x node -e 0',
    goal: `<= ${String(limit)}`,
    holds: low <= limit,
    notes: [`95 % interval ${round(low)} to ${round(high)}; ${round(median(times))} ms against ${round(median(bare))} ms`],
  };
}

/** Resamples whole rounds, so that what disturbed a round disturbs both of its times. */
function interval(times: readonly number[], bare: readonly number[]): readonly [number, number] {
  const random = seeded(1);
  const ratios = Array.from({ length: resamples }, () => {
    const chosen = times.map(() => Math.floor(random() * times.length));
    return median(chosen.map((index) => times[index]!)) / median(chosen.map((index) => bare[index]!));
  }).sort((a, b) => a - b);
  return [ratios[Math.floor(resamples * 0.025)]!, ratios[Math.floor(resamples * 0.975)]!];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Numbers from 0 to 1 that are the same in every run (xorshift). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
