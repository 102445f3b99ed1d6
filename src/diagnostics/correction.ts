/** The text that belongs at the place of a diagnostic. */
export interface Correction {
  readonly title: string;
  /** True where the author can have meant nothing else. */
  readonly safe: boolean;
  /** What replaces the text at the diagnostic's place; empty: it is removed. */
  readonly text: string;
}

/** Another word, in quotation marks: what the author probably meant, or what the policy probably should say. Undefined for no word. */
export function proposeWord(word: string | undefined): Correction | undefined {
  return word === undefined ? undefined : { title: `Write ${JSON.stringify(word)}`, safe: false, text: JSON.stringify(word) };
}

/** The same value in the notation that is right here. Undefined where it is not known. */
export function rewrite(text: string | undefined): Correction | undefined {
  return text === undefined ? undefined : { title: `Write ${text}`, safe: true, text };
}

/** Nothing belongs here: the text at the place goes. `what` names it, such as `the comma`. */
export function remove(what: string): Correction {
  return { title: `Remove ${what}`, safe: true, text: '' };
}

/** Something belongs between what stands on both sides of the place. `what` names it, such as `the comma`. */
export function insert(what: string, text: string): Correction {
  return { title: `Insert ${what}`, safe: true, text };
}
