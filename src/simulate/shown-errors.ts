import type { PeerReport } from '../catalogue/peers/definition.js';
import { getCause } from '../catalogue/smb/causes.js';
import type { NumberSpace } from '../catalogue/smb/definition.js';
import type { AnyDialect } from '../facts/dialect-set.js';
import type { ClientFamily } from '../facts/client/negotiation.js';
import type { Block, Decision, ErrorRef } from './gate.js';
import { gateList } from './gates/index.js';
import type { ShownBy, ShownError } from './outcome.js';

/** Where each kind of client shows each kind of number. A Windows shows the Win32 number in `net use`, the HRESULT in Explorer and PowerShell. */
const places: Readonly<Record<'windows' | 'linux' | 'library', Readonly<Record<NumberSpace, readonly ShownBy[]>>>> = {
  windows: { win32: ['net-use'], hresult: ['explorer', 'powershell'], ntstatus: ['wire'], errno: [] },
  linux: { win32: [], hresult: [], ntstatus: ['wire'], errno: ['linux'] },
  library: { win32: [], hresult: [], ntstatus: ['library', 'wire'], errno: [] },
};

/** Where an NTSTATUS is seen that the client made itself: nothing of it is on the wire. */
const madeByClient: Readonly<Record<keyof typeof places, readonly ShownBy[]>> = {
  windows: ['event-log'],
  linux: [],
  library: ['library'],
};

/** Numbers that only a Windows client makes: those of facility 0x5D, and what it makes of an SMB1-only server and of a signature that is missing. */
function isOfWindows({ space, number }: ErrorRef): boolean {
  return space === 'ntstatus' && (number >>> 16 === 0xc05d || number === 0xc0000513 || number === 0xc000a000);
}

function kindOf(family: ClientFamily): keyof typeof places {
  if (family === 'windows') return 'windows';
  return family === 'linux-cifs' ? 'linux' : 'library';
}

const spaces: readonly NumberSpace[] = ['win32', 'hresult', 'ntstatus', 'errno'];

/** All numbers of a cause. */
function numbersOfCause(block: Block): readonly ErrorRef[] {
  const { codes } = getCause(block.cause);
  return spaces.flatMap((space) => codes[space].map(({ code, certainty }) => ({ space, number: code, certainty })));
}

let names: ReadonlyMap<Decision, string> | undefined; // made when first asked for: only failed connections of some clients need it

function nameOf(block: Block): string | undefined {
  names ??= new Map(gateList.flatMap(({ id, rows }) => Object.entries(rows).map(([name, row]) => [row, `${id}/${name}`] as const)));
  return names.get(block);
}

/** How a connection ended, as far as it decides what is shown. */
interface Ending {
  readonly block: Block;
  readonly dialect: AnyDialect | null;
}

/** The reports of a client that speak of an ending. */
export function reportsOn({ block, dialect }: Ending, reports: readonly PeerReport[]): readonly PeerReport[] {
  const over = dialect === '1.0' ? 'smb1' : 'smb2';
  return reports.filter(
    (report) =>
      report.cause === block.cause &&
      (report.over === undefined || report.over === over) &&
      (report.rows === undefined || report.rows.includes(nameOf(block) ?? '')),
  );
}

/**
 * The numbers that a user of that client may see when a connection ends there: those that the client itself reports, else those of the row, else those of
 * its cause. What a Windows makes of an ending, no other client shows, and what a client makes of it is not on the wire.
 */
export function shownErrors(ending: Ending, family: ClientFamily, reports: readonly PeerReport[]): readonly ShownError[] {
  const { block } = ending;
  const kind = kindOf(family);
  const own = reportsOn(ending, reports);
  if (own.length > 0) return own.flatMap((report) => reportedNumber(report, kind, block));
  const numbers =
    block.errors ?? numbersOfCause(block).filter(({ space }) => !(kind !== 'windows' && block.by === 'client' && space === 'ntstatus'));
  return numbers
    .filter((error) => places[kind][error.space].length > 0 && (kind === 'windows' || !isOfWindows(error)))
    .map((error) => shown(error, placesOf(error, kind, block)));
}

function reportedNumber({ code, certainty }: PeerReport, kind: keyof typeof places, block: Block): readonly ShownError[] {
  if (code === undefined) return [];
  const error = { space: code.space, number: code.code, certainty };
  return [shown(error, placesOf(error, kind, block))];
}

function placesOf(error: ErrorRef, kind: keyof typeof places, { by }: Block): readonly ShownBy[] {
  const isOwn = error.space === 'ntstatus' && (by === 'client' || isOfWindows(error));
  return isOwn ? madeByClient[kind] : places[kind][error.space];
}

function shown({ space, number, certainty }: ErrorRef, shownBy: readonly ShownBy[]): ShownError {
  return { space, number, hex: `0x${number.toString(16).toUpperCase().padStart(8, '0')}`, shownBy, certainty };
}
