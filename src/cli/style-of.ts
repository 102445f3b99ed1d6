import { plainPaint, terminalPaint, type Style } from '../report/style.js';
import type { Io, Output } from './io.js';

/** Columns where no terminal says how many it has and `COLUMNS` is not set. */
const defaultWidth = 120;

/** Layout for an output. Colours only on a terminal that can show them and where nobody declines them (no-color.org). */
export function styleOf(output: Output, { environment }: Io): Style {
  const coloured = output.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  const stated = Number.parseInt(environment['COLUMNS'] ?? '', 10);
  const width = [output.columns ?? 0, stated].find((columns) => columns > 0) ?? defaultWidth;
  return { paint: coloured ? terminalPaint : plainPaint, width: Math.max(20, width) };
}
