import { listDocumentWords } from '../scenario/words.js';
import { waiverKeys } from '../schema/keys.js';
import { editMeanings, headMeanings, longMeanings, onlyMeanings, stateMeanings, waiverMeanings } from '../schema/words.js';
import type { Detail, Explanation } from './explanation.js';
import { wordExamples } from './word-examples.js';

/** A word of the language that names no setting and no fact. */
interface Word {
  /** The kind of file, then the keys that lead to the word: `policy:waivers.at`. */
  readonly id: string;
  readonly place: string;
  readonly says: string;
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

const words = listWords();

/** The words of the language, for did-you-mean. */
export const languageWords: readonly string[] = words.map(({ id }) => wordOf(id));

/**
 * The words of the language with that name, as policies, scenarios and expectations know it: `reason`, or with the keys before it,
 * `waivers.reason`. Letter case does not count.
 */
export function explainWords(wanted: string): readonly Explanation[] {
  const plain = wanted.toLowerCase();
  return words.filter(({ id }) => isMeant(plain, id.toLowerCase())).map(explainWord);
}

function listWords(): readonly Word[] {
  return [
    ...wordsOf('policy:', 'at the top of a policy', headMeanings, { waivers: waiverKeys }),
    ...wordsOf('policy:', 'in place of a value', stateMeanings),
    ...wordsOf('policy:setting.', 'next to a value of a policy', longMeanings),
    ...wordsOf('policy:setting.', 'in place of a list of a policy', editMeanings),
    ...wordsOf('policy:setting.', 'in place of a list of a policy to which others add rows', onlyMeanings),
    ...wordsOf('policy:waivers.', 'in a waiver', waiverMeanings),
    ...listDocumentWords().map(({ document, path, ...word }) => ({
      ...word,
      id: `${document}:${path}`,
      place: document === 'scenario' ? 'in a scenario' : 'in a file of expectations',
    })),
  ];
}

function wordsOf(
  prefix: string,
  place: string,
  meanings: Readonly<Record<string, string>>,
  keys: Readonly<Record<string, readonly string[]>> = {},
): readonly Word[] {
  return Object.entries(meanings).map(([word, says]) => ({ id: `${prefix}${word}`, place, says, keys: keys[word] ?? [], values: [] }));
}

function wordOf(id: string): string {
  return id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('.')) + 1);
}

function isMeant(wanted: string, id: string): boolean {
  return id === wanted || id.endsWith(`:${wanted}`) || id.endsWith(`.${wanted}`);
}

function explainWord({ id, place, says, keys, values }: Word): Explanation {
  const { example, page } = wordExamples[id]!;
  return {
    kind: 'word',
    id,
    title: `${wordOf(id)}, ${place}`,
    meaning: says,
    action: '',
    causes: [],
    settings: [],
    details: [
      detail('Keys', keys),
      detail('Values', values),
      { name: 'Example', lines: [example] },
      { name: 'Page', lines: [page] },
    ].filter(({ lines }) => lines.length > 0),
    seeAlso: keys,
    sources: [],
  };
}

function detail(name: string, listed: readonly string[]): Detail {
  return { name, lines: listed.length === 0 ? [] : [listed.join(', ')] };
}
