import { formsOf, lineCounter, normalize, type Piece } from './piece.js';

/** The lines of a text that are neither blank nor comments, with their numbers. */
function linesOf(text: string, comment: RegExp): readonly { readonly text: string; readonly number: number }[] {
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ text: line.trim(), number: index + 1 }));
  return lines.filter((line) => line.text !== '' && !comment.test(line.text));
}

function piece(text: string, lines: readonly number[], forms: readonly string[] = formsOf(text), within: readonly number[] = []): Piece {
  return { text: normalize(text), forms, lines, within };
}

/** Keys, names and data of a .reg file. A value goes with the key above it. */
export function regPieces(text: string): readonly Piece[] {
  const joined = text.replace(/([,:][ \t]*)\\[ \t]*(?:;[^\r\n]*)?(?:(?:\r\n?|\n)[ \t]*(?:;[^\r\n]*)?)+/g, (whole, before: string) => {
    return before + '\u0000'.repeat(whole.match(/\r\n?|\n/g)?.length ?? 0);
  });
  const eightBit = /^\s*REGEDIT4/.test(text);
  const pieces: Piece[] = [];
  let number = 0;
  let key: readonly number[] = [];
  for (const raw of joined.split(/\r\n?|\n/)) {
    number += 1;
    const own = [number, ...Array.from(raw.matchAll(/\0/g), (_, index) => number + index + 1)];
    number += own.length - 1;
    const line = raw.replaceAll('\0', '').trim();
    if (number === 1 || line === '' || /^[;#]/.test(line)) continue;
    if (line.startsWith('[')) {
      key = own;
      const path = line
        .slice(line.startsWith('[-') ? 2 : 1, line.lastIndexOf(']'))
        .replace(/\\+/g, '\\')
        .replace(/\\$/, '');
      pieces.push(piece(path, own));
      continue;
    }
    const [, name = line, data = ''] = /^(@|"(?:[^"\\]|\\.)*")\s*=\s*(.*)$/.exec(line) ?? [];
    if (name !== '@') pieces.push(piece(unquote(name), own, [normalize(unquote(name))], key));
    if (data !== '') pieces.push(piece(data, own, regForms(data, eightBit), key));
  }
  return pieces;
}

function regForms(data: string, eightBit: boolean): readonly string[] {
  if (data.startsWith('"')) return [normalize(unquote(/^"(?:[^"\\]|\\.)*"/.exec(data)?.[0] ?? data))];
  const bare = data.replace(/;.*/, '').trim();
  if (bare === '-') return ['delete'];
  const number = /^dword:\s*([0-9a-f]+)$/.exec(bare)?.[1];
  if (number !== undefined) return [BigInt(`0x${number}`).toString()];
  const list = /^hex(?:\([0-9a-f]*\))?:(.*)$/i.exec(bare)?.[1];
  if (list === undefined) return [bare];
  const bytes = list.split(',').flatMap((byte) => (byte.trim() === '' ? [] : [Number.parseInt(byte, 16)]));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const wide = bytes.map((byte) => `${byte.toString(16).padStart(2, '0')}00`).join('');
  const text = Buffer.from(bytes).toString('utf16le').replace(/\0$/, '');
  return [`hex:${hex}`, ...(eightBit ? [`hex:${wide}`] : []), normalize(text)];
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

/** Sections and lines of a security template; of registry values the name, and each text or number of the data. */
export function templatePieces(text: string): readonly Piece[] {
  let isRegistry = false;
  return linesOf(text, /^;/).flatMap(({ text: line, number }): readonly Piece[] => {
    const section = /^\[(.*)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      isRegistry = section.toLowerCase() === 'registry values';
      return isRegistry ? [] : [piece(section, [number])];
    }
    const [, name = '', type = '', data = ''] = (isRegistry && /^"?([^"=]+?)"?\s*=\s*([0-9]+)\s*,\s*(.*)$/.exec(line)) || [];
    if (name === '') return [piece(line, [number])];
    const texts = type === '7' ? data.replace(/","/g, '\u0001').split(',') : [data];
    const items = texts.map((item) => item.replace(/"/g, '').replaceAll('\u0001', ',')).filter((item) => item.trim() !== '');
    return [piece(name, [number]), ...items.map((item) => piece(item, [number]))];
  });
}

/** Sections, names and values of an .ini file. */
export function iniPieces(text: string): readonly Piece[] {
  return linesOf(text, /^;/).flatMap(({ text: line, number }): readonly Piece[] => {
    const section = /^\[(.*)\]$/.exec(line)?.[1];
    if (section !== undefined) return [piece(section, [number])];
    const [, name = line, value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    return [piece(name, [number]), ...(value.trim() === '' ? [] : [piece(value, [number])])];
  });
}

/** Lines of LGPO text, comments included; of an action its data. What is wrong with one line of an entry explains that the others are not there. */
export function lgpoPieces(text: string): readonly Piece[] {
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ text: line, number: index + 1 }));
  let entry: number[] = [];
  return lines.flatMap((line, index): readonly Piece[] => {
    const isComment = line.text.startsWith(';');
    if (index === 0 || line.text === '' || isComment !== (lines[index - 1]?.text.startsWith(';') === true)) entry = [];
    entry.push(line.number);
    const within = entry;
    return lgpoTexts(line.text, isComment).map((forms) => piece(line.text, [line.number], forms, within));
  });
}

/** The forms of each text of a line. */
function lgpoTexts(line: string, isComment: boolean): readonly (readonly string[])[] {
  if (line.trim() === '' || line === '(Default)') return [];
  const order = ['delete', 'delete-all-values', 'delete-keys', 'create-key', 'clear'].filter(
    (kind) => kind.replaceAll('-', '') === line.toLowerCase(),
  );
  if (order.length > 0) return [order];
  const [, type = '', data = ''] = /^(DWORD|QWORD|SZ|EXSZ|MULTISZ|BINARY):(.*)$/.exec(line) ?? [];
  if (type === '' || isComment) return [[normalize(line)]];
  if (type === 'BINARY') return [[`hex:${data.replaceAll(',', '').toLowerCase()}`]];
  const items = type === 'MULTISZ' ? data.split(/(?<!\\)(?:\\\\)*\\0/) : [data];
  return items.filter((item) => item !== '').map((item) => formsOf(unescapeLgpo(item)));
}

function unescapeLgpo(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}

/** Texts between quotes of a MOF file, comments left out. */
export function mofPieces(text: string): readonly Piece[] {
  const lineOf = lineCounter(text);
  return [...text.matchAll(/\/\/[^\r\n]*|\/\*[^]*?\*\/|"((?:[^"\\]|\\.)*)"/g)].flatMap(({ 1: quoted, index }): readonly Piece[] => {
    if (quoted === undefined || quoted.trim() === '') return [];
    const unescaped = quoted.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter);
    return [piece(quoted, [lineOf(index)], [normalize(unescaped)])];
  });
}
