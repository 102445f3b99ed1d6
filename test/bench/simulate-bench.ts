import { simulate } from '../../src/simulate/simulate.js';
import { connectionMix } from './connection-mix.js';
import type { Figure } from './figure.js';

const goal = 1_000_000;
const rounds = 12;
const repeats = 10;

/**
 * Explained outcomes a second of one core's time (user and system) over a seeded mix of connections, the best of several rounds. The notes tell how
 * often each result came up, so that a faster but emptier run shows.
 */
export function measureOutcomes(): Figure {
  const connections = connectionMix(4096, 25276);
  const outcomeOf = (connection: (typeof connections)[number]): string => {
    const outcome = simulate(connection);
    return outcome.result === 'failed' ? (outcome.cause as string) : outcome.result;
  };
  for (let warmUp = 0; warmUp < 3; warmUp += 1) for (const connection of connections) outcomeOf(connection);
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let repeat = 0; repeat < repeats; repeat += 1) for (const connection of connections) outcomeOf(connection);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (connections.length * repeats * 1_000_000) / (user + system));
  }
  return {
    name: 'explained outcomes',
    value: Math.round(best),
    unit: 'outcomes/s',
    goal: `>= ${String(goal)}`,
    holds: best >= goal,
    notes: countsOf(connections.map(outcomeOf)).map(([result, count]) => `${String(count).padStart(6)} ${result}`),
  };
}

function countsOf(results: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const result of results) counts.set(result, (counts.get(result) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
