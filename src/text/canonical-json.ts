import { makeJsonInert } from './visible.js';

/** A JSON value that cannot be changed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };

/**
 * JSON with the members in the order in which they are given, indented by two blanks, LF as line end and at the end. Members that are undefined are
 * left out. What would act on a terminal or a CI runner is escaped.
 */
export function printJson(value: object | Json): string {
  return `${makeJsonInert(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line. */
export function printJsonLine(value: object | Json): string {
  return `${makeJsonInert(JSON.stringify(value))}\n`;
}

/** JSON on one line with the members of every object sorted by code unit: equal values give equal text whatever their order. */
export function printCanonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const members = value as { readonly [member: string]: Json | undefined };
  const entries = Object.keys(members)
    .sort()
    .map((name): [string, Json | undefined] => {
      const member = members[name];
      return [name, member === undefined ? undefined : sorted(member)];
    });
  return Object.fromEntries(entries);
}
