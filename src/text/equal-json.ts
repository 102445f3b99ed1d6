import type { Json } from './canonical-json.js';

/** Whether two JSON values are the same: the order of items counts, that of members does not. */
export function isEqualJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && haveEqualItems(a, b);
  return haveEqualMembers(a as JsonObject, b as JsonObject);
}

/** Whether two JSON values are the same, lists where the order of their items does not count. */
export function isEqualUnordered(a: Json, b: Json): boolean {
  return isList(a) && isList(b) ? haveEqualItemsSomewhere(a, b) : isEqualJson(a, b);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function haveEqualItemsSomewhere(a: readonly Json[], b: readonly Json[]): boolean {
  const rest = [...b];
  return a.length === b.length && a.every((item) => removeEqual(rest, item));
}

/** Takes the first item away that is equal to a value; false where none is. */
function removeEqual(items: Json[], value: Json): boolean {
  const index = items.findIndex((item) => isEqualJson(item, value));
  if (index >= 0) items.splice(index, 1);
  return index >= 0;
}

/** The values without repetition: of equal ones the first. */
export function distinctJson<T extends Json>(values: readonly T[]): readonly T[] {
  return values.filter((value, index) => values.findIndex((other) => isEqualJson(value, other)) === index);
}

type JsonObject = { readonly [member: string]: Json | undefined };

function haveEqualItems(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((item, index) => isEqualJson(item, b[index]));
}

/** A member that is undefined is none, as in the text of JSON. */
function haveEqualMembers(a: JsonObject, b: JsonObject): boolean {
  return (
    Object.keys(a).every((name) => isEqualJson(a[name], b[name])) &&
    Object.keys(b).every((name) => Object.hasOwn(a, name) || b[name] === undefined)
  );
}
