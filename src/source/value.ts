import type { Member, Range, SourceNode } from './document.js';

/** A JSON value as JavaScript has it; objects have no prototype, so that a key such as `__proto__` is a key like any other. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** The plain value of a node, what a validator takes. A broken place becomes null. */
export function plainValueOf(node: SourceNode): PlainValue {
  switch (node.kind) {
    case 'object': {
      const value = Object.create(null) as Record<string, PlainValue>;
      for (const member of node.members) value[member.key] = plainValueOf(member.value);
      return value;
    }
    case 'array':
      return node.items.map(plainValueOf);
    case 'broken':
      return null;
    default:
      return node.value;
  }
}

/** The node of a value that no text holds as such: all of it stands at one place, that of what brought it about. */
function nodeOf(value: PlainValue, range: Range): SourceNode {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', range, value };
    case 'number':
      return { kind: 'number', range, value };
    case 'boolean':
      return { kind: 'boolean', range, value };
    default:
      if (value === null) return { kind: 'null', range, value };
      if (isList(value)) return { kind: 'array', range, items: value.map((item) => nodeOf(item, range)) };
      return { kind: 'object', range, members: membersOf(value, range), complete: true };
  }
}

/** The members of an object that no text holds as such, see `nodeOf`. */
export function membersOf(object: Readonly<Record<string, PlainValue>>, range: Range): readonly Member[] {
  return Object.entries(object).map(([key, value]) => ({ key, keyRange: range, value: nodeOf(value, range) }));
}

function isList(value: object): value is readonly PlainValue[] {
  return Array.isArray(value);
}
