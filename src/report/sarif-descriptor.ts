import { concernsSecurity, isDiagnosticCode, titleOfDiagnostic } from '../diagnostics/catalogue.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import { explainDiagnostic } from '../explain/explain-diagnostic.js';
import type { CitedDocument, Explanation } from '../explain/explanation.js';

/** How bad a result is. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', note: 'note' };

/**
 * What GitHub shows a finding about security as: high, medium, low ("SARIF support for code scanning": 7.0 to 8.9, 4.0 to 6.9, 0.1 to 3.9). It follows
 * from the severity and is no CVSS score.
 */
const securitySeverities: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', note: '2.0' };

/** What the codes stand for, one reporting descriptor each. There is no `helpUri`, which must be absolute: the reference comes with the package. */
export function renderDescriptor(code: string, severity: Severity): object {
  const [explanation] = explainDiagnostic(code);
  return {
    id: code,
    name: code.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    ...(isDiagnosticCode(code) ? { shortDescription: { text: titleOfDiagnostic(code) } } : {}),
    ...(explanation === undefined ? {} : { fullDescription: { text: explanation.meaning }, help: renderHelp(explanation) }),
    defaultConfiguration: { level: levels[severity] },
    ...(isDiagnosticCode(code) && concernsSecurity(code)
      ? { properties: { tags: ['security'], 'security-severity': securitySeverities[severity] } }
      : {}),
  };
}

function renderHelp({ id, action, details, sources }: Explanation): { readonly text: string; readonly markdown: string } {
  const more = `smbward explain ${id}`;
  const cited = sources.map(citeDocument);
  const text = [
    action,
    ...details.map(({ name, lines }) => `${name}: ${lines.join(' ')}`),
    ...(cited.length === 0 ? [] : [`Sources: ${cited.join('; ')}.`]),
    `${more} tells the same in a terminal.`,
  ];
  const markdown = [
    escapeMarkdown(action),
    ...details.map(({ name, lines }) => `**${name}**\n\n${lines.map((line) => codeSpan(line)).join('  \n')}`),
    ...(cited.length === 0 ? [] : [`**Sources**\n\n${cited.map((each) => `- ${escapeMarkdown(each)}`).join('\n')}`]),
    `${codeSpan(more)} tells the same in a terminal.`,
  ];
  return { text: text.join('\n\n'), markdown: markdown.join('\n\n') };
}

function citeDocument({ title, places, where }: CitedDocument): string {
  return [title, ...places, where].filter((part) => part !== '').join(', ');
}

/** Words as Markdown that shows them and nothing else: no HTML, which producers may not write (§3.11.4), no emphasis, no link. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]#|~]/g, '\\$&');
}

function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
