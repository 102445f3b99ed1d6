import { isAdditive } from '../catalogue/settings/additive.js';
import { findAt, splitPointer } from '../source/pointer.js';
import type { Member, SourceDocument, SourceNode } from '../source/document.js';
import { entryKeyOf, hasEntries, policyShape, type PolicyShape } from './shape.js';
import { editKeys, headKeys, justificationKeys, waiverKeys } from './keys.js';

/** A place of the policy document: what stands there, and what the catalogue has there. */
export interface PolicyPlace {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly node: SourceNode;
  readonly member: Member | undefined;
  /** The group or setting that the place belongs to; undefined for the head and the waivers. */
  readonly shape: PolicyShape | undefined;
  /** Keys and indexes from the setting to the place; empty at the setting itself. */
  readonly below: readonly string[];
}

/** The place at a JSON Pointer, undefined when the document has nothing there. */
export function findPlace(document: SourceDocument, pointer: string): PolicyPlace | undefined {
  const found = document.root && findAt(document.root, pointer);
  if (found === undefined) return undefined;
  const tokens = splitPointer(pointer);
  let shape: PolicyShape = policyShape;
  let depth = 0;
  for (; depth < tokens.length && shape.kind === 'group'; depth += 1) {
    const below: PolicyShape | undefined = shape.children.get(tokens[depth]!);
    if (below === undefined) return { document, pointer, ...found, shape: undefined, below: tokens };
    shape = below;
  }
  return { document, pointer, ...found, shape, below: tokens.slice(depth) };
}

/** What a message calls the place: the setting's key, a column, or a key of the head. */
export function labelOf({ shape, below, pointer }: PolicyPlace): string {
  const key = below.findLast((token) => !/^\d+$/.test(token) && !['value', 'only', ...editKeys].includes(token));
  return key ?? shape?.path.split('.').at(-1) ?? splitPointer(pointer).at(-1) ?? '';
}

/** Whether a key of a setting's object edits a list. */
export function isEditKey(key: string): boolean {
  return editKeys.some((each) => each === key);
}

/** The keys that the object at this place may have. */
export function allowedKeys(place: PolicyPlace): readonly string[] {
  const { shape, below, node, pointer } = place;
  if (pointer === '') return [...headKeys, ...policyShape.children.keys(), 'waivers'];
  if (shape === undefined) return pointer.startsWith('/waivers/') ? waiverKeys : [];
  if (shape.kind === 'group') return [...shape.children.keys()];
  const { setting } = shape;
  if (below.length === 0) {
    const has = (...keys: readonly string[]): boolean => node.kind === 'object' && node.members.some(({ key }) => keys.includes(key));
    if (hasEntries(setting) && has(...editKeys)) return [...editKeys, ...justificationKeys];
    const holder = isAdditive(setting) && has('only') ? 'only' : 'value';
    return [holder, ...justificationKeys];
  }
  if (setting.value.kind === 'table') return [...setting.value.columns.map(({ name }) => name), ...justificationKeys];
  return [entryKeyOf(setting), ...justificationKeys];
}
