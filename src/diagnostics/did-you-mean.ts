/** Number of edits between two words: insert, delete, replace, or swap two neighbours (Damerau-Levenshtein, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((letter, row) => {
    const current = [row + 1];
    to.forEach((other, column) => {
      const replaced = last[column]! + (letter === other ? 0 : 1);
      let best = Math.min(replaced, last[column + 1]! + 1, current[column]! + 1);
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      if (swapped) best = Math.min(best, beforeLast[column - 1]! + 1);
      current.push(best);
    });
    beforeLast = last;
    last = current;
  });
  return last[to.length]!;
}

/** Words longer than this are never compared: nobody mistypes them, and the comparison costs the product of both lengths. */
const longestWord = 100;

/**
 * The candidate that the author probably meant, or undefined when none is close: letter case does not count, a third of the letters may
 * be wrong, and a word that is a piece of a candidate (or holds it) is taken when nothing is closer. The first of equals wins.
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > longestWord) return undefined;
  const plain = word.toLowerCase();
  let nearest: string | undefined;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(plain, candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(plain.length, candidate.length) / 3));
    if (distance <= allowed && distance < Math.min(plain.length, candidate.length) && distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest ?? candidates.find((candidate) => holdsOther(plain, candidate.toLowerCase()));
}

function holdsOther(word: string, candidate: string): boolean {
  const shorter = Math.min(word.length, candidate.length);
  return shorter >= 4 && (word.includes(candidate) || candidate.includes(word));
}
