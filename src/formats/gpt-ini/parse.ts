import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type LocatedText, type Range, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import { trimBlanks } from '../../text/trim.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import { type GptIni, type GptIniEntry, type GptIniSection, valuesInGeneral } from './model.js';

type OpenSection = GptIniSection & { readonly entries: GptIniEntry[] };

/**
 * Reads a gpt.ini: sections of lines `name=value`, blank lines and comments between them. What is not so is an error with its place, and left out. Without
 * a version of 32 bits there is no model.
 */
export function parseGptIni(file: string, bytes: Uint8Array): Parsed<GptIni> {
  const { located, diagnostics } = openTextFile('gpt.ini', file, bytes, 'code-page');
  if (located === undefined) return { diagnostics };
  const reader = new GptIniReader(located);
  const model = reader.read();
  return { ...(model === undefined ? {} : { model }), diagnostics: [...diagnostics, ...reader.faults] };
}

class GptIniReader {
  readonly faults: Diagnostic[] = [];
  readonly #sections: OpenSection[] = [];

  constructor(private readonly located: LocatedText) {}

  /** Undefined where it has no version: Windows takes such an object for damaged. */
  read(): GptIni | undefined {
    splitLines(this.located.text).forEach((line) => this.#readLine(line));
    const ini = { sections: this.#sections };
    return this.#hasVersion(ini) ? ini : undefined;
  }

  #readLine(line: Line): void {
    const text = line.text.trim();
    if (text === '' || text.startsWith(';')) return;
    const start = line.offset + line.text.indexOf(text);
    const range = { start, end: start + text.length };
    const at = { span: spanOf(this.located, range) };
    const name = /^\[([^[\]]+)\]$/.exec(text)?.[1];
    const entry = readEntry(text);
    const section = this.#sections.at(-1);
    if (name !== undefined) this.#sections.push({ name, entries: [], at });
    else if (entry === undefined) this.#fail(range, 'it is neither a section in brackets nor a name with an equals sign behind it');
    else if (section === undefined) this.#fail(range, 'it stands before the first section');
    else section.entries.push({ ...entry, at });
  }

  #hasVersion(ini: GptIni): boolean {
    const [version] = valuesInGeneral(ini, 'Version');
    if (version === undefined) this.#fail({ start: 0, end: 0 }, 'there is no Version in a section [General]');
    else if (!/^[0-9]{1,10}$/.test(version.value) || Number(version.value) > 0xffff_ffff)
      this.#fail(rangeOf(version), 'Version is no number from 0 to 4294967295');
    else return true;
    return false;
  }

  #fail(range: Range, problem: string): void {
    const span = spanOf(this.located, range);
    this.faults.push(createDiagnostic('group-policy-file-is-wrong', { format: 'gpt.ini', line: span.start.line, problem }, { span }));
  }
}

function readEntry(text: string): { readonly name: string; readonly value: string } | undefined {
  const equals = text.indexOf('=');
  const name = trimBlanks(text.slice(0, Math.max(equals, 0)));
  return name === '' || /[[;]/.test(name) ? undefined : { name, value: trimBlanks(text.slice(equals + 1)) };
}

function rangeOf({ at }: GptIniEntry): Range {
  return at !== undefined && 'span' in at ? { start: at.span.start.offset, end: at.span.end.offset } : { start: 0, end: 0 };
}
