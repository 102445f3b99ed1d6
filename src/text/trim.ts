/** A text without the given characters at its ends; a pattern would try each run of them within the text again and again. */
export function trimOf(text: string, characters: string): string {
  let [start, end] = [0, text.length];
  while (start < end && characters.includes(text.charAt(start))) start += 1;
  while (start < end && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A text without blanks and tabs at its ends: tools of Windows that read lines pass over no other blanks. */
export function trimBlanks(text: string): string {
  return trimOf(text, ' \t');
}
