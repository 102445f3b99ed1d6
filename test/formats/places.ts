/** A model without the places where its records were read, as it was before it was printed. */
export function withoutPlaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutPlaces(item)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'at');
  return Object.fromEntries(members.map(([name, member]) => [name, withoutPlaces(member as unknown)])) as T;
}
