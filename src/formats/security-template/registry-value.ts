import { trimBlanks } from '../../text/trim.js';
import type { TemplateData, TemplateRegistryValue } from './model.js';

/** What is wrong with a line, and which piece of its text. */
export interface LineFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** Longest number that a REG_DWORD holds. */
const largestDword = 0xffff_ffff;

/** Prints a line under `[Registry Values]` as the security editor does: no blank around `=` and commas, texts in quotes, items of a list bare. */
export function printRegistryValue({ name, data }: TemplateRegistryValue): string {
  return `${name}=${data.type},${printData(data)}`;
}

function printData(data: TemplateData): string {
  switch (data.type) {
    case 1:
    case 2:
      return `"${data.text}"`;
    case 3:
      return data.written;
    case 4:
      return String(data.value);
    case 7:
      // A comma that belongs to an item stands between quotes of its own.
      return data.texts.map((text) => text.replaceAll(',', '","')).join(',');
  }
}

/** Reads a line under `[Registry Values]`. The name may stand in quotes, and blanks may stand around `=` and the first comma. */
export function parseRegistryValue(line: string): TemplateRegistryValue | LineFault {
  const equals = line.indexOf('=');
  const written = /^(?:"([^"]+)"|([^"]+))$/.exec(trimBlanks(line.slice(0, Math.max(equals, 0))));
  if (written === null) return { problem: 'it is no name with an equals sign behind it', start: 0, end: line.length };
  const value = trimBlanks(line.slice(equals + 1));
  const [start, end] = [line.indexOf(value, equals + 1), line.length];
  const typed = /^([0-9]+)[ \t]*,[ \t]*/.exec(value);
  if (typed === null) return { problem: 'no number of a registry type and a comma follow the equals sign', start, end };
  const name = written[1] ?? written[2] ?? '';
  const data = parseData(typed[1] ?? '', value.slice(typed[0].length));
  return typeof data === 'string' ? { problem: data, start, end } : { name, data };
}

/** The data, or what is wrong with it. */
function parseData(type: string, written: string): TemplateData | string {
  switch (type) {
    case '1':
    case '2': {
      const text = /^"([^"]*)"$|^([^"]*)$/.exec(written);
      if (text === null) return 'the text has a quote that is not closed, or one within it';
      return { type: type === '1' ? 1 : 2, text: text[1] ?? text[2] ?? '' };
    }
    case '3':
      return { type: 3, written };
    case '4':
      return parseDword(written);
    case '7': {
      const texts = splitQuoted(written);
      if (texts === undefined) return 'a quote of the list is not closed';
      return { type: 7, texts: texts.length === 1 && texts[0] === '' ? [] : texts };
    }
    default:
      return `a template knows the types 1, 2, 3, 4 and 7, not ${type}`;
  }
}

/** All numbers are decimal unless 0x stands before them (MS-GPSB 2.2.5). */
function parseDword(written: string): TemplateData | string {
  const value = /^(?:[0-9]+|0[xX][0-9a-fA-F]+)$/.test(written) ? Number(written) : Number.NaN;
  return value <= largestDword ? { type: 4, value } : 'the data is no unsigned 32-bit number';
}

/** Pieces between commas; what stands in quotes is taken without them, commas included. Undefined where a quote has no end. */
function splitQuoted(written: string): readonly string[] | undefined {
  const pieces: string[] = [];
  let piece = '';
  let isQuoted = false;
  for (const run of written.split(/([",])/)) {
    if (run === '"') isQuoted = !isQuoted;
    else if (run !== ',' || isQuoted) piece += run;
    else {
      pieces.push(piece);
      piece = '';
    }
  }
  return isQuoted ? undefined : [...pieces, piece];
}
