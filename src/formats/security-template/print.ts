import { joinCrlf } from '../../text/lines.js';
import { encodeUtf16File } from '../../text/utf16.js';
import type { SecurityTemplate, TemplateSection } from './model.js';
import { printRegistryValue } from './registry-value.js';

/** The section whose lines are values of the registry. */
export const registryValuesSection = 'Registry Values';

/** Prints a security template as the Group Policy editor does: UTF-16LE with byte order mark, CR LF, no blank line between sections. */
export function printSecurityTemplate({ sections }: SecurityTemplate): Uint8Array {
  return encodeUtf16File(joinCrlf(sections.flatMap(printSection)));
}

function printSection(section: TemplateSection): readonly string[] {
  if (section.kind === 'registry-values') return [`[${registryValuesSection}]`, ...section.values.map(printRegistryValue)];
  return [`[${section.name}]`, ...section.lines.map(({ text }) => text)];
}
