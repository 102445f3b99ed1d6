import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/catalogue.js';
import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { describeText, type LocatedText, type Range, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { FoundAt } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { isHive } from '../registry-data.js';
import { decodeRegText } from './decode.js';
import { readLogicalLine, rangeWithin } from './logical-line.js';
import type { RegFile, RegKey, RegValue } from './model.js';
import { parseRegValue } from './parse-value.js';
import { regHeader } from './print.js';

type ReadKey = RegKey & ({ readonly action: 'set'; readonly values: RegValue[] } | { readonly action: 'delete' });

/** A key that is not understood. It is told of once it is known how many values go with it. */
interface BrokenKey {
  readonly action: 'broken';
  unread: number;
  readonly tell: (unread: number) => Diagnostic;
}

/**
 * Reads a .reg file, as people and regedit write them: UTF-16 or 8-bit, any line end, comments, blanks around `=`, REGEDIT4. Strict in what it
 * understands: a line that it does not is an error that points at the piece that is wrong, and the other lines are read. Without its header it is no
 * such file.
 */
export function parseReg(file: string, bytes: Uint8Array): Parsed<RegFile> {
  const decoded = decodeRegText(file, bytes);
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const reader = new RegReader(describeText(file, decoded.text));
  const model = reader.read();
  const diagnostics = [...decoded.diagnostics, ...reader.diagnostics];
  return model === undefined ? { diagnostics } : { model, diagnostics };
}

class RegReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #keys: ReadKey[] = [];
  readonly #lines: readonly Line[];
  #open: ReadKey | BrokenKey | undefined;

  constructor(private readonly located: LocatedText) {
    this.#lines = splitLines(located.text);
  }

  /** Undefined where the header is wrong: Windows imports nothing of such a file. */
  read(): RegFile | undefined {
    const header = this.#lines[0]?.text.trim() ?? '';
    if (header !== regHeader && header !== 'REGEDIT4') {
      this.#report('reg-header-is-wrong', { start: 0, end: this.#lines[0]?.text.length ?? 0 }, { found: header });
      return undefined;
    }
    for (let next = 1; next < this.#lines.length;) next += this.#readLine(next, header === 'REGEDIT4');
    this.#closeKey();
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
    this.#closeKey();
    const range = { start, end: start + text.length };
    const close = text.lastIndexOf(']');
    const isDeleted = text.startsWith('[-');
    const open = isDeleted ? 2 : 1;
    // regedit takes a backslash at the end for nothing.
    const path = text.slice(open, close).replace(/\\$/, '');
    const parts = path.split('\\');
    const root = parts[0] ?? '';
    const line = this.#lineOf(range);
    const inBrackets = { start: start + open, end: start + close };
    const ofRoot = { start: start + open, end: start + open + root.length };
    const fail = (problem: string, piece: Range): void =>
      this.#breakKey((unread) => this.#diagnose('reg-line-is-wrong', piece, { line, problem, unread }));
    if (close < 0) fail('the closing bracket of the key is missing', range);
    else if (parts.includes('') || /^[ \t]/.test(path)) fail('the key has an empty name, or begins with a blank', inBrackets);
    else if (!isHive(root.toUpperCase())) this.#breakKey((unread) => this.#diagnose('reg-root-is-unknown', ofRoot, { line, root, unread }));
    else {
      const at = this.#foundAt(range);
      const key: ReadKey = isDeleted ? { action: 'delete', path, at } : { action: 'set', path, values: [], at };
      this.#open = key;
      this.#keys.push(key);
    }
  }

  #breakKey(tell: BrokenKey['tell']): void {
    this.#open = { action: 'broken', unread: 0, tell };
  }

  #closeKey(): void {
    if (this.#open?.action === 'broken') this.diagnostics.push(this.#open.tell(this.#open.unread));
    this.#open = undefined;
  }

  #readValue(index: number, eightBit: boolean): number {
    const { line, count } = readLogicalLine(this.#lines, index);
    const parsed = parseRegValue(line.text, eightBit);
    if ('problem' in parsed) {
      const range = rangeWithin(line, parsed.start, parsed.end);
      this.#report('reg-line-is-wrong', range, { line: this.#lineOf(range), problem: parsed.problem, unread: 0 });
    } else if (this.#open?.action === 'set') this.#open.values.push({ ...parsed.value, at: this.#foundAt(line.range) });
    else if (this.#open?.action === 'broken') this.#open.unread += 1;
    else this.#report('reg-value-has-no-key', line.range, { line: this.#lineOf(line.range), name: parsed.value.name });
    return count;
  }

  #report<C extends DiagnosticCode>(code: C, range: Range, args: DiagnosticArguments<C>): void {
    this.diagnostics.push(this.#diagnose(code, range, args));
  }

  #diagnose<C extends DiagnosticCode>(code: C, range: Range, args: DiagnosticArguments<C>): Diagnostic {
    return createDiagnostic(code, args, { span: spanOf(this.located, range) });
  }

  #foundAt(range: Range): FoundAt {
    return { span: spanOf(this.located, range) };
  }

  #lineOf(range: Range): number {
    return spanOf(this.located, range).start.line;
  }
}
