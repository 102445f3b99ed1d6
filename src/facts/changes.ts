import { type ChangeKind, changeKinds, type FactChange } from './change.js';
import { type CombinedChange, combinedChanges } from './combined-changes.js';
import { type FactId, factIds, findFact, type PartName } from './index.js';

/** One change that somebody can make to one part of a connection, whether it settles one fact or several. */
export interface Change {
  readonly part: PartName;
  readonly kind: ChangeKind;
  /** The facts that it settles, and how. */
  readonly settles: readonly { readonly fact: FactId; readonly by: FactChange<unknown> }[];
  /** The facts whose blocking it may end. */
  readonly ends: readonly FactId[];
}

/** What is changed first where several changes cost the same: what lies between, the account, the ends, the share. */
const partOrder: readonly PartName[] = ['network', 'credentials', 'client', 'server', 'share'];

let listed: readonly Change[] | undefined; // made when first asked for: few commands look for cures

/** Every change that can be tried, the mildest kind first. */
export function listChanges(): readonly Change[] {
  listed ??= changeKinds.flatMap((kind) => partOrder.flatMap((part) => changesOfPart(part).filter((change) => change.kind === kind)));
  return listed;
}

/** The changes of a part in the order of its facts; one that settles several stands with the first of them. */
function changesOfPart(part: PartName): readonly Change[] {
  const combined = combinedChanges.filter((change) => change.part === part).map(fromCombined);
  return factIds
    .filter((id) => id.startsWith(`${part}.`))
    .flatMap((id) => [...changesInRow(part, id), ...combined.filter(({ settles }) => settles[0]?.fact === id)]);
}

function changesInRow(part: PartName, fact: FactId): readonly Change[] {
  return (findFact(fact)?.changes ?? []).map((by) => ({ part, kind: by.kind, settles: [{ fact, by }], ends: [fact] }));
}

function fromCombined({ part, kind, to, ends }: CombinedChange): Change {
  const settles = Object.entries(to).map(([name, value]) => ({ fact: `${part}.${name}` as FactId, by: { kind, to: value as unknown } }));
  return { part, kind, settles, ends: ends ?? settles.map(({ fact }) => fact) };
}
