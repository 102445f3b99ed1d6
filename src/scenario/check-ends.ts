import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findMember, type Member, spanOf, type SourceNode } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { below, type LocatedNode, spanOfNode } from './bind.js';

/** What the shape of an end cannot say: it names a Windows, a peer or a machine that was observed, and only a Windows has a policy. */
export function checkEnds(connection: LocatedNode): readonly Diagnostic[] {
  return (['client', 'server'] as const).flatMap((side) => {
    const end = below(connection, side);
    return end?.node.kind === 'object' ? checkEnd(end, side) : [];
  });
}

function checkEnd(end: LocatedNode, side: 'client' | 'server'): readonly Diagnostic[] {
  const windows = findMember(end.node, 'windows');
  const peer = findMember(end.node, 'peer');
  const observation = findMember(end.node, 'observation');
  if (observation !== undefined) return checkObserved(end, side, observation);
  if (windows === undefined && peer === undefined) {
    return [createDiagnostic('end-has-no-name', { side }, { span: spanOfNode(end), pointer: end.pointer })];
  }
  if (peer === undefined) return [];
  const misplaced = [windows, findMember(end.node, 'policy'), findMember(end.node, 'settings')].filter((member) => member !== undefined);
  return misplaced.map(({ key, keyRange }) =>
    createDiagnostic(
      key === 'windows' ? 'end-has-two-names' : 'peer-has-no-policy',
      { side, key, peers: textsOf(peer.value) },
      {
        span: spanOf(end.document, keyRange),
        pointer: pointerBelow(end.pointer, key),
        related: [{ message: 'the peer is named here', span: spanOf(end.document, peer.keyRange) }],
      },
    ),
  );
}

/** A machine has what it has: no policy, and it is no peer. */
function checkObserved(end: LocatedNode, side: 'client' | 'server', observation: Member): readonly Diagnostic[] {
  const misplaced = ['peer', 'policy', 'settings'].flatMap((key) => findMember(end.node, key) ?? []);
  return misplaced.map(({ key, keyRange }) =>
    createDiagnostic(
      key === 'peer' ? 'end-has-two-names' : 'observation-has-no-policy',
      { side, key },
      {
        span: spanOf(end.document, keyRange),
        pointer: pointerBelow(end.pointer, key),
        related: [{ message: 'the machine is named here', span: spanOf(end.document, observation.keyRange) }],
      },
    ),
  );
}

/** The names that are written for a peer, one or several. */
function textsOf(node: SourceNode): readonly string[] {
  if (node.kind === 'array') return node.items.flatMap(textsOf);
  return node.kind === 'string' ? [node.value] : [];
}
