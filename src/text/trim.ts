/** A text without the given characters at its ends; a pattern would try each run of them within the text again and again. */
export function trimOf(text: string, characters: string): string {
  const ended = trimEndOf(text, characters);
  let start = 0;
  while (start < ended.length && characters.includes(ended.charAt(start))) start += 1;
  return ended.slice(start);
}

/** The same at its end alone. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A text without blanks and tabs at its ends: tools of Windows that read lines pass over no other blanks. */
export function trimBlanks(text: string): string {
  return trimOf(text, ' \t');
}
