import { hexByte } from '../../text/hex.js';
import { joinCrlf } from '../../text/lines.js';
import { encodeUtf16File } from '../../text/utf16.js';
import type { LgpoAction, LgpoComment, LgpoEntry, LgpoText } from './model.js';

/** What LGPO text calls the value of a key that has no name. */
export const defaultValueName = '(Default)';

/** The orders without data, as LGPO.exe spells them. */
export const lgpoOrders = {
  delete: 'DELETE',
  'delete-all-values': 'DELETEALLVALUES',
  'delete-keys': 'DELETEKEYS',
  'create-key': 'CREATEKEY',
  clear: 'CLEAR',
} as const;

/**
 * Prints LGPO text as `LGPO.exe /parse` does: an empty line behind each entry and each comment, CR LF, bytes of ASCII. With other characters it is
 * UTF-16LE with byte order mark, because LGPO.exe reads everything else by the code page of the machine.
 */
export function printLgpoText({ blocks }: LgpoText): Uint8Array {
  const text = joinCrlf(blocks.flatMap((block) => [...printBlock(block), '']));
  return /^[\0-\x7f]*$/.test(text) ? new TextEncoder().encode(text) : encodeUtf16File(text);
}

function printBlock(block: LgpoEntry | LgpoComment): readonly string[] {
  if (block.kind === 'comment') return block.lines;
  const valueName = block.valueName === '' ? defaultValueName : block.valueName;
  return [block.configuration, block.key, valueName, printAction(block.action)];
}

function printAction(action: LgpoAction): string {
  switch (action.kind) {
    case 'dword':
      return `DWORD:${action.value}`;
    case 'qword':
      return `QWORD:${action.value}`;
    case 'string':
      return `SZ:${escape(action.text)}`;
    case 'expand-string':
      return `EXSZ:${escape(action.text)}`;
    case 'strings':
      // A list of none is written as LGPO.exe shows it: two strings that are empty.
      return `MULTISZ:${action.texts.length === 0 ? '\\0' : action.texts.map(escape).join('\\0')}`;
    case 'binary':
      return `BINARY:${Array.from(action.bytes, hexByte).join(',')}`;
    default:
      return lgpoOrders[action.kind];
  }
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}
