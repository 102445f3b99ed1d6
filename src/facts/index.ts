import { clientFacts } from './client/index.js';
import { credentialFacts } from './credentials.js';
import { networkFacts } from './network.js';
import { type FactRow, type FactTable, usualValuesOf, type ValuesOf } from './row.js';
import { serverFacts } from './server/index.js';
import { shareFacts } from './share.js';

/** Every fact of a connection, by part and name, in the order in which files and pages list them. */
const factTable = {
  client: clientFacts,
  server: serverFacts,
  credentials: credentialFacts,
  share: shareFacts,
  network: networkFacts,
} as const;

/** The five parts of a connection and what is true of each. */
export type Parts = { readonly [P in keyof typeof factTable]: ValuesOf<(typeof factTable)[P]> };

/** One of the five parts. */
export type PartName = keyof Parts;

/** A fact's id: part and name, such as `client.requiresSigning`. */
export type FactId = { [P in PartName]: `${P}.${keyof Parts[P] & string}` }[PartName];

/** Type of a fact's value. */
export type FactValue<Id extends FactId> = Id extends `${infer P extends PartName}.${infer N}`
  ? N extends keyof Parts[P]
    ? Parts[P][N]
    : never
  : never;

/** What is true of the client end. */
export type ClientValues = Parts['client'];

/** What is true of the server end. */
export type ServerValues = Parts['server'];

/** Who connects, under which name of the server, and what the domain does for it. */
export type CredentialValues = Parts['credentials'];

/** The share that is asked for. */
export type ShareValues = Parts['share'];

/** What lies between the two ends, what the mapping asks for, and what went before. */
export type NetworkValues = Parts['network'];

/** The parts in the order in which a scenario names them. */
export const partNames = Object.keys(factTable) as readonly PartName[];

/** The ids of all facts, in the order of the table. */
export const factIds: readonly FactId[] = partNames.flatMap((part) =>
  Object.keys(factTable[part]).map((name) => `${part}.${name}` as FactId),
);

/** The rows of one part, their names no longer known by type. */
export function factTableOf(part: PartName): FactTable {
  return factTable[part] as unknown as FactTable;
}

/** The row of a fact. */
export function getFact<Id extends FactId>(id: Id): FactRow<FactValue<Id>> {
  return findFact(id) as FactRow<FactValue<Id>>;
}

/** The row of a fact that somebody names; undefined where no fact has that id. */
export function findFact(id: string): FactRow<unknown> | undefined {
  const [part = '', name = ''] = id.split('.');
  if (!Object.hasOwn(factTable, part)) return undefined;
  const rows = factTableOf(part as PartName);
  return Object.hasOwn(rows, name) ? rows[name] : undefined;
}

/** The ordinary case, which ends no connection: what a fact is read as where nobody speaks of it. */
export const ordinary: Parts = Object.freeze<Parts>({
  client: usualValuesOf(clientFacts),
  server: usualValuesOf(serverFacts),
  credentials: usualValuesOf(credentialFacts),
  share: usualValuesOf(shareFacts),
  network: usualValuesOf(networkFacts),
});
