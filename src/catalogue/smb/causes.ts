import { mechanismCauses } from './causes/mechanism.js';
import { negotiateCauses } from './causes/negotiate.js';
import { sessionSetupCauses } from './causes/session-setup.js';
import { transportCauses } from './causes/transport.js';
import { treeConnectCauses } from './causes/tree-connect.js';
import type { CauseDefinition } from './definition.js';

/** Every cause of a connection that ends, in the order of the gates that find them. */
export const causes = [
  ...transportCauses,
  ...negotiateCauses,
  ...mechanismCauses,
  ...sessionSetupCauses,
  ...treeConnectCauses,
] as const satisfies readonly CauseDefinition[];

/** The id of a cause. */
export type CauseId = (typeof causes)[number]['id'];

/** A row of the table of causes, with its id as a word of the table. */
export type Cause = CauseDefinition & { readonly id: CauseId };

const byId: ReadonlyMap<string, Cause> = new Map(causes.map((row): [string, Cause] => [row.id, row]));

/** The cause with that id, if there is one. */
export function findCause(id: string): Cause | undefined {
  return byId.get(id);
}

/** The row of a cause. */
export function getCause(id: CauseId): Cause {
  return byId.get(id) as Cause;
}
