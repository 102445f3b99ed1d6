import { simulate, simulateQuickly } from '../../src/simulate/simulate.js';
import { connectionMix } from './connection-mix.js';

/** One measured figure; `counts` tells how often each result came up, so that a faster but emptier run shows. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'outcomes/s';
  readonly counts: Readonly<Record<string, number>>;
}

const connections = connectionMix(4096, 25276);

function outcomesPerSecond(name: string, rounds: number, outcomeOf: (connection: (typeof connections)[number]) => string): Measurement {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) for (const connection of connections) outcomeOf(connection);
  const counts: Record<string, number> = {};
  for (const connection of connections) {
    const key = outcomeOf(connection);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let repeat = 0; repeat < 10; repeat += 1) for (const connection of connections) outcomeOf(connection);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (connections.length * 10 * 1_000_000) / (user + system));
  }
  return { name, value: Math.round(best), unit: 'outcomes/s', counts };
}

/** Explained and unexplained outcomes a second of one core's time (user and system), over a seeded mix of connections; the best of several rounds. */
export function measure(): readonly Measurement[] {
  return [
    outcomesPerSecond('explained outcomes', 12, (connection) => {
      const outcome = simulate(connection);
      return outcome.result === 'failed' ? (outcome.cause as string) : outcome.result;
    }),
    outcomesPerSecond('unexplained outcomes', 12, (connection) => {
      const outcome = simulateQuickly(connection);
      return outcome.cause ?? outcome.result;
    }),
  ];
}
