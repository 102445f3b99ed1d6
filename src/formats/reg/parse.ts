import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/catalogue.js';
import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { decodeRegText } from './decode.js';
import { type RegFile, type RegKey, regRoots, type RegValue } from './model.js';
import { parseRegValue } from './parse-value.js';
import { regHeader } from './print.js';

type OpenKey =
  { readonly action: 'set'; readonly path: string; readonly values: RegValue[] } | { readonly action: 'delete'; readonly path: string };

/**
 * Reads a .reg file, as people and regedit write them: UTF-16 or 8-bit, any line end, comments, blanks around `=`, REGEDIT4.
 * Strict in what it understands: a line that it does not is an error with its number, and there is no model then.
 */
export function parseReg(bytes: Uint8Array, file = ''): Parsed<RegFile> {
  const decoded = decodeRegText(bytes);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = new RegReader(splitLines(decoded.text), file);
  const model = reader.read();
  const diagnostics = [...decoded.diagnostics, ...reader.diagnostics];
  return diagnostics.some(({ severity }) => severity === 'error') ? { diagnostics } : { model, diagnostics };
}

class RegReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #keys: OpenKey[] = [];
  #open: OpenKey | undefined;
  #next = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly file: string,
  ) {}

  read(): RegFile {
    const header = this.lines[0]?.text.trim() ?? '';
    if (header !== regHeader && header !== 'REGEDIT4') {
      this.#report('reg-header-is-wrong', this.lines[0], { found: header });
      return { keys: [] };
    }
    this.#next = 1;
    while (this.#next < this.lines.length) this.#readLine(header === 'REGEDIT4');
    return { keys: this.#keys satisfies readonly RegKey[] };
  }

  #readLine(eightBit: boolean): void {
    const line = this.lines[this.#next] as Line;
    this.#next += 1;
    const text = line.text.trim();
    if (text === '' || text.startsWith(';') || text.startsWith('#')) return;
    if (text.startsWith('[')) this.#readKey(line, text);
    else this.#readValue(line, text, eightBit);
  }

  #readKey(line: Line, text: string): void {
    // Values below a key that is not understood are not told again.
    this.#open = { action: 'set', path: '', values: [] };
    const close = text.lastIndexOf(']');
    const deleted = text.startsWith('[-');
    const path = text.slice(deleted ? 2 : 1, close);
    const parts = path.split('\\');
    const root = (parts[0] ?? '').toUpperCase();
    if (close < 0) this.#problem(line, 'the closing bracket of the key is missing');
    else if (parts.includes('') || /^[ \t]/.test(path)) this.#problem(line, 'the key has an empty name, or begins with a blank');
    else if (!regRoots.some((known) => known === root))
      this.#report('reg-root-is-unknown', line, { line: line.number, root: parts[0] ?? '' });
    else {
      this.#open = deleted ? { action: 'delete', path } : { action: 'set', path, values: [] };
      this.#keys.push(this.#open);
    }
  }

  #readValue(line: Line, text: string, eightBit: boolean): void {
    const parsed = parseRegValue(this.#joined(text), eightBit);
    if ('problem' in parsed) this.#problem(line, parsed.problem);
    else if (this.#open?.action === 'set') this.#open.values.push(parsed.value);
    else this.#report('reg-value-has-no-key', line, { line: line.number, name: parsed.value.name });
  }

  /** A line of hexadecimal bytes that ends in a backslash goes on in the next line, whose leading blanks do not count. */
  #joined(text: string): string {
    let joined = text;
    while (/=[ \t]*hex[^"]*\\$/i.test(joined) && this.#next < this.lines.length) {
      joined = joined.slice(0, -1) + (this.lines[this.#next] as Line).text.trim();
      this.#next += 1;
    }
    return joined;
  }

  #problem(line: Line, problem: string): void {
    this.#report('reg-line-is-wrong', line, { line: line.number, problem });
  }

  #report<C extends DiagnosticCode>(code: C, line: Line | undefined, args: DiagnosticArguments<C>): void {
    this.diagnostics.push(createDiagnostic(code, args, { span: this.#spanOf(line) }));
  }

  #spanOf(line: Line | undefined): Span | undefined {
    if (line === undefined || this.file === '') return undefined;
    const start = { offset: line.offset, line: line.number, column: 1, columnUtf16: 1 };
    const length = line.text.length;
    return {
      file: this.file,
      start,
      end: { offset: line.offset + length, line: line.number, column: [...line.text].length + 1, columnUtf16: length + 1 },
    };
  }
}
