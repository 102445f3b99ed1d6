import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { makeVisible } from '../text/visible.js';

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Diagnostics as GitHub workflow commands, one a line, which the runner turns into annotations of the pull request. Waived ones are left out. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter((diagnostic) => diagnostic.waivedBecause === undefined)
    .map(
      (diagnostic) => `::${commands[diagnostic.severity]} ${renderProperties(diagnostic)}::${escapeMessage(renderMessage(diagnostic))}\n`,
    )
    .join('');
}

function renderProperties(diagnostic: Diagnostic): string {
  const { span, byte } = diagnostic;
  const place =
    span === undefined
      ? byte === undefined
        ? []
        : [['file', byte.file]]
      : [
          ['file', span.file],
          ['line', String(span.start.line)],
          ['endLine', String(span.end.line)],
          // The runner refuses columns of a region over several lines.
          ...(span.start.line === span.end.line
            ? [
                ['col', String(span.start.column)],
                ['endColumn', String(span.end.column)],
              ]
            : []),
        ];
  return [...place, ['title', `smbward ${diagnostic.code}`]]
    .map(([name, value]) => `${name}=${escapeProperty(makeVisible(value ?? ''))}`)
    .join(',');
}

function renderMessage(diagnostic: Diagnostic): string {
  const related = diagnostic.related.map(({ span, message }) => `${span.file}:${span.start.line}: ${message}`);
  return [diagnostic.message, ...related, diagnostic.help].map(makeVisible).join('\n');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
