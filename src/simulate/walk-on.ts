import type { Block } from './gate.js';
import { gateList } from './gates/index.js';
import { judge } from './judge.js';
import { Session } from './session.js';
import type { Facts } from './walk.js';

/** A gate that ends a connection, and its place in the order. */
export interface FoundBlock {
  readonly place: number;
  readonly block: Block;
}

/**
 * All gates that would end a connection: the first, and those behind it as if what caused the earlier ones were relaxed. `complete` is false where that
 * cannot be told: a gate without which nothing follows, or a fact that is not known.
 */
export function allBlocks(facts: Facts): { readonly blocks: readonly FoundBlock[]; readonly complete: boolean } {
  const blocks: FoundBlock[] = [];
  let session = new Session();
  for (const [place, gate] of gateList.entries()) {
    const judgement = judge(gate, facts, session);
    if (judgement.kind === 'split') return { blocks, complete: false };
    const { decision } = judgement.answer;
    session = judgement.answer.session;
    if (decision.kind === 'pass') continue;
    blocks.push({ place, block: decision });
    if (!decision.goesOn) return { blocks, complete: place === gateList.length - 1 };
  }
  return { blocks, complete: true };
}
