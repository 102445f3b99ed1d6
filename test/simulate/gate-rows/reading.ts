import type { Certainty } from '../../../src/catalogue/certainty.js';
import type { CauseId } from '../../../src/catalogue/smb/causes.js';
import type { FactId } from '../../../src/facts/index.js';
import type { Decision, Gate } from '../../../src/simulate/gate.js';
import { gateList } from '../../../src/simulate/gates/index.js';
import { printCode, printEvent } from '../../../src/simulate/summary.js';
import type { DecidedBy, Stage } from '../../../src/simulate/terms.js';
import type { WarningId } from '../../../src/simulate/warnings.js';

/** What the connection rules say of one row of a gate, read a second time, apart from the gate. */
export interface RowReading {
  readonly section: string;
  readonly certainty: Certainty;
  /** A row without a cause lets pass. */
  readonly cause?: CauseId;
  readonly by?: DecidedBy;
  /** Left out: the stage of the gate. */
  readonly stage?: Stage;
  readonly goesOn?: false;
  readonly because?: readonly FactId[];
  /** Number space, number and certainty; left out: those of the cause. */
  readonly codes?: readonly string[];
  /** Who writes it, channel, id and certainty; left out: those of the cause. */
  readonly events?: readonly string[];
  readonly warnings?: readonly WarningId[];
}

/** Readings by gate and row: `dialect/common`. */
export type RowReadings = Readonly<Record<string, RowReading>>;

/** Every row of every gate by its name. */
export const gateRows: ReadonlyMap<string, Decision> = new Map(
  (gateList as readonly Gate[]).flatMap(({ id, rows }) => Object.entries(rows).map(([name, row]) => [`${id}/${name}`, row] as const)),
);

/** A row of a gate in the form of a reading. */
export function readRow(row: Decision): RowReading {
  const { branch, because, events, warnings } = row;
  return {
    section: branch.section,
    certainty: branch.certainty,
    ...(row.kind === 'block' ? readEnd(row) : {}),
    ...(because.length === 0 ? {} : { because }),
    ...(events === null || (row.kind === 'pass' && events.length === 0)
      ? {}
      : { events: events.map((event) => `${event.end} ${printEvent(event).replace(/^event:/, '')} ${event.certainty}`) }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function readEnd({ cause, by, stage, goesOn, errors }: Extract<Decision, { kind: 'block' }>): Partial<RowReading> {
  return {
    cause,
    by,
    ...(stage === null ? {} : { stage }),
    ...(goesOn ? {} : { goesOn }),
    ...(errors === null ? {} : { codes: errors.map((error) => `${printCode({ ...error, hex: hexOf(error.number) })} ${error.certainty}`) }),
  };
}

function hexOf(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}
