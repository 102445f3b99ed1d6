import { stateWords } from './keys.js';
import { stateMeanings } from './words.js';

/** A value that an editor offers, and what it means. */
interface Offer {
  readonly value: string;
  readonly means: string;
}

/** A value with the words for it, or a text to insert where the cursor has to stand in it (`$1`) under a label of its own. */
type Snippet =
  | { readonly body: string; readonly description: string }
  | { readonly label: string; readonly bodyText: string; readonly description: string };

/** A part of a schema that only editors read. */
interface Offers {
  readonly defaultSnippets: readonly Snippet[];
}

const states: readonly Offer[] = stateWords.map((value) => ({ value, means: stateMeanings[value] }));

/**
 * The words that an editor offers at a place, then the two that stand in place of any value. Editors complete from what stands at the place
 * itself, not from the branches of `if`, where the validator has its words.
 */
export function offerWords(words: readonly Offer[] = []): Offers {
  return { defaultSnippets: [...words, ...states].map(({ value, means }) => ({ body: value, description: means })) };
}

/** What an editor offers for a group: an object to go on in, or one word for all of it. */
export function offerGroup(title: string): Offers {
  return { defaultSnippets: [{ label: '{}', bodyText: '{$1}', description: title }, ...offerWords().defaultSnippets] };
}

/** What an editor offers for a key that has a list: the list to go on in. */
export function offerList(description: string): Offers {
  return { defaultSnippets: [{ label: '[]', bodyText: '[$1]', description }] };
}
