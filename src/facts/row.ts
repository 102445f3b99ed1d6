import type { EventName } from '../catalogue/smb/events.js';
import type { FactChange } from './change.js';
import { type ListedShape, listValues, type OpenShape, type ShapeFor } from './shape.js';

/** What it means that a fact with many values is unknown. */
export type Unknown<T> =
  /** These values are tried, and no other leads to an outcome that none of them leads to; `says` what they are. */
  | { readonly tries: readonly T[]; readonly says: string }
  /** Nobody can try what counts: why, as a sentence goes on after "cannot be unknown:". */
  | { readonly cannot: string };

/** What a row says of a fact besides its shape. */
interface RowWords<T> {
  /** The ordinary case, as which silence is read: it ends no connection. */
  readonly usual: NoInfer<T>;
  /** The fact's one name for people, as a list or a sentence uses it. */
  readonly words: string;
  /** What an administrator should know besides: what the values stand for, who behaves so. */
  readonly remark?: string;
  /** The events that Windows writes only where the fact is true: an audit setting, or a build that has them. */
  readonly switchesOn?: readonly EventName[];
  /** What somebody can do about it. */
  readonly changes?: readonly FactChange<NoInfer<T>>[];
}

/**
 * One fact of a connection: the only place where its values, its usual case, its words and its changes stand. Of a shape with few values each is tried
 * when the fact is unknown; any other shape must say what that means.
 */
export type FactRow<T> = RowWords<T> &
  (
    | { readonly shape: ListedShape<T>; readonly unknown?: Unknown<NoInfer<T>> }
    | { readonly shape: OpenShape<T>; readonly unknown: Unknown<NoInfer<T>> }
  );

/** Rows of facts by name, which need not be known by type. */
export type FactTable = Readonly<Record<string, FactRow<unknown>>>;

/** Declares rows; the type of each fact follows from its shape. */
export function defineFacts<V>(rows: { readonly [N in keyof V]: FactRow<V[N]> }): { readonly [N in keyof V]: FactRow<V[N]> } {
  return rows;
}

/** The values of a table: for each fact one of its values. */
export type ValuesOf<Rows> = { readonly [N in keyof Rows]: Rows[N] extends { readonly shape: ShapeFor<infer T> } ? T : never };

/** The usual value of every fact of a table. */
export function usualValuesOf<Rows extends object>(rows: Rows): ValuesOf<Rows> {
  const usual = Object.entries(rows as FactTable).map(([name, row]) => [name, row.usual] as const);
  return Object.freeze(Object.fromEntries(usual)) as ValuesOf<Rows>;
}

/** The values that are tried for a fact of which nothing is known; undefined where it cannot be unknown. */
export function valuesWhenUnknown<T>({ shape, unknown }: FactRow<T>): readonly T[] | undefined {
  // only a listed shape may stand without `unknown`
  if (unknown === undefined) return listValues(shape as ListedShape<T>);
  return 'tries' in unknown ? unknown.tries : undefined;
}

/** Why a fact cannot be unknown; undefined where it can. */
export function whyNeverUnknown({ unknown }: FactRow<unknown>): string | undefined {
  return unknown !== undefined && 'cannot' in unknown ? unknown.cannot : undefined;
}
