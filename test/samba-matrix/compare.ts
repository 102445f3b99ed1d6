import type { ErrorDefinition } from '../../src/catalogue/smb/definition.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize, type Summary } from '../../src/simulate/summary.js';
import { differences } from './differences.js';
import { connectionOfRow, dialectNamed } from './facts.js';
import type { MatrixFile, MatrixRow } from './row.js';

const fields = ['result', 'stage', 'dialect', 'signed', 'encrypted', 'auth', 'ntstatus'] as const;

type Field = (typeof fields)[number];

/** How many of the rows that have a field agree in it. */
export interface FieldAgreement {
  agreed: number;
  explained: number;
  of: number;
}

/** What a comparison of measured rows with predictions finds. */
export interface MatrixComparison {
  readonly rows: number;
  readonly agreed: number;
  readonly explained: Readonly<Record<string, number>>;
  readonly unexplained: readonly string[];
  readonly byField: Readonly<Record<Field, FieldAgreement>>;
  readonly predictions: readonly (Summary & { readonly id: string })[];
  readonly details: readonly string[];
}

/** Predicts every row of a file and compares field by field. */
export function compareMatrix(file: MatrixFile): MatrixComparison {
  const byField = Object.fromEntries(fields.map((field) => [field, { agreed: 0, explained: 0, of: 0 }])) as Record<Field, FieldAgreement>;
  const explained: Record<string, number> = {};
  const unexplained: string[] = [];
  const details: string[] = [];
  const predictions: (Summary & { id: string })[] = [];
  let agreed = 0;
  const rows = [...file.rows, ...(file.kerberosRows ?? [])];
  for (const row of rows) {
    const predicted = summarize(simulate(connectionOfRow(row)));
    predictions.push({ id: row.id, ...predicted });
    const wrong = differing(row, predicted, byField);
    const reasons = wrong.map((field) => ({ field, difference: differences.find((known) => known.explains(field, row, predicted)) }));
    for (const { field, difference } of reasons) if (difference !== undefined) byField[field].explained++;
    const unknown = reasons.filter((reason) => reason.difference === undefined);
    if (wrong.length === 0) agreed++;
    else if (unknown.length > 0) {
      unexplained.push(row.id);
      for (const { field } of unknown)
        details.push(
          `${row.id} ${field}: measured ${String(measured(row)[field])} (${row.result.phase}, ${row.result.ntstatus}), predicted ${field === 'ntstatus' ? predicted.codes.join(' ') : String(predicted[field])} (${predicted.cause})`,
        );
    } else for (const name of new Set(reasons.map((reason) => reason.difference!.name))) explained[name] = (explained[name] ?? 0) + 1;
  }
  return { rows: rows.length, agreed, explained, unexplained, byField, predictions, details };
}

function differing(row: MatrixRow, predicted: Summary, byField: Record<Field, FieldAgreement>): readonly Field[] {
  const real = measured(row);
  return fields.filter((field) => {
    if (real[field] === null || (field !== 'result' && predicted.result !== real.result)) return false;
    byField[field].of++;
    if (field === 'ntstatus' ? predicted.codes.includes(String(real[field])) : predicted[field] === real[field]) {
      byField[field].agreed++;
      return false;
    }
    return true;
  });
}

const stages: Readonly<Record<string, string>> = {
  'client configuration': 'negotiate',
  'session setup': 'session-setup',
  encryption: 'session-setup',
  'tree connect': 'tree-connect',
  list: 'tree-connect',
};

/** smbclient also prints that it would have liked encryption; what ended the connection is its last word. */
function stageOf({ phase, message }: MatrixRow['result']): string {
  return phase === 'encryption' && /tree connect failed/.test(message ?? '') ? 'tree-connect' : (stages[phase] ?? phase);
}

const statuses: ReadonlyMap<string, number> = new Map([
  ...(errors as readonly ErrorDefinition[]).flatMap(({ ntstatus }) =>
    ntstatus === null ? [] : [[`NT_${ntstatus.symbol}`, ntstatus.code] as const],
  ),
  ['NT_STATUS_INVALID_PARAMETER_MIX', 0xc0000030],
  ['NT_STATUS_CONNECTION_DISCONNECTED', 0xc000020c],
]);

/** The status that ended a connection, as predictions write it: the last one that smbclient prints. A name that is not known stays as it is, and agrees with nothing. */
function statusOf({ ntstatus, message }: MatrixRow['result']): string | null {
  const named = [...(message ?? '').matchAll(/NT_STATUS_\w+/g)].at(-1)?.[0] ?? ntstatus;
  if (named === null) return null;
  const code = statuses.get(named);
  return code === undefined ? named : `ntstatus:0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** A measured row in the words of a summary; null where it was not measured. */
function measured(row: MatrixRow): Readonly<Record<Field, string | boolean | null>> {
  const { result } = row;
  if (!result.connected)
    return {
      result: 'failed',
      stage: stageOf(result),
      dialect: null,
      signed: null,
      encrypted: null,
      auth: null,
      ntstatus: statusOf(result),
    };
  const auth = result.guest
    ? 'guest'
    : row.credentials === 'anonymous'
      ? 'anonymous'
      : result.authorization?.authType === 'krb5'
        ? 'kerberos'
        : 'ntlmv2';
  return {
    result: 'connected',
    stage: null,
    dialect: dialectNamed(result.dialect),
    signed: result.signed ?? null,
    encrypted: result.encrypted ?? null,
    auth,
    ntstatus: null,
  };
}
