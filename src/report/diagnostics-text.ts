import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Tally } from '../diagnostics/tally.js';
import { printBytePlace, printPlace } from '../text/place.js';
import { makeVisible } from '../text/visible.js';
import { renderCodeFrame, renderFixedLine } from './code-frame.js';
import { countOf, indentText } from './lines.js';
import type { Paint, Style } from './style.js';

/** Text of the files that diagnostics point into, by the name that their spans carry. */
export type SourceTexts = ReadonlyMap<string, string>;

/**
 * Diagnostics as a person reads them: what is wrong, the author's line with the place marked and as a correction makes it, the other places, what to
 * do. Warnings and notes that give the same advice give it once.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], texts: SourceTexts, style: Style): string {
  const said = new Set<string>();
  return diagnostics
    .map((diagnostic) => {
      const isKnown = diagnostic.severity !== 'error' && said.has(diagnostic.help);
      if (diagnostic.waivedBecause === undefined) said.add(diagnostic.help);
      return renderDiagnostic(diagnostic, texts, isKnown, style) + '\n';
    })
    .join('\n');
}

/** What a closing line sums up. */
export interface Summed {
  readonly tally: Tally;
  /** How many of the diagnostics were not printed. */
  readonly hidden: number;
  readonly files: readonly string[];
}

/** The closing line: `2 errors, 1 warning in policy.json`; those that a waiver silences are counted apart, and those that were not printed once more. */
export function renderSummary({ tally: { errors, warnings, notes, waived }, hidden, files }: Summed, style: Style): string {
  const { paint } = style;
  const bySeverity = [
    ['error', errors],
    ['warning', warnings],
    ['note', notes],
  ] as const;
  const counts = bySeverity
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => severityPaint(severity, paint)(countOf(count, severity)));
  const found = counts.length === 0 ? paint.green('nothing to report') : counts.join(', ');
  const where = files.length === 1 ? makeVisible(files[0] ?? '') : countOf(files.length, 'policy', 'policies');
  return `${found} in ${where}${waived === 0 ? '' : `, ${waived} waived`}${hidden === 0 ? '' : `, ${hidden} not shown`}\n`;
}

/** The colour of a severity. */
function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}

function renderDiagnostic(diagnostic: Diagnostic, texts: SourceTexts, isHelpKnown: boolean, style: Style): string {
  const { paint } = style;
  const mark = severityPaint(diagnostic.severity, paint);
  if (diagnostic.waivedBecause !== undefined) return renderWaived(diagnostic, diagnostic.waivedBecause, style);
  const lines = [renderHeadline(diagnostic, mark, style)];
  if (diagnostic.span !== undefined) {
    lines.push(paint.dim('  at ') + makeVisible(printPlace(diagnostic.span)));
    lines.push(...renderCodeFrame(diagnostic.span, texts.get(diagnostic.span.file), mark, style));
    const [likeliest] = diagnostic.fixes;
    if (likeliest !== undefined) lines.push(...renderFixedLine(likeliest, texts, style));
  }
  if (diagnostic.byte !== undefined) lines.push(paint.dim('  at ') + makeVisible(printBytePlace(diagnostic.byte)));
  for (const related of diagnostic.related) {
    lines.push(indentText(`${printPlace(related.span)}: ${related.message}`, '      ', style.width, '  and '));
    lines.push(...renderCodeFrame(related.span, texts.get(related.span.file), paint.cyan, style));
  }
  if (!isHelpKnown) lines.push(indentText(diagnostic.help, '        ', style.width, '  help: '));
  return lines.join('\n');
}

function renderHeadline(diagnostic: Diagnostic, mark: (text: string) => string, style: Style): string {
  const words = indentText(`${diagnostic.severity}: ${diagnostic.message} [${diagnostic.code}]`, '  ', style.width, '');
  const label = `${diagnostic.severity}:`;
  return mark(style.paint.bold(label)) + words.slice(label.length).replace(/\[[a-z0-9-]+\]$/, style.paint.dim);
}

function renderWaived(diagnostic: Diagnostic, reason: string, style: Style): string {
  const place = diagnostic.span === undefined ? '' : ` (${printPlace(diagnostic.span)})`;
  const words = `${diagnostic.severity}: ${diagnostic.message} [${diagnostic.code}]${place}. Reason: ${reason}`;
  return style.paint.dim(indentText(words, '  ', style.width, 'waived '));
}
