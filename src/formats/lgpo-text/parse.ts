import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type LocatedText, spanOf } from '../../source/document.js';
import { type Line, splitLines } from '../../text/lines.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import type { LgpoComment, LgpoEntry, LgpoText } from './model.js';
import { parseLgpoAction } from './parse-action.js';
import { defaultValueName } from './print.js';

/** Reads LGPO text strictly: entries of four lines with an empty line or a comment between them. What is not so is an error with its place, and left out. */
export function parseLgpoText(file: string, bytes: Uint8Array): Parsed<LgpoText> {
  const { located, diagnostics } = openTextFile('LGPO text', file, bytes, 'code-page');
  if (located === undefined) return { diagnostics };
  const faults: Diagnostic[] = [];
  const blocks = blocksOf(splitLines(located.text)).flatMap((lines): readonly (LgpoEntry | LgpoComment)[] => {
    if (isComment(lines[0])) return [{ kind: 'comment', lines: lines.map(({ text }) => text) }];
    const read = readEntry(located, lines);
    if (!('fault' in read)) return [read];
    faults.push(read.fault);
    return [];
  });
  return { model: { blocks }, diagnostics: [...diagnostics, ...faults] };
}

/** Lines that belong together: an empty line ends a block, and comments are blocks of their own. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '') {
      open = undefined;
      continue;
    }
    if (open === undefined || isComment(open[0]) !== isComment(line)) {
      open = [];
      blocks.push(open);
    }
    open.push(line);
  }
  return blocks;
}

function isComment(line: Line | undefined): boolean {
  return line?.text.startsWith(';') === true;
}

function readEntry(located: LocatedText, lines: readonly Line[]): LgpoEntry | { readonly fault: Diagnostic } {
  const [first, key, valueName, action] = lines as [Line, Line?, Line?, Line?];
  const fail = (line: Line, problem: string): { readonly fault: Diagnostic } => {
    const span = spanOf(located, { start: line.offset, end: line.offset + line.text.length });
    return { fault: createDiagnostic('lgpo-text-line-is-wrong', { line: line.number, problem }, { span }) };
  };
  if (!/^(Computer|User(:[^:]+)?)$/i.test(first.text)) return fail(first, 'an entry begins with Computer, User or User: and a name');
  if (key === undefined || valueName === undefined || action === undefined)
    return fail(lines.at(-1) ?? first, 'the entry ends before its fourth line');
  const tooMany = lines[4];
  if (tooMany !== undefined) return fail(tooMany, 'an entry has four lines, and an empty line before the next');
  if (/^(HKEY_|HKLM\\|HKCU\\)/i.test(key.text)) return fail(key, 'the key names a hive; the line before it says which it is');
  const read = parseLgpoAction(action.text);
  if (typeof read === 'string') return fail(action, read);
  return {
    kind: 'entry',
    configuration: first.text,
    key: key.text,
    valueName: valueName.text === defaultValueName ? '' : valueName.text,
    action: read,
    at: { span: spanOf(located, { start: first.offset, end: action.offset + action.text.length }) },
  };
}
