/**
 * The same function, which works its answer out once for each row of the catalogue, or whatever else never changes: what is remembered of it goes when
 * it goes.
 */
export function oncePerRow<Row extends object, Answer>(answerFor: (row: Row) => Answer): (row: Row) => Answer {
  const answers = new WeakMap<Row, { readonly answer: Answer }>();
  return (row) => {
    const known = answers.get(row);
    if (known !== undefined) return known.answer;
    const answer = answerFor(row);
    answers.set(row, { answer });
    return answer;
  };
}
