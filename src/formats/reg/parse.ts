import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/catalogue.js';
import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../diagnostics/order.js';
import { describeText, type LocatedText, type Range, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { FoundAt } from '../../text/span.js';
import { trimBlanks } from '../../text/trim.js';
import type { Parsed } from '../parsed.js';
import { isHive } from '../registry-data.js';
import { decodeRegText } from './decode.js';
import { linesOfBytes, type LogicalLine, rangeWithin, singleLine } from './logical-line.js';
import type { RegFile, RegKey, RegValue } from './model.js';
import { beginsBytes, commentBehind, parseValueData, parseValueName, type ValueFault } from './parse-value.js';
import { regHeader } from './print.js';

const swallowing = 'a backslash ends it, so regedit takes the line that follows for more of its bytes and reads neither';

type ReadKey = RegKey & ({ readonly action: 'set'; readonly values: RegValue[] } | { readonly action: 'delete' });

/** A key of an unknown hive. It is told of once it is known how many values go with it. */
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
  const diagnostics = [...decoded.diagnostics, ...sortDiagnostics(reader.diagnostics)];
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
    // A blank behind it makes it another text (Wine 8.0).
    const header = this.#lines[0]?.text.replace(/^[ \t]+/, '') ?? '';
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
    const trimmed = trimBlanks(text);
    if (trimmed === '' || trimmed.startsWith(';') || trimmed.startsWith('#')) return 1;
    if (!trimmed.startsWith('[')) return this.#readValue(index, eightBit);
    this.#readKey(trimmed, offset + text.indexOf(trimmed));
    return 1;
  }

  /** Text behind the last bracket of the line is none of the key's. */
  #readKey(text: string, start: number): void {
    const close = text.lastIndexOf(']');
    const range = { start, end: start + (close < 0 ? text.length : close + 1) };
    const isDeleted = text.startsWith('[-');
    const open = isDeleted ? 2 : 1;
    const problem =
      close < 0 ? 'the closing bracket of the key is missing' : /^\[[ \t]/.test(text) ? 'the key begins with a blank' : undefined;
    if (problem !== undefined) {
      // The line counts for nothing: the key before it stays open (Wine 8.0).
      const where = this.#open === undefined ? '' : '; regedit writes the values below it into the key before';
      this.#report('reg-line-is-wrong', range, { line: this.#lineOf(range), problem: problem + where, unread: 0 });
      return;
    }
    this.#closeKey();
    const written = text.slice(open, close);
    const root = written.split('\\', 1)[0] ?? '';
    if (isHive(root.toUpperCase())) this.#openKey(isDeleted, tidyPath(written), range);
    else {
      const ofRoot = { start: start + open, end: start + open + root.length };
      const line = this.#lineOf(range);
      this.#open = { action: 'broken', unread: 0, tell: (unread) => this.#diagnose('reg-root-is-unknown', ofRoot, { line, root, unread }) };
    }
  }

  #openKey(isDeleted: boolean, path: string, range: Range): void {
    const at = this.#foundAt(range);
    const key: ReadKey = isDeleted ? { action: 'delete', path, at } : { action: 'set', path, values: [], at };
    this.#open = key;
    this.#keys.push(key);
  }

  #closeKey(): void {
    if (this.#open?.action === 'broken') this.diagnostics.push(this.#open.tell(this.#open.unread));
    this.#open = undefined;
  }

  #readValue(index: number, eightBit: boolean): number {
    const first = this.#lines[index] as Line;
    const text = trimBlanks(first.text);
    const named = parseValueName(text);
    if ('problem' in named) {
      this.#failValue(singleLine(first), named);
      return 1;
    }
    const { name, dataStart } = named;
    const line = beginsBytes(text, dataStart) ? linesOfBytes(this.#lines, index, dataStart) : singleLine(first);
    const parsed = line.swallows
      ? { problem: swallowing, start: 0, end: line.text.length }
      : parseValueData(line.text, dataStart, eightBit);
    if ('problem' in parsed) this.#failValue(line, parsed);
    else if (this.#open?.action === 'set') {
      const last = trimBlanks(this.#lines[index + line.count - 1]?.text ?? '');
      const comment = commentBehind(last, line.count === 1 ? dataStart : 0);
      this.#open.values.push({ name, data: parsed.data, ...(comment === '' ? {} : { comment }), at: this.#foundAt(line.range) });
    } else if (this.#open?.action === 'broken') this.#open.unread += 1;
    else this.#report('reg-value-has-no-key', line.range, { line: this.#lineOf(line.range), name });
    return line.count;
  }

  #failValue(line: LogicalLine, { problem, start, end }: ValueFault): void {
    const range = rangeWithin(line, start, end);
    this.#report('reg-line-is-wrong', range, { line: this.#lineOf(range), problem, unread: 0 });
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

/** The path of a key as the registry has it: backslashes that stand together count as one, and one at the end for nothing. */
function tidyPath(written: string): string {
  return written.replace(/\\+/g, '\\').replace(/\\$/, '');
}
