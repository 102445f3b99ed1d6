import type { SourceNode } from './document.js';

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
