/**
 * The same function, which works its answer out once for each row of the catalogue: rows never change, and what is remembered of a row goes when the
 * row goes.
 */
export function oncePerRow<Row extends object, Answer>(answerFor: (row: Row) => Answer): (row: Row) => Answer {
  const answers = new WeakMap<Row, { readonly answer: Answer }>();
  return (row) => {
    const known = answers.get(row) ?? { answer: answerFor(row) };
    answers.set(row, known);
    return known.answer;
  };
}
