import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type LocatedText, type Range, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { FoundAt } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import type { SecurityTemplate, TemplateLine, TemplateRegistryValue } from './model.js';
import { registryValuesSection } from './print.js';
import { parseRegistryValue } from './registry-value.js';

type OpenSection =
  | { readonly kind: 'registry-values'; readonly values: TemplateRegistryValue[]; readonly at: FoundAt }
  | { readonly kind: 'lines'; readonly name: string; readonly lines: TemplateLine[]; readonly at: FoundAt };

/**
 * Reads a security template as the Group Policy editor, secedit and people write it: UTF-16 or 8-bit, any line end, sections in any order, comments.
 * Every line that is not understood is an error with its place, and left out.
 */
export function parseSecurityTemplate(file: string, bytes: Uint8Array): Parsed<SecurityTemplate> {
  const { located, diagnostics } = openTextFile('security template', file, bytes, 'code-page');
  if (located === undefined) return { diagnostics };
  const reader = new TemplateReader(located);
  const model = reader.read();
  return { model, diagnostics: [...diagnostics, ...reader.faults] };
}

class TemplateReader {
  readonly faults: Diagnostic[] = [];
  readonly #sections: OpenSection[] = [];

  constructor(private readonly located: LocatedText) {}

  read(): SecurityTemplate {
    splitLines(this.located.text).forEach((line) => this.#readLine(line));
    return { sections: this.#sections };
  }

  #readLine(line: Line): void {
    const text = line.text.trim();
    if (text === '' || text.startsWith(';')) return;
    const start = line.offset + line.text.indexOf(text);
    const range = { start, end: start + text.length };
    if (text.startsWith('[')) this.#openSection(line, text, range);
    else this.#readEntry(line, text, range);
  }

  #openSection(line: Line, text: string, range: Range): void {
    const name = /^\[([^[\]]+)\]$/.exec(text)?.[1]?.trim();
    if (name === undefined) {
      this.#fail(line, range, 'the brackets of the section are not closed, or something follows them');
      // What follows belongs to it, whatever it is, and not to the section before.
      this.#sections.push({ kind: 'lines', name: text.slice(1).split(']', 1)[0]?.trim() ?? '', lines: [], at: this.#at(range) });
      return;
    }
    const at = this.#at(range);
    const isRegistry = name.toLowerCase() === registryValuesSection.toLowerCase();
    this.#sections.push(isRegistry ? { kind: 'registry-values', values: [], at } : { kind: 'lines', name, lines: [], at });
  }

  #readEntry(line: Line, text: string, range: Range): void {
    const section = this.#sections.at(-1);
    if (section === undefined) {
      this.#fail(line, range, 'it stands before the first section');
      return;
    }
    const at = this.#at(range);
    if (section.kind === 'lines') {
      section.lines.push({ text, at });
      return;
    }
    const read = parseRegistryValue(text);
    if ('problem' in read) this.#fail(line, { start: range.start + read.start, end: range.start + read.end }, read.problem);
    else section.values.push({ ...read, at });
  }

  #fail({ number }: Line, range: Range, problem: string): void {
    this.faults.push(createDiagnostic('security-template-line-is-wrong', { line: number, problem }, this.#at(range)));
  }

  #at(range: Range): { readonly span: ReturnType<typeof spanOf> } {
    return { span: spanOf(this.located, range) };
  }
}
