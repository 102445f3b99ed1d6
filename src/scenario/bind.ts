import { type PartName, factTableOf } from '../facts/index.js';
import { noneWord, type ValueShape } from '../facts/shape.js';
import { findMember, type ObjectNode, type Range, type SourceDocument, type SourceNode, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { type PlainValue, plainValueOf } from '../source/value.js';
import type { Span } from '../text/span.js';
import type { EndName, InlineSettings, LocatedWord, Scenario, ScenarioEnd, StatedFact, Statement } from './scenario.js';

/** A value of a document that is known to be well formed, and where it stands. */
export interface LocatedNode {
  readonly document: SourceDocument;
  readonly node: SourceNode;
  readonly pointer: string;
}

/** The member of an object, undefined where it is not there. */
export function below({ document, node, pointer }: LocatedNode, key: string): LocatedNode | undefined {
  const member = findMember(node, key);
  return member && { document, node: member.value, pointer: pointerBelow(pointer, key) };
}

/** The text of a member, with its place. */
export function wordAt(place: LocatedNode, key: string): LocatedWord | undefined {
  const found = below(place, key);
  return found?.node.kind === 'string' ? { text: found.node.value, span: spanOfNode(found), pointer: found.pointer } : undefined;
}

/** The text of a member; `otherwise` where it is not there. */
export function textAt(place: LocatedNode, key: string, otherwise: string): string {
  return wordAt(place, key)?.text ?? otherwise;
}

/** The span of a value; of an object its opening bracket alone. */
export function spanOfNode({ document, node }: LocatedNode): Span {
  const range: Range = node.kind === 'object' ? { start: node.range.start, end: node.range.start + 1 } : node.range;
  return spanOf(document, range);
}

/** Binds a connection that is known to be well formed. */
export function bindScenario(place: LocatedNode, otherwise: string): Scenario {
  const name = textAt(place, 'name', otherwise);
  return {
    name,
    description: textAt(place, 'description', ''),
    client: bindEnd(place, 'client', name),
    server: bindEnd(place, 'server', name),
    credentials: bindFacts(place, 'credentials', name),
    share: bindFacts(place, 'share', name),
    network: bindFacts(place, 'network', name),
    span: spanOfNode(place),
    pointer: place.pointer,
  };
}

/** Binds one end: a name, several names, or an object with a name, policy, settings and facts. */
export function bindEnd(connection: LocatedNode, side: 'client' | 'server', by: string): ScenarioEnd {
  const place = below(connection, side)!;
  const bare: ScenarioEnd = {
    side,
    file: place.document.file,
    names: [],
    observation: undefined,
    policy: undefined,
    settings: undefined,
    facts: [],
    tested: false,
  };
  if (place.node.kind !== 'object') return { ...bare, names: bindNames(place, 'either') };
  const { windows, peer, settings, facts } = Object.fromEntries(
    (['windows', 'peer', 'settings', 'facts'] as const).map((key) => [key, below(place, key)]),
  );
  return {
    ...bare,
    names: [...(windows === undefined ? [] : bindNames(windows, 'windows')), ...(peer === undefined ? [] : bindNames(peer, 'peer'))],
    observation: wordAt(place, 'observation'),
    policy: wordAt(place, 'policy'),
    settings: settings?.node.kind === 'object' ? bindSettings(settings, settings.node) : undefined,
    facts: facts === undefined ? [] : factsOf(facts, side, by),
  };
}

function bindNames(place: LocatedNode, kind: EndName['kind']): readonly EndName[] {
  const { document, node, pointer } = place;
  if (node.kind === 'string') return [{ kind, text: node.value, span: spanOfNode(place), pointer }];
  if (node.kind !== 'array') return [];
  return node.items.flatMap((item, index) => bindNames({ document, node: item, pointer: pointerBelow(pointer, index) }, kind));
}

function bindSettings({ document, pointer }: LocatedNode, node: ObjectNode): InlineSettings {
  return { document, node, pointer, by: [] };
}

/** The facts of a part that is no end; none where the connection does not speak of it. */
export function bindFacts(connection: LocatedNode, part: PartName, by: string): readonly StatedFact[] {
  const place = below(connection, part);
  return place === undefined ? [] : factsOf(place, part, by);
}

/** The facts of a part that are written in an object. */
function factsOf({ node }: LocatedNode, part: PartName, by: string): readonly StatedFact[] {
  if (node.kind !== 'object') return [];
  return node.members.map((member) => ({
    name: member.key,
    statement: bindStatement(member.value, factTableOf(part)[member.key]!.shape),
    by,
  }));
}

/** What is said of a fact: a value, `{ "oneOf": [ ] }` or `{ "unknown": true }`, known to be well formed. */
export function bindStatement(value: SourceNode, shape: ValueShape): Statement {
  const oneOf = findMember(value, 'oneOf')?.value;
  if (oneOf?.kind === 'array') return { kind: 'one-of', values: oneOf.items.map((item) => valueOf(item, shape)) };
  if (findMember(value, 'unknown') !== undefined) return { kind: 'unknown' };
  return { kind: 'value', value: valueOf(value, shape) };
}

function valueOf(node: SourceNode, shape: ValueShape): PlainValue {
  return shape.kind === 'optional' && node.kind === 'string' && node.value === noneWord ? null : plainValueOf(node);
}
