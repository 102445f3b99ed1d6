import { Recent } from '../text/recent.js';

/**
 * The same function of a text, which remembers its latest answers: policies and batches name the same few things over and over.
 * @param most how many answers are kept
 */
export function oncePerText<Answer extends object>(most: number, answerFor: (text: string) => Answer): (text: string) => Answer {
  const answers = new Recent<Answer>(most);
  return (text) => answers.find(text) ?? answers.keep(text, answerFor(text));
}
