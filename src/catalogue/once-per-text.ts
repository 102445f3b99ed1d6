/**
 * The same function of a text, which remembers its latest answers: policies and batches name the same few things over and over.
 * @param most how many answers are kept; of more, the one that was not asked for the longest goes
 */
export function oncePerText<Answer>(most: number, answerFor: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = answers.get(text) ?? { answer: answerFor(text) };
    answers.delete(text);
    answers.set(text, known);
    if (answers.size > most) answers.delete(answers.keys().next().value!);
    return known.answer;
  };
}
