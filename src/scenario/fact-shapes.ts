import { type PartName, factTableOf } from '../facts/index.js';
import { type FactRow, whyNeverUnknown } from '../facts/row.js';
import type { DocumentObject, FactShape } from './shape.js';

/** What can stand in place of a fact's value, and what it means. */
export const factForms = { oneOf: 'The possible values.', unknown: 'Nothing is known of it.' } as const;

/** An object with facts of one part. */
export function partFacts(part: PartName, says: string): DocumentObject {
  const members = Object.entries(factTableOf(part)).map(([name, row]) => [name, factShape(`${part}.${name}`, row)] as const);
  return { kind: 'object', says, members: Object.fromEntries(members), required: [], shared: `${part}Facts` };
}

/** How one fact is stated. */
export function factShape(id: string, row: FactRow<unknown>): FactShape {
  const { shape } = row;
  const cannotBeUnknown = whyNeverUnknown(row);
  return { kind: 'fact', says: shape.says, name: id, of: shape, ...(cannotBeUnknown === undefined ? {} : { cannotBeUnknown }) };
}
