/** What is wrong in a document, and where, as a path such as `$.settings[3].settingInstance`. Filled while reading. */
export type Faults = { readonly at: string; readonly problem: string }[];

/** The members of an object; none, and a fault, where it is no object. */
export function objectOf(value: unknown, at: string, faults: Faults): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  faults.push({ at, problem: 'is no object' });
  return {};
}

/** The items of an array; none, and a fault, where it is no array. */
export function arrayOf(value: unknown, at: string, faults: Faults): readonly unknown[] {
  if (Array.isArray(value)) return value;
  faults.push({ at, problem: 'is no array' });
  return [];
}

/** A text, or "" and a fault. */
export function textOf(value: unknown, at: string, faults: Faults): string {
  if (typeof value === 'string') return value;
  // A document that is no object has been reported as such; its members add nothing.
  if (!faults.some((fault) => at.startsWith(fault.at))) faults.push({ at, problem: 'is no text' });
  return '';
}

/** A text, or null where there is none. */
export function textOrNull(value: unknown, at: string, faults: Faults): string | null {
  return value === null || value === undefined ? null : textOf(value, at, faults);
}

/** A whole number, or 0 and a fault. */
export function integerOf(value: unknown, at: string, faults: Faults): number {
  if (Number.isInteger(value)) return value as number;
  faults.push({ at, problem: 'is no whole number' });
  return 0;
}

/** `otherwise` where the member is missing or null, else what is read from it. */
export function optional<T>(value: unknown, otherwise: T, read: (value: unknown) => T): T {
  return value === undefined || value === null ? otherwise : read(value);
}
