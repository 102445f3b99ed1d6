import { gateList } from '../simulate/gates/index.js';
import type { TraceStep } from '../simulate/outcome.js';
import { indentText, padTo } from './lines.js';
import type { Style } from './style.js';

/** The gates of a connection as a ladder: number, gate, whether it let the connection pass, and the rule that it applied. */
export function renderTrace(trace: readonly TraceStep[], style: Style): string {
  const { paint } = style;
  return trace
    .map(({ gate, decision }) => {
      const row = gateList.find((candidate) => candidate.id === gate);
      const stops = decision.kind === 'block';
      const mark = stops ? paint.red('STOP') : paint.green('pass');
      const { says, section, certainty } = decision.branch;
      const head = `  ${padTo(row?.number ?? '', 3)}  ${mark}  ${paint.bold(row?.title ?? gate)}`;
      return `${head}\n${paint.dim(indentText(`${says} (${section}, ${certainty})`, ' '.repeat(13), style.width))}\n`;
    })
    .join('');
}
