import { causes, getCause, type Cause } from '../catalogue/smb/causes.js';
import { numberSpaces, type ErrorDefinition, type NumberSpace } from '../catalogue/smb/definition.js';
import { errors } from '../catalogue/smb/errors.js';
import { type Certainty, weakerCertainty } from '../catalogue/certainty.js';
import { citeAll } from './cited.js';
import type { Detail, Explanation } from './explanation.js';
import { rankCauses, settingsOf } from './possible-causes.js';
import { readNumberWord, renderHex } from './number-word.js';

const rows: readonly ErrorDefinition[] = errors;
const spaceNames: Readonly<Record<NumberSpace, string>> = {
  win32: 'Win32 error',
  hresult: 'HRESULT',
  ntstatus: 'NTSTATUS',
  errno: 'Linux errno',
};

/** Errors with that number in any number space, or with that symbol; the same number in two spaces gives two explanations. */
export function explainErrors(word: string): readonly Explanation[] {
  const symbol = word.toUpperCase().replace(/^NT_STATUS_/, 'STATUS_');
  const bySymbol = rows.filter((row) => [row.win32?.symbol, row.ntstatus?.symbol].includes(symbol));
  if (bySymbol.length > 0) return bySymbol.map((row) => explainRow(row, spacesOf(row)));
  const read = readNumberWord(word);
  if (read === undefined) return [];
  const spaces = numberSpaces.filter((space) => read.space === undefined || read.space === space);
  const found = rows.flatMap((row) => {
    const matching = spaces.filter((space) => numberIn(row, space) === read.number);
    return matching.length === 0 ? [] : [explainRow(row, matching)];
  });
  return [...found, ...(spaces.includes('errno') ? explainErrno(read.number) : [])];
}

/** Symbols of all errors, for did-you-mean. */
export const errorWords: readonly string[] = rows.flatMap((row) =>
  [row.win32?.symbol, row.ntstatus?.symbol].filter((word) => word !== undefined),
);

function explainRow(row: ErrorDefinition, spaces: readonly NumberSpace[]): Explanation {
  const numbers = numberSpaces.flatMap((space) => {
    const number = numberIn(row, space);
    return number === undefined ? [] : [{ space, number }];
  });
  const behind = rankCauses(causesOf(row, numbers));
  const rules = row.situations.map(({ rule }) => rule);
  return {
    kind: 'error',
    id: spaces.map((space) => `${space}:${space === 'win32' ? numberIn(row, space) : renderHex(numberIn(row, space) ?? 0)}`).join(' '),
    title: titleOf(row, spaces),
    meaning: `Windows says: "${messageOf(row, spaces)}" ${rules.join(' ')}`.trim(),
    action: behind.length === 0 ? 'No gate of an SMB connection is known to end with it; look at the situation that the text names.' : '',
    causes: behind,
    settings: settingsOf(behind),
    details: detailsOf(row, numbers),
    seeAlso: behind.map(({ cause }) => cause),
    sources: citeAll([...row.sources, ...behind.flatMap(({ cause }) => getCause(cause).sources)]),
  };
}

/** Numbers of Linux clients have no row of their own: what is known of them stands with the causes. */
function explainErrno(number: number): readonly Explanation[] {
  const behind = (causes as readonly Cause[]).flatMap((row) => {
    const entry = row.codes.errno.find((code) => code.code === number);
    return entry === undefined ? [] : [{ row, certainty: entry.certainty }];
  });
  if (behind.length === 0) return [];
  const ranked = rankCauses(behind);
  return [
    {
      kind: 'error',
      id: `errno:${number}`,
      title: `Linux errno ${number}`,
      meaning: `mount.cifs and the Linux kernel client show "mount error(${number})" or "status code -${number}" when a connection ends for one of these causes.`,
      action: '',
      causes: ranked,
      settings: settingsOf(ranked),
      details: [],
      seeAlso: ranked.map(({ cause }) => cause),
      sources: citeAll(behind.flatMap(({ row }) => row.sources)),
    },
  ];
}

function titleOf({ id, win32, hresult, ntstatus }: ErrorDefinition, spaces: readonly NumberSpace[]): string {
  const asStatus = spaces.every((space) => space === 'ntstatus');
  if (ntstatus !== null && (asStatus || win32 === null)) return `${ntstatus.symbol}, NTSTATUS ${renderHex(ntstatus.code)}`;
  if (win32 === null) return id;
  return `${win32.symbol}, Win32 error ${win32.code}${hresult === null ? '' : ` (${renderHex(hresult)})`}`;
}

function messageOf(row: ErrorDefinition, spaces: readonly NumberSpace[]): string {
  const ofWin32 = row.win32?.message ?? '';
  return spaces.every((space) => space === 'ntstatus') ? (row.ntstatus?.message ?? ofWin32) : ofWin32 || (row.ntstatus?.message ?? '');
}

function detailsOf(row: ErrorDefinition, numbers: readonly { readonly space: NumberSpace; readonly number: number }[]): readonly Detail[] {
  const details: Detail[] = [
    {
      name: 'Numbers',
      lines: numbers.map(({ space, number }) => {
        const symbol = space === 'win32' ? row.win32?.symbol : space === 'ntstatus' ? row.ntstatus?.symbol : undefined;
        return [spaceNames[space], space === 'win32' ? String(number) : renderHex(number), symbol ?? '']
          .filter((part) => part !== '')
          .join(' ');
      }),
    },
  ];
  if (row.alsoShownAs.length > 0) details.push({ name: 'Also shown as', lines: row.alsoShownAs });
  if (row.note !== undefined) details.push({ name: 'Note', lines: [row.note] });
  return details;
}

/** Causes that name the error's row, or one of its numbers; as sure as the surest number they share. */
function causesOf(
  row: ErrorDefinition,
  numbers: readonly { readonly space: NumberSpace; readonly number: number }[],
): readonly { readonly row: Cause; readonly certainty: Certainty }[] {
  return (causes as readonly Cause[]).flatMap((cause) => {
    const shared = numbers.flatMap(({ space, number }) => cause.codes[space].filter(({ code }) => code === number));
    if (shared.length > 0) return [{ row: cause, certainty: surest(shared.map(({ certainty }) => certainty)) }];
    return cause.errors.includes(row.id) ? [{ row: cause, certainty: 'inferred' as const }] : [];
  });
}

function surest(list: readonly Certainty[]): Certainty {
  return list.reduce((best, next) => (weakerCertainty(best, next) === best ? next : best));
}

function spacesOf(row: ErrorDefinition): readonly NumberSpace[] {
  return numberSpaces.filter((space) => numberIn(row, space) !== undefined);
}

function numberIn(row: ErrorDefinition, space: NumberSpace): number | undefined {
  if (space === 'win32') return row.win32?.code;
  if (space === 'hresult') return row.hresult ?? undefined;
  return space === 'ntstatus' ? row.ntstatus?.code : undefined;
}
