import type { NumberSpace } from '../catalogue/smb/definition.js';
import { getCause } from '../catalogue/smb/causes.js';
import type { ClientFamily } from '../facts/client/negotiation.js';
import type { Block, ErrorRef } from './gate.js';
import type { ShownBy, ShownError } from './outcome.js';

/** Where each kind of client shows each kind of number. A Windows shows the Win32 number in `net use`, the HRESULT in Explorer and PowerShell. */
const places: Readonly<Record<'windows' | 'linux' | 'library', Readonly<Record<NumberSpace, readonly ShownBy[]>>>> = {
  windows: { win32: ['net-use'], hresult: ['explorer', 'powershell'], ntstatus: ['wire'], errno: [] },
  linux: { win32: [], hresult: [], ntstatus: ['wire'], errno: ['linux'] },
  library: { win32: [], hresult: [], ntstatus: ['library', 'wire'], errno: [] },
};

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

/** The numbers that a user of that client may see when a connection ends there: those of the row, else those of its cause. */
export function shownErrors(block: Block, family: ClientFamily): readonly ShownError[] {
  const kind = places[kindOf(family)];
  return (block.errors ?? numbersOfCause(block))
    .filter((error) => kind[error.space].length > 0)
    .map(({ space, number, certainty }) => ({
      space,
      number,
      hex: `0x${number.toString(16).toUpperCase().padStart(8, '0')}`,
      shownBy: kind[space],
      certainty,
    }));
}
