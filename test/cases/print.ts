import type { Outcome } from '../../src/simulate/outcome.js';
import type { CaseFile } from './case-file.js';
import type { Predicted } from './predict.js';
import type { Score, Tally } from './score.js';

/** A table by kind, then each miss with the trace that led there. */
export function printScore(score: Score, file: CaseFile, predicted: readonly Predicted[]): string {
  const lines = [
    `${score.count} cases: result ${share(score.result)}, cause ${share(score.cause)}, codes ${share(score.codes)}, fields ${share(score.fields)}, pairs ${share(score.pairs)}`,
    ...(score.undecided.length === 0 ? [] : [`undecided: ${score.undecided.join(', ')}`]),
    ...(score.lowConfidence.length === 0 ? [] : [`low confidence, not judged but for the result: ${score.lowConfidence.join(', ')}`]),
    '',
    `${'kind'.padEnd(28)} ${'result'.padStart(9)} ${'cause'.padStart(9)}`,
    ...Object.entries(score.byKind).map(
      ([kind, tally]) => `${kind.padEnd(28)} ${share(tally.result).padStart(9)} ${share(tally.cause).padStart(9)}`,
    ),
  ];
  const missed = new Set(score.misses.map((miss) => miss.id));
  for (const known of file.cases.filter(({ id }) => missed.has(id))) {
    lines.push('', known.id);
    for (const miss of score.misses.filter(({ id }) => id === known.id))
      lines.push(`  ${miss.field}: expected ${text(miss.expected)}, predicted ${text(miss.predicted)}`);
    const outcomes = predicted.find(({ prediction }) => prediction.id === known.id)?.outcomes ?? [];
    for (const trace of new Set(outcomes.map(traceOf))) lines.push(trace);
  }
  return `${lines.join('\n')}\n`;
}

function share({ right, of }: Tally): string {
  return `${right}/${of}`;
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') || 'none' : String(value);
}

/** The rows that had something to decide, gate by gate; of an undecided outcome what it depends on. */
function traceOf(outcome: Outcome): string {
  if (outcome.result === 'undecided') return `    undecided: it depends on ${outcome.dependsOn.map(({ fact }) => fact).join(', ')}`;
  const telling = outcome.trace.filter(({ decision }) => decision.kind === 'block' || decision.because.length > 0);
  const steps = telling.map(
    ({ gate, decision }) => `    ${gate}: ${decision.branch.says} (${decision.branch.section}, ${decision.branch.certainty})`,
  );
  return [`    ${outcome.result}${outcome.cause === null ? '' : `: ${outcome.cause}`}`, ...steps].join('\n');
}
