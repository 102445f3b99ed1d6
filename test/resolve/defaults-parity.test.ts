import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

const referee = fileURLToPath(new URL('../referees/defaults/lookup_defaults.py', import.meta.url));
const golden = new URL('golden/default-answers.json', import.meta.url);

/** The number of questions of a setting and the digest of all answers to them, in order. */
type Digests = Record<string, { questions: number; sha256: string }>;

function digest(questions: readonly DefaultQuestion[], answers: readonly string[]): Digests {
  const bySetting = new Map<string, string[]>();
  questions.forEach(({ setting }, index) => {
    const lines = bySetting.get(setting) ?? [];
    lines.push(answers[index] ?? '');
    bySetting.set(setting, lines);
  });
  return Object.fromEntries(
    [...bySetting].map(([setting, lines]) => {
      const sha256 = createHash('sha256')
        .update(`${lines.join('\n')}\n`)
        .digest('hex');
      return [setting, { questions: lines.length, sha256 }];
    }),
  );
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
    if (theirs === null) skipBecause(this, 'python3 is not installed: only the digests of its answers are compared');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, `${JSON.stringify(digest(questions, theirs), null, 2)}\n`);
    const different = questions.flatMap((question, index) =>
      answers[index] === theirs[index] ? [] : [`${JSON.stringify(question)}: ${answers[index]}, the script says ${theirs[index]}`],
    );
    expect(theirs.length).to.equal(questions.length);
    expect(different.slice(0, 5)).to.deep.equal([]);
  });

  it('gives answers with the digests of those of the script', () => {
    expect(digest(questions, answers)).to.deep.equal(JSON.parse(readFileSync(golden, 'utf8')));
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
