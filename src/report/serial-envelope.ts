import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { printJson, printJsonLine } from '../text/canonical-json.js';

/** The beginning of a JSON answer whose result is printed bit by bit. With the result and `closeEnvelope` it is what `renderEnvelope` prints. */
export function openEnvelope(command: string): string {
  return `{\n  "schemaVersion": 1,\n  "command": ${JSON.stringify(command)},\n  "result": `;
}

/** The end of such an answer. */
export function closeEnvelope(ok: boolean, diagnostics: readonly Diagnostic[]): string {
  return `,\n  "ok": ${String(ok)},\n  "diagnostics": ${indented(diagnostics, 1)}\n}\n`;
}

/** A result with one long list, in pieces of text; it is null where the list gets no entry. */
export class SerialList {
  private isOpen = false;

  constructor(
    private readonly head: Readonly<Record<string, unknown>>,
    private readonly name: string,
    private readonly entries: 'indented' | 'line',
  ) {}

  /** The text of one more entry, with what comes before it. */
  add(entry: object): string {
    const printed = this.entries === 'line' ? printJsonLine(entry).trimEnd() : indented(entry, 3);
    const before = this.isOpen ? ',' : this.open();
    this.isOpen = true; // not before all is printed: an entry that cannot be leaves the list as it was
    return `${before}\n      ${printed}`;
  }

  /** The end of the result. */
  close(): string {
    return this.isOpen ? '\n    ]\n  }' : 'null';
  }

  private open(): string {
    const members = Object.entries(this.head).map(([name, value]) => `\n    ${JSON.stringify(name)}: ${indented(value as object, 2)},`);
    return `{${members.join('')}\n    ${JSON.stringify(this.name)}: [`;
  }
}

/** JSON as it stands inside of something else; only line ends between its parts are real ones. */
function indented(value: object, depth: number): string {
  return printJson(value)
    .trimEnd()
    .replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
