import type { ListShape, ObjectShape, ValueShape } from '../facts/shape.js';

/** What can stand at a place of a scenario or expectations file. One table of shapes makes the check, the reading and the JSON Schema. */
export type Shape =
  | Exclude<ValueShape, ListShape | ObjectShape>
  | ListShape<Shape>
  | DocumentObject
  | FactShape
  /** Different shapes for a text, a list and an object. */
  | { readonly kind: 'forms'; readonly says: string; readonly text?: Shape; readonly list?: Shape; readonly object?: Shape }
  /** An object with the sides of a policy document, which the policy's own check reads. */
  | { readonly kind: 'settings'; readonly says: string };

/** An object with these members and no others. */
export interface DocumentObject extends ObjectShape<Shape> {
  /** Name under which the JSON Schema shares it among several places. */
  readonly shared?: string;
}

/** A value, one of several possible ones, or one of which nothing is known. */
export interface FactShape {
  readonly kind: 'fact';
  readonly says: string;
  /** Part and name, such as `client.requiresSigning`. */
  readonly name: string;
  readonly of: ValueShape;
  /** Why nobody can say that nothing is known of it; left out: everybody can. */
  readonly cannotBeUnknown?: string;
}
