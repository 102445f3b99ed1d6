import { fillTemplate, type PowerShellTemplate } from '../../generated/powershell-templates.js';
import { printPowerShellComment, printPowerShellLiteral, type PowerShellValue } from '../../text/powershell-literal.js';

/**
 * Prints a script for Windows PowerShell 5.1 and PowerShell 7 from a template of `templates/powershell/`: ASCII without a byte order mark, CRLF, ready to be
 * signed. A template prints the model's values through `literal` or, words for a reader, through `comment`, so that none becomes code.
 */
export function printPowerShell(template: PowerShellTemplate, model: object): Uint8Array {
  const text = fillTemplate(template, model, { literal, comment });
  if (/[^\n -~]/.test(text)) throw new Error(`${template} holds more than printable ASCII`);
  return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
}

/** How many blanks the lines begin with, where a template says it; else what Handlebars hands over in its place. */
type Indent = unknown;

function literal(value: unknown, indent: Indent): string {
  if (value === undefined) throw new Error('the model lacks what the template prints');
  return printPowerShellLiteral(value as PowerShellValue, typeof indent === 'number' ? indent : 0);
}

function comment(value: unknown, indent: Indent): string {
  if (typeof value !== 'string') throw new Error('the model lacks the words that the template prints');
  return printPowerShellComment(value, typeof indent === 'number' ? indent : 0);
}
