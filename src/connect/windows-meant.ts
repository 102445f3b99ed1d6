import type { CipherId } from '../catalogue/smb/ciphers.js';
import { type Dialect, type DialectSet, hasDialect } from '../facts/dialect-set.js';
import { factTableOf, type Parts } from '../facts/index.js';
import { isSameValue, readValue } from '../facts/value.js';
import type { StatedFact } from '../scenario/scenario.js';
import type { Fact, FactsOf } from '../simulate/facts.js';
import type { BareEnd } from './bare-ends.js';

/** Facts that only an end with encryption can have. */
const needEncryption = new Set(['encrypts', 'requiresEncryption', 'prefersEncryption', 'demandsEncryption']);

/** What can be asked of the facts of an end of either side. */
type AnyFacts = Readonly<Record<string, Fact<unknown> | undefined>>;

/**
 * Of the Windows that a name leaves open those that can have what is stated of them, by facts and by settings: a maximum of 3.1.1 speaks of a Windows that
 * has 3.1.1. All of them where none can have it; a Windows that is named is what it is.
 */
export function windowsMeant<P extends 'client' | 'server', E extends BareEnd<Parts[P]>>(
  side: P,
  ends: readonly E[],
  stated: readonly StatedFact[],
): readonly E[] {
  const values = stated.flatMap(({ name, statement }) =>
    statement.kind === 'value' ? [{ name, value: readValue(statement.value, factTableOf(side)[name]!.shape) }] : [],
  );
  const canBe = (end: E): boolean => {
    if (!end.isOneOfSeveral) return true;
    const facts: Partial<FactsOf<Parts[P]>> = end.facing(undefined).facts;
    return end.ignores.length === 0 && values.every(({ name, value }) => canHave(facts as AnyFacts, name, value));
  };
  const meant = ends.filter(canBe);
  if (meant.length === 0 || meant.length === ends.length) return ends;
  const note = `assumed: a Windows that can have what is stated of it; ${ends.length - meant.length} of ${ends.length} cannot.`;
  return meant.map((end) => ({ ...end, notes: [note, ...end.notes] }));
}

function canHave(facts: AnyFacts, name: string, value: unknown): boolean {
  const dialects = facts['dialects']?.oneOf[0] as DialectSet | undefined;
  if (name === 'minDialect' || name === 'maxDialect') {
    return value === null || value === '1.0' || dialects === undefined || hasDialect(dialects, value as Dialect);
  }
  if (name === 'dialects') return dialects === undefined || ((value as DialectSet) & ~dialects) === 0;
  if (needEncryption.has(name) && value === true) return facts['encrypts']?.oneOf.includes(true) !== false;
  const fact = facts[name];
  if (fact?.attainable === undefined) return true;
  if (name === 'ciphers')
    return (value as readonly CipherId[]).every((cipher) =>
      fact.attainable!.some((list) => (list as readonly CipherId[]).includes(cipher)),
    );
  return fact.attainable.some((each) => isSameValue(each, value));
}
