import { isDeepStrictEqual } from 'node:util';

/**
 * What a case says of an answer: of an object the properties that it names, whatever the case of their names; of a list each item; and, by an object
 * with one of these properties: `$contains` an item like this, `$match` a text of this pattern, `$length` so many items, `$absent` no such
 * property, `$oneOf` one of these.
 */
export type Expected = unknown;

type Judge = (wanted: never, found: unknown, at: string) => string | null;

const judges: Readonly<Record<string, Judge>> = {
  $contains: (wanted: unknown, found, at) =>
    list(found).some((item) => differenceFrom(wanted, item) === null) ? null : `${at}: nothing like ${shown(wanted)} in ${shown(found)}`,
  $match: (wanted: string, found, at) =>
    typeof found === 'string' && new RegExp(wanted).test(found) ? null : `${at}: ${shown(found)} does not match ${wanted}`,
  $length: (wanted: number, found, at) =>
    Array.isArray(found) && found.length === wanted ? null : `${at}: ${list(found).length} items rather than ${wanted}`,
  $absent: (wanted: string, found, at) => (isObject(found) && wanted in found ? `${at}: has ${wanted}` : null),
  $oneOf: (wanted: readonly unknown[], found, at) =>
    wanted.some((each) => differenceFrom(each, found) === null) ? null : `${at}: ${shown(found)} is none of ${shown(wanted)}`,
};

/** Where an answer is not what a case says, in words; or null. */
export function differenceFrom(wanted: Expected, found: unknown, at = ''): string | null {
  if (Array.isArray(wanted)) return differenceOfLists(wanted, found, at);
  if (!isObject(wanted)) return isDeepStrictEqual(wanted, found) ? null : `${at}: ${shown(found)} rather than ${shown(wanted)}`;
  const [property] = Object.keys(wanted);
  const judge = property === undefined ? undefined : judges[property];
  if (judge !== undefined) return judge(wanted[property as string] as never, found, at);
  if (!isObject(found)) return `${at}: ${shown(found)} is no object`;
  const byName = new Map(Object.entries(found).map(([name, value]) => [name.toLowerCase(), value]));
  return first(Object.entries(wanted), ([name, value]) =>
    byName.has(name.toLowerCase()) ? differenceFrom(value, byName.get(name.toLowerCase()), `${at}.${name}`) : `${at}.${name} is missing`,
  );
}

function differenceOfLists(wanted: readonly unknown[], found: unknown, at: string): string | null {
  if (!Array.isArray(found) || found.length !== wanted.length) return `${at}: ${shown(found)} rather than ${shown(wanted)}`;
  return first([...wanted.entries()], ([index, item]) => differenceFrom(item, found[index], `${at}[${index}]`));
}

function first<Item>(items: readonly Item[], differenceOf: (item: Item) => string | null): string | null {
  for (const item of items) {
    const difference = differenceOf(item);
    if (difference !== null) return difference;
  }
  return null;
}

function list(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 300) ?? 'nothing';
}
