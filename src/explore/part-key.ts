import { oncePerRow } from '../catalogue/once-per-row.js';
import type { Fact } from '../simulate/facts.js';
import { sha256HexOfText } from '../text/digest.js';
import { Recent } from '../text/recent.js';

type AnyPart = { readonly facts: object };

/** Equal keys mean the same values of every fact, equally sure, wherever they come from. */
export const keyOfPart = oncePerRow(({ facts }: AnyPart): string => {
  const values = Object.values<Fact<unknown>>(facts as Readonly<Record<string, Fact<unknown>>>);
  return sha256HexOfText(JSON.stringify(values.map(({ oneOf, certainty }) => [oneOf, certainty])));
});

/** How many parts are told apart by number; of one that is forgotten a new number is given. */
const mostParts = 20_000;

/** Short numbers for the keys of parts, of which memories hold many. */
export class PartNumbers {
  private readonly byKey = new Recent<string>(mostParts);
  private last = 0;

  of(part: AnyPart): string {
    const key = keyOfPart(part);
    return this.byKey.find(key) ?? this.byKey.keep(key, String((this.last += 1)));
  }
}
