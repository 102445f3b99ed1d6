import { getFact } from '../facts/index.js';
import { writeValue } from '../facts/value.js';
import type { Cure } from '../simulate/cures.js';

/** A cure for programs: its kind, the facts it changes, and the session that it leads to. */
export function cureToJson({ kind, changes, outcome: { protection } }: Cure): object {
  return {
    kind,
    changes: changes.map(({ fact, from, to }) => {
      const { shape } = getFact(fact);
      return { fact, from: writeValue(from ?? null, shape), to: writeValue(to, shape) };
    }),
    leadsTo: {
      dialect: protection.dialect,
      signed: protection.signed.messages,
      encrypted: protection.encrypted.session || protection.encrypted.share,
      identity: protection.identity,
      mechanism: protection.mechanism,
    },
  };
}
