import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/catalogue.js';
import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { describeText, type LocatedText, type Range, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { FoundAt } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { decodeRegText } from './decode.js';
import { readLogicalLine, rangeWithin } from './logical-line.js';
import { type RegFile, type RegKey, regRoots, type RegValue } from './model.js';
import { parseRegValue } from './parse-value.js';
import { regHeader } from './print.js';

type OpenKey = RegKey & ({ readonly action: 'set'; readonly values: RegValue[] } | { readonly action: 'delete' });

/**
 * Reads a .reg file, as people and regedit write them: UTF-16 or 8-bit, any line end, comments, blanks around `=`, REGEDIT4. Strict in what it
 * understands: a line that it does not is an error that points at the piece that is wrong, and there is no model then.
 */
export function parseReg(file: string, bytes: Uint8Array): Parsed<RegFile> {
  const decoded = decodeRegText(file, bytes);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = new RegReader(describeText(file, decoded.text));
  const model = reader.read();
  const diagnostics = [...decoded.diagnostics, ...reader.diagnostics];
  return diagnostics.some(({ severity }) => severity === 'error') ? { diagnostics } : { model, diagnostics };
}

class RegReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #keys: OpenKey[] = [];
  readonly #lines: readonly Line[];
  #open: OpenKey | undefined;

  constructor(private readonly located: LocatedText) {
    this.#lines = splitLines(located.text);
  }

  read(): RegFile {
    const header = this.#lines[0]?.text.trim() ?? '';
    if (header !== regHeader && header !== 'REGEDIT4') {
      this.#report('reg-header-is-wrong', { start: 0, end: this.#lines[0]?.text.length ?? 0 }, { found: header });
      return { keys: [] };
    }
    for (let next = 1; next < this.#lines.length;) next += this.#readLine(next, header === 'REGEDIT4');
    return { keys: this.#keys };
  }

  /** Reads what begins at a line; answers how many lines it takes. */
  #readLine(index: number, eightBit: boolean): number {
    const { text, offset } = this.#lines[index] as Line;
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith(';') || trimmed.startsWith('#')) return 1;
    if (!trimmed.startsWith('[')) return this.#readValue(index, eightBit);
    this.#readKey(trimmed, offset + text.indexOf(trimmed));
    return 1;
  }

  #readKey(text: string, start: number): void {
    const range = { start, end: start + text.length };
    const close = text.lastIndexOf(']');
    const isDeleted = text.startsWith('[-');
    const open = isDeleted ? 2 : 1;
    // regedit takes a backslash at the end for nothing.
    const path = text.slice(open, close).replace(/\\$/, '');
    const parts = path.split('\\');
    const root = parts[0] ?? '';
    const at = this.#foundAt(range);
    // Values below a key that is not understood are not told again.
    this.#open = { action: 'set', path: '', values: [], at };
    if (close < 0) this.#problem(range, 'the closing bracket of the key is missing');
    else if (parts.includes('') || /^[ \t]/.test(path))
      this.#problem({ start: start + open, end: start + close }, 'the key has an empty name, or begins with a blank');
    else if (!regRoots.some((known) => known === root.toUpperCase()))
      this.#report('reg-root-is-unknown', { start: start + open, end: start + open + root.length }, { line: this.#lineOf(range), root });
    else {
      this.#open = isDeleted ? { action: 'delete', path, at } : { action: 'set', path, values: [], at };
      this.#keys.push(this.#open);
    }
  }

  #readValue(index: number, eightBit: boolean): number {
    const { line, count } = readLogicalLine(this.#lines, index);
    const parsed = parseRegValue(line.text, eightBit);
    if ('problem' in parsed) this.#problem(rangeWithin(line, parsed.start, parsed.end), parsed.problem);
    else if (this.#open?.action === 'set') this.#open.values.push({ ...parsed.value, at: this.#foundAt(line.range) });
    else this.#report('reg-value-has-no-key', line.range, { line: this.#lineOf(line.range), name: parsed.value.name });
    return count;
  }

  #problem(range: Range, problem: string): void {
    this.#report('reg-line-is-wrong', range, { line: this.#lineOf(range), problem });
  }

  #report<C extends DiagnosticCode>(code: C, range: Range, args: DiagnosticArguments<C>): void {
    this.diagnostics.push(createDiagnostic(code, args, { span: spanOf(this.located, range) }));
  }

  #foundAt(range: Range): FoundAt {
    return { span: spanOf(this.located, range) };
  }

  #lineOf(range: Range): number {
    return spanOf(this.located, range).start.line;
  }
}
