import type { SaidFacts, SurfaceWord } from './definition.js';
import { mountOptions } from './mount-options.js';
import { smbConfWords } from './smb-conf.js';

/** Every option of a configuration file or of a mount that `--set` understands. */
export const surfaceWords: readonly SurfaceWord[] = [...smbConfWords, ...mountOptions];

/** The options of that spelling; letter case and the number of blanks do not count. */
export function findSurfaceWords(word: string): readonly SurfaceWord[] {
  const plain = word.toLowerCase().replace(/\s+/g, ' ');
  return surfaceWords.filter((row) => row.word === plain || row.synonyms?.includes(plain) === true);
}

/** What an option says with a value; undefined where it has no such value. */
export function factsSaid({ values }: SurfaceWord, value: string): SaidFacts | undefined {
  const plain = value.trim().toLowerCase().replace(/\s+/g, ' ');
  if ('read' in values && typeof values.read === 'function') return values.read(plain);
  const words = values as Readonly<Record<string, SaidFacts>>;
  return Object.hasOwn(words, plain) ? words[plain] : undefined;
}

/** The values of an option, or what form they have. */
export function valuesOfWord({ values }: SurfaceWord): readonly string[] {
  return 'form' in values && typeof values.form === 'string' ? [values.form] : Object.keys(values);
}
