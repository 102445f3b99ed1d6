import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findMember, type Member, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { below, type LocatedNode, spanOfNode } from './bind.js';
import { checkEnds } from './check-ends.js';

/** Keys that speak of a session, which a failed connection has none of. */
const sessionKeys = ['encrypted', 'signed', 'dialectAtLeast', 'mechanism', 'identity'] as const;

/** Keys that speak of a failure. */
const failureKeys = ['cause', 'stage'] as const;

/** What the shape of an expectation cannot say: both ends are there, something is wanted, and not two things that exclude each other. */
export function checkExpectation(place: LocatedNode): readonly Diagnostic[] {
  const connection = below(place, 'connection');
  const wants = below(place, 'expect');
  return [
    ...(connection?.node.kind === 'object' ? [...checkEnds(connection), ...checkConnection(connection)] : []),
    ...(wants === undefined ? [] : checkWants(wants)),
  ];
}

function checkConnection(connection: LocatedNode): readonly Diagnostic[] {
  const { document, node, pointer } = connection;
  const hasScenario = findMember(node, 'scenario') !== undefined;
  const name = findMember(node, 'name');
  if (hasScenario) return [];
  if (name !== undefined) {
    const at = { span: spanOf(document, name.keyRange), pointer: pointerBelow(pointer, 'name') };
    return [createDiagnostic('scenario-name-without-file', {}, at)];
  }
  const missing = (['client', 'server'] as const).filter((side) => findMember(node, side) === undefined);
  return missing.map((key) =>
    createDiagnostic('required-key-is-missing', { key, where: 'connection' }, { span: spanOfNode(connection), pointer }),
  );
}

function checkWants(wants: LocatedNode): readonly Diagnostic[] {
  const { document, node, pointer } = wants;
  if (node.kind !== 'object') return [];
  if (node.members.length === 0) return [createDiagnostic('expectation-wants-nothing', {}, { span: spanOfNode(wants), pointer })];
  const result = findMember(node, 'result');
  const word = result?.value.kind === 'string' ? result.value.value : undefined;
  const failure = failureKeys.map((key) => findMember(node, key)).find((member) => member !== undefined);
  const session = sessionKeys.map((key) => findMember(node, key)).find((member) => member !== undefined);
  const [one, other] = word === 'connected' ? [result, failure] : [failure ?? (word === 'failed' ? result : undefined), session];
  if (one === undefined || other === undefined) return [];
  const at = (member: Member) => spanOf(document, member.keyRange);
  const related = [{ message: 'and this asks for the opposite', span: at(one) }];
  const place = { span: at(other), pointer: pointerBelow(pointer, other.key), related };
  return [createDiagnostic('expectation-contradicts-itself', { key: other.key, other: one.key, failed: word !== 'connected' }, place)];
}
