import type { DefaultQuestion } from '../../src/resolve/defaults.js';

/** The answers to all questions about one setting, in their order: each different one, and how often which of them stands in a row (`12x0 3x1`). */
export interface RecordedAnswers {
  readonly answers: readonly string[];
  readonly runs: string;
}

/** Records answers by setting; a quarter of a million of them repeat a thousand. */
export function recordAnswers(questions: readonly DefaultQuestion[], answers: readonly string[]): Record<string, RecordedAnswers> {
  const bySetting = new Map<string, string[]>();
  questions.forEach(({ setting }, index) => {
    const given = bySetting.get(setting) ?? [];
    given.push(answers[index]!);
    bySetting.set(setting, given);
  });
  return Object.fromEntries([...bySetting].map(([setting, given]) => [setting, record(given)]));
}

/** The answers in the order of their questions, settings in the order in which they were recorded. */
export function readRecordedAnswers(recorded: Readonly<Record<string, RecordedAnswers>>): readonly string[] {
  return Object.values(recorded).flatMap(({ answers, runs }) =>
    runs.split(' ').flatMap((run) => {
      const [count, answer] = run.split('x').map(Number) as [number, number];
      return Array<string>(count).fill(answers[answer]!);
    }),
  );
}

function record(given: readonly string[]): RecordedAnswers {
  const answers = [...new Set(given)];
  const runs: { readonly answer: string; count: number }[] = [];
  for (const answer of given) {
    const last = runs.at(-1);
    if (last?.answer === answer) last.count += 1;
    else runs.push({ answer, count: 1 });
  }
  return { answers, runs: runs.map(({ answer, count }) => `${count}x${answers.indexOf(answer)}`).join(' ') };
}
