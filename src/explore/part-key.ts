import { oncePerRow } from '../catalogue/once-per-row.js';
import type { Fact } from '../simulate/facts.js';
import { Recent } from '../text/recent.js';

/** Equal keys mean the same values of every fact, equally sure, wherever they come from. */
export const keyOfPart = oncePerRow(({ facts }: { readonly facts: object }): string =>
  JSON.stringify(
    Object.values<Fact<unknown>>(facts as Readonly<Record<string, Fact<unknown>>>).map(({ oneOf, certainty }) => [oneOf, certainty]),
  ),
);

/** How many parts are told apart by number; of one that is forgotten a new number is given. */
const mostParts = 5_000;

/** Numbers for parts of connections: parts of the same facts have the same one. */
export class PartNumbers {
  private readonly byKey = new Recent<{ readonly number: string }>(mostParts);
  private last = 0;
  private readonly numbered = oncePerRow((part: { readonly facts: object }) => {
    const key = keyOfPart(part);
    return this.byKey.find(key) ?? this.byKey.keep(key, { number: String((this.last += 1)) });
  });

  of(part: { readonly facts: object }): string {
    return this.numbered(part).number;
  }
}
