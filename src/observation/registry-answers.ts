import type { ObservedKey, ObservedValue } from '../formats/observation/model.js';
import type { Observation } from './observation.js';

/** What a machine says of a value of its registry, or of something else that has one answer. */
export type PlaceAnswer<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'not-asked' };

/** A value that stands in the registry of a machine. */
export type StandingValue = Extract<ObservedValue, { readonly data: unknown }>;

/** What a machine says of its registry, by key and name in any case. */
export interface RegistryAnswers {
  /** One value. */
  valueAt(key: string, name: string): PlaceAnswer<StandingValue>;
  /** All values of a key, where it was asked for all of them. */
  valuesIn(key: string): PlaceAnswer<readonly ObservedValue[]>;
}

/** Looks the registry of an observation up. Of a key that several files tell of, the first that tells of the value is believed. */
export function registryAnswersOf({ registry, exported }: Observation): RegistryAnswers {
  const byKey = new Map<string, ObservedKey[]>();
  for (const key of registry) byKey.set(key.key.toLowerCase(), [...(byKey.get(key.key.toLowerCase()) ?? []), key]);
  const answersOn = (key: string): readonly ObservedKey[] => byKey.get(key.toLowerCase()) ?? [];
  const isExported = (key: string): boolean => exported.some((whole) => key.toLowerCase().startsWith(`${whole}\\`));

  const ask = <Found>(key: string, read: (own: ObservedKey) => PlaceAnswer<Found>): PlaceAnswer<Found> => {
    const answers = answersOn(key).map(read);
    const told = answers.find(({ kind }) => kind !== 'not-asked') ?? answers[0];
    return told ?? { kind: isExported(key) ? 'absent' : 'not-asked' };
  };
  return {
    valueAt: (key, name) => ask(key, (own) => valueIn(own, name)),
    valuesIn: (key) => ask(key, allValuesOf),
  };
}

function valueIn(key: ObservedKey, name: string): PlaceAnswer<StandingValue> {
  if (!('values' in key)) return emptyAnswer(key);
  const own = key.values.find((value) => value.name.toLowerCase() === name.toLowerCase());
  if (own === undefined) return { kind: key.all ? 'absent' : 'not-asked' };
  return 'data' in own ? { kind: 'found', found: own } : emptyAnswer(own);
}

function allValuesOf(key: ObservedKey): PlaceAnswer<readonly ObservedValue[]> {
  if (!('values' in key)) return emptyAnswer(key);
  return key.all ? { kind: 'found', found: key.values } : { kind: 'not-asked' };
}

/** What is said where nothing is told but that it is not there, or why it is not told. */
export function emptyAnswer(answer: { readonly absent: true } | { readonly unreadable: string }): PlaceAnswer<never> {
  return 'absent' in answer ? { kind: 'absent' } : { kind: 'unreadable', reason: answer.unreadable };
}
