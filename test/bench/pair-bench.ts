import { openPolicies } from '../../src/connect/end-policy.js';
import { ScenarioJudge } from '../../src/explore/judge-scenarios.js';
import { verdictToJson } from '../../src/report/verdict-line.js';
import { parseBatchLine } from '../../src/scenario/parse-batch.js';
import { printJsonLine } from '../../src/text/canonical-json.js';
import { memoryScenarioHost } from '../connect/host.js';
import { batchMix } from './batch-mix.js';
import type { Figure } from './figure.js';

const count = 3000;
const rounds = 7;

/**
 * What the slowest pair of ends costs beside the median of the mix, from a line of text to the line of its verdict. Each is asked of a judge that
 * remembers nothing of connections, and knows the ends; of several rounds the fastest counts. A line that names several Windows is several pairs.
 */
export function measurePairs(): Figure {
  const reading = openPolicies(memoryScenarioHost());
  const lines = [...new Set(batchMix(count, 25276))].filter(namesOnePair);
  const costs = lines.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, text] of lines.entries()) {
      const before = performance.now();
      answer(text, new ScenarioJudge(reading));
      costs[place] = Math.min(costs[place]!, (performance.now() - before) * 1000);
    }
  }
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const ratio = Math.round((at(1) / at(0.5)) * 10) / 10;
  const told = [0.1, 0.5, 0.9, 0.99, 1].map((share) => `${share * 100} %: ${Math.round(at(share))}`).join(', ');
  return {
    name: 'slowest pair to the median',
    value: ratio,
    unit: 'times',
    goal: '<= 10',
    holds: ratio <= 10,
    notes: [`microseconds of ${lines.length} pairs, ${told}`, `slowest: ${lines[costs.indexOf(at(1))]!}`],
  };
}

function answer(text: string, judge: ScenarioJudge): string {
  const { scenarios } = parseBatchLine('mix', { line: 1, offset: 0, text });
  return scenarios.map((scenario) => printJsonLine(verdictToJson(scenario.name, judge.judge(scenario).verdict!))).join('');
}

/** Whether both ends are one thing: a peer, or a Windows with its edition. */
function namesOnePair(text: string): boolean {
  const { client, server } = JSON.parse(text) as { readonly client: string; readonly server: string };
  return [client, server].every((name) => !name.startsWith('windows-') || name.includes('/') || /^windows-(server-)?(2003|xp)/.test(name));
}
