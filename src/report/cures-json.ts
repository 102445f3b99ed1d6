import type { Cure } from '../simulate/cures.js';

/** A cure for programs: its kind, the facts it changes, and the session that it leads to. */
export function cureToJson({ kind, changes, outcome: { protection } }: Cure): object {
  return {
    kind,
    changes: changes.map(({ fact, from, to }) => ({ fact, from: from ?? null, to })),
    leadsTo: {
      dialect: protection.dialect,
      signed: protection.signed.messages,
      encrypted: protection.encrypted.session || protection.encrypted.share,
      identity: protection.identity,
      mechanism: protection.mechanism,
    },
  };
}
