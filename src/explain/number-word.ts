import { numberSpaces, type NumberSpace } from '../catalogue/smb/definition.js';

/** A number as somebody wrote it: unsigned, with the number space where one is named. */
export interface NumberWord {
  readonly number: number;
  readonly space: NumberSpace | undefined;
  /** False where it can only be an error: hexadecimal, negative, or with its space. */
  readonly mayBeEvent: boolean;
}

const form = /^(?:(?:system\s+)?error\s+|(win32|hresult|ntstatus|errno):)?(-?\d+|0x[0-9a-f]{1,8}|(?=[0-9a-f]*[a-f])[0-9a-f]{8})$/i;
const twoToThe32 = 2 ** 32;

/**
 * Reads an error number in any spelling that Windows shows: 1272, 0x80070035, C05D0003, 3227320323, -1067646973, `System error 53`,
 * `win32:1272`. Signed numbers of 32 bits are taken for their unsigned form. Undefined when it is no such number.
 */
export function readNumberWord(word: string): NumberWord | undefined {
  const parts = form.exec(withoutMount(word.trim()));
  if (parts === null) return undefined;
  const [whole, spaceWord, digits = ''] = parts;
  const isDecimal = /^-?\d+$/.test(digits);
  const value = isDecimal ? Number(digits) : Number.parseInt(digits.replace(/^0x/i, ''), 16);
  if (value < -twoToThe32 / 2 || value >= twoToThe32) return undefined;
  const number = value < 0 ? value + twoToThe32 : value;
  const space = numberSpaces.find((candidate) => candidate === spaceWord?.toLowerCase());
  return { number, space, mayBeEvent: isDecimal && value > 0 && whole === digits };
}

/** What mount.cifs and the kernel print, as a number of Linux: `mount error(13): Permission denied`, `status code -13`, `errno 13`. */
function withoutMount(word: string): string {
  return word
    .replace(/^(?:mount error\s*|status code\s*-?|errno\s+)\(?(\d{1,3})\)?(?:\b.*)?$/i, 'errno:$1')
    .replace(/^ntstatus\s+/i, 'ntstatus:');
}

/** `0x80070035`: eight digits, as Windows shows HRESULT and NTSTATUS. */
export function renderHex(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}
