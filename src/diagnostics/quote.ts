const longest = 60;

/**
 * A text of the author in quotation marks, as a message shows it: characters that cannot be seen are written as escapes, and what is
 * longer than 60 characters is cut.
 */
export function quote(text: string): string {
  const letters = [...text];
  const shown = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
  return `"${shown.replace(/[\p{C}\p{Z}]/gu, (letter) => (letter === ' ' ? letter : escapeOf(letter)))}"`;
}

function escapeOf(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Words in quotation marks, separated by commas. */
export function quoteList(words: readonly string[]): string {
  return words.map(quote).join(', ');
}

/** `; did you mean "required"?`, or nothing when there is no such word. */
export function didYouMeanText(word: string | undefined): string {
  return word === undefined ? '' : `; did you mean ${quote(word)}?`;
}
