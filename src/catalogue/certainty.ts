/** How sure a fact is, from the strongest to the weakest; the facts' own words are mapped to it in `certaintyOf`. */
export const certainties = ['documented', 'observed', 'inferred', 'unconfirmed'] as const;

/** One of the four degrees of certainty. */
export type Certainty = (typeof certainties)[number];

/** The weaker of two certainties. */
export function weakerCertainty(a: Certainty, b: Certainty): Certainty {
  return certainties.indexOf(a) >= certainties.indexOf(b) ? a : b;
}

/** The words that collections of facts use, and the degree each of them stands for. A word that is not here is `unconfirmed`. */
const certaintyWords = {
  spec: 'documented',
  doc: 'documented',
  documented: 'documented',
  source: 'documented',
  src: 'documented',
  observed: 'observed',
  measured: 'observed',
  inferred: 'inferred',
  derived: 'inferred',
  table: 'inferred',
  'same-name': 'inferred',
  'inferred-from-text': 'inferred',
  'header-text': 'unconfirmed',
  'header-text+derived': 'unconfirmed',
  'third-party': 'unconfirmed',
  press: 'unconfirmed',
  'common knowledge': 'unconfirmed',
  'general knowledge': 'unconfirmed',
  conflict: 'unconfirmed',
  unconfirmed: 'unconfirmed',
  unknown: 'unconfirmed',
} as const satisfies Readonly<Record<string, Certainty>>;

/** The degree of certainty that a word such as `spec`, `measured` or `third-party` stands for. */
export function certaintyOf(word: string): Certainty {
  return Object.hasOwn(certaintyWords, word) ? certaintyWords[word as keyof typeof certaintyWords] : 'unconfirmed';
}
