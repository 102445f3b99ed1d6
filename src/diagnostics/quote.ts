import { escapeOf, makeVisible } from '../text/visible.js';

const longest = 60;

/**
 * A text of the author in quotation marks, as a message shows it: what cannot be seen is written out, blanks other than the ordinary one too, and what is
 * longer than 60 characters is cut.
 */
export function quote(text: string): string {
  const letters = [...text];
  const shown = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
  return `"${makeVisible(shown).replace(/(?! )\p{Zs}/gu, escapeOf)}"`;
}

/** Words in quotation marks, separated by commas. */
export function quoteList(words: readonly string[]): string {
  return words.map(quote).join(', ');
}

/** `; did you mean "required"?`, or nothing when there is no such word. */
export function didYouMeanText(word: string | undefined): string {
  return word === undefined ? '' : `; did you mean ${quote(word)}?`;
}
