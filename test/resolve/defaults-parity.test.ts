import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { printWindows } from '../../src/catalogue/windows/name.js';
import type { DefaultQuestion } from '../../src/resolve/defaults.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { skipBecause } from '../skip-because.js';
import {
  answerAsReferee,
  defaultQuestions,
  printAnswer,
  questionedWindows,
  type RefereeAnswer,
  toRefereeQuestion,
} from './default-questions.js';
import { readRecordedAnswers, recordAnswers, type RecordedAnswers } from './recorded-answers.js';

const referee = fileURLToPath(new URL('../referees/defaults/lookup_defaults.py', import.meta.url));
const golden = new URL('golden/default-answers.json', import.meta.url);

type Recorded = Readonly<Record<string, RecordedAnswers>>;

/** The first questions that have another answer than they should, with both. */
function differences(questions: readonly DefaultQuestion[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const different = questions.flatMap((question, index) =>
    ours[index] === theirs[index] ? [] : [`${JSON.stringify(question)}: ${ours[index]}, the script says ${theirs[index]}`],
  );
  return different.slice(0, 5);
}

function askReferee(questions: readonly DefaultQuestion[]): readonly string[] | null {
  const input = questions.map((question) => JSON.stringify(toRefereeQuestion(question))).join('\n');
  const run = spawnSync('python3', [referee], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  if (run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT') return null;
  expect(run.stderr).to.equal('');
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => printAnswer(JSON.parse(line) as RefereeAnswer));
}

describe('defaults agree with the second reading of the rules', () => {
  const questions = [...defaultQuestions()];
  const answers = questions.map((question) => printAnswer(answerAsReferee(question)));

  it('asks at least 100,000 questions', () => {
    expect(questions.length).to.be.at.least(100_000);
  });

  it('gives the answers of the script, row for row', function () {
    const theirs = askReferee(questions);
    if (theirs === null) skipBecause(this, 'python3 is not installed: only its recorded answers are compared');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, `${JSON.stringify(recordAnswers(questions, theirs), null, 2)}\n`);
    expect(theirs.length).to.equal(questions.length);
    expect(differences(questions, answers, theirs)).to.deep.equal([]);
  });

  it('gives the recorded answers of the script', () => {
    const recorded = JSON.parse(readFileSync(golden, 'utf8')) as Recorded;
    const theirs = readRecordedAnswers(recorded);
    expect(Object.keys(recorded)).to.deep.equal([...new Set(questions.map(({ setting }) => setting))]);
    expect(theirs.length).to.equal(questions.length);
    expect(differences(questions, answers, theirs)).to.deep.equal([]);
  });

  it('keeps those answers in the effective configuration of a Windows without policy', () => {
    const different: string[] = [];
    let compared = 0;
    for (const { role, upgraded, ...asked } of questionedWindows()) {
      const windows = { ...asked, role: role ?? 'member', upgraded: upgraded ?? false };
      if (windows.revision === null) continue;
      const effective = resolveEffective(null, { ...windows, text: printWindows(windows) });
      for (const { setting, value } of effective.settings.values()) {
        const { value: expected } = answerAsReferee({ setting, ...windows });
        compared += 1;
        if (JSON.stringify(value ?? null) !== JSON.stringify(expected)) {
          different.push(`${setting} on ${printWindows(windows)}: ${JSON.stringify(value)}, looked up ${JSON.stringify(expected)}`);
        }
      }
    }
    expect(compared).to.be.at.least(100_000);
    expect(different.slice(0, 5)).to.deep.equal([]);
  });
});
