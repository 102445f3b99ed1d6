import { expect } from 'chai';
import type { Certainty } from '../../src/catalogue/certainty.js';
import type { CauseId } from '../../src/catalogue/smb/causes.js';
import type { PartName, Parts } from '../../src/facts/index.js';
import { statedConnection } from '../../src/simulate/facts.js';
import type { DecidedOutcome, Outcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize, type Summary } from '../../src/simulate/summary.js';
import { gateRows } from './gate-rows/reading.js';
import type { WarningId } from '../../src/simulate/warnings.js';

/** Facts of a connection as plain values; all else is the ordinary case. */
export type Given = { readonly [P in PartName]?: Partial<Parts[P]> };

/** One row of a table of the connection rules, as a test. */
export interface Row extends Partial<Pick<Summary, 'stage' | 'dialect' | 'signed' | 'encrypted' | 'auth'>> {
  /** Section of the connection rules. */
  readonly section: string;
  readonly says: string;
  readonly given: Given;
  readonly leadsTo: CauseId | 'connected';
  /** The row of a gate that ends the connection, or of one that comes about, the row that it is about: `dialect/common`. */
  readonly decidedBy: string;
  /** Of the whole outcome; left out: documented. */
  readonly certainty?: Certainty;
  /** All events that both ends write, in their order; left out: none. */
  readonly events?: readonly string[];
  /** Some of the codes that are shown, and some that must not be. */
  readonly codes?: readonly string[];
  readonly not?: readonly string[];
  readonly warnings?: readonly WarningId[];
}

const fields = ['stage', 'dialect', 'signed', 'encrypted', 'auth'] as const;

/** Simulates stated facts. */
export function outcomeOf(given: Given): Outcome {
  return simulate(statedConnection(given, 'the test'));
}

/** Simulates stated facts, all known, so that the outcome is decided. */
export function decidedOutcomeOf(given: Given): DecidedOutcome {
  const outcome = outcomeOf(given);
  if (outcome.result === 'undecided') throw new Error('The test states everything, and the outcome is undecided.');
  return outcome;
}

/** Makes a test of each row. */
export function testRows(rows: readonly Row[]): void {
  for (const row of rows) {
    it(`connection rules ${row.section}: ${row.says}`, () => checkRow(row));
  }
}

function checkRow(row: Row): void {
  const outcome = decidedOutcomeOf(row.given);
  const summary = summarize(outcome);
  expect(summary.cause ?? summary.result).to.equal(row.leadsTo);
  for (const field of fields) if (field in row) expect(summary[field], field).to.equal(row[field]);
  expect(summary.certainty).to.equal(row.certainty ?? 'documented');
  checkTrace(outcome, row);
  expect(summary.events).to.deep.equal(row.events ?? []);
  expect(summary.codes).to.include.members([...(row.codes ?? [])]);
  for (const absent of row.not ?? []) expect(summary.codes).not.to.include(absent);
  expect(outcome.warnings).to.include.members([...(row.warnings ?? [])]);
}

function checkTrace({ trace, result }: DecidedOutcome, { decidedBy }: Row): void {
  const decisions = trace.map(({ decision }) => decision);
  const decided = result === 'failed' ? decisions.slice(-1) : decisions;
  const names = decided.map((decision) => [...gateRows].find(([, row]) => row === decision)?.[0]);
  expect(names).to.include(decidedBy);
}
