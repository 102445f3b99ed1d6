import type { ErrorDefinition, NamedNumber, NumberSpace } from '../catalogue/smb/definition.js';
import { errors } from '../catalogue/smb/errors.js';

/** Symbol and text that Windows has for an error number of a number space; undefined where the catalogue has no such number. */
export function findErrorText(space: NumberSpace, number: number): Pick<NamedNumber, 'symbol' | 'message'> | undefined {
  const rows: readonly ErrorDefinition[] = errors;
  switch (space) {
    case 'win32':
      return rows.find((row) => row.win32?.code === number)?.win32 ?? undefined;
    case 'hresult':
      return rows.find((row) => row.hresult === number)?.win32 ?? undefined;
    case 'ntstatus': {
      const row = rows.find((candidate) => candidate.ntstatus?.code === number);
      const message = row?.ntstatus?.message ?? row?.win32?.message;
      return row?.ntstatus === undefined || row.ntstatus === null
        ? undefined
        : { symbol: row.ntstatus.symbol, ...(message === undefined ? {} : { message }) };
    }
    case 'errno':
      return undefined;
  }
}
