import type { Parts } from '../facts/index.js';
import type { Scenario, StatedFact } from '../scenario/scenario.js';
import { type Fact, type FactsOf, oneOf, type Part, serverPart } from '../simulate/facts.js';

type ServerFacts = Partial<FactsOf<Parts['server']>>;

/** The account that is meant where nobody states one, and the words that say so. */
export interface UsualAccount {
  readonly facts: readonly StatedFact[];
  readonly note: string;
}

/**
 * Whose account is meant where nobody states one: of a server that stands outside of a domain an account of its own, because no other exists there.
 * Undefined where an account is stated, and where the ordinary case, a user of the domain, can be meant.
 */
export function usualAccountAt(name: string, server: ServerFacts, scenario: Scenario): UsualAccount | undefined {
  const isStated = scenario.credentials.some((fact) => fact.name === 'account');
  if (isStated || !standsOutsideDomains(server)) return undefined;
  const note = `assumed: an account of the server; as it is known ${name} stands outside of a domain. --account says another.`;
  return { facts: [{ name: 'account', statement: { kind: 'value', value: 'local' }, by: 'the ordinary case for this server' }], note };
}

/** Servers whose membership in a domain was left open, each made once: what comes of one is remembered by it. */
const opened = new WeakMap<Part<Parts['server']>, Part<Parts['server']>>();

/**
 * A server that is asked by a user of a domain, if somebody says so: whether it has joined that domain is up to its administrator, and a profile describes it
 * as delivered. What a document or a measurement says of it, or somebody states, stands.
 */
export function withOpenMembership(server: Part<Parts['server']>, scenario: Scenario): Part<Parts['server']> {
  const account = scenario.credentials.findLast((fact) => fact.name === 'account')?.statement;
  const isOfDomain = account?.kind === 'value' && account.value === 'domain';
  const { kerberos, validatesDomainNtlm } = server.facts;
  if (!isOfDomain || !standsOutsideDomains(server.facts) || !isInferred(kerberos) || !isInferred(validatesDomainNtlm)) return server;
  const known = opened.get(server);
  if (known !== undefined) return known;
  const open = serverPart({ ...server.facts, kerberos: openly(kerberos), validatesDomainNtlm: openly(validatesDomainNtlm) });
  opened.set(server, open);
  return open;
}

function standsOutsideDomains({ validatesDomainNtlm, kerberos }: ServerFacts): boolean {
  return validatesDomainNtlm?.value === false && kerberos?.value === false;
}

function isInferred(fact: Fact<boolean>): boolean {
  return fact.origin.kind === 'catalogue' && fact.certainty !== 'documented' && fact.certainty !== 'observed';
}

function openly({ origin }: Fact<boolean>): Fact<boolean> {
  return oneOf([false, true], origin, 'unconfirmed');
}
