import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { CaseFile } from './case-file.js';
import { predictCase } from './predict.js';
import { scoreCases } from './score.js';

const file = JSON.parse(readFileSync('test/fixtures/cases/known-cases.json', 'utf8')) as CaseFile;

describe('known connection cases', () => {
  for (const known of file.cases) {
    it(`${known.id} ends as it did: ${known.expected.result}${known.expected.cause === null ? '' : `, ${known.expected.cause}`}`, () => {
      const score = scoreCases({ ...file, cases: [known] }, [predictCase(known).prediction]);
      expect(score.misses).to.deep.equal([]);
    });
  }

  it('a prediction that is wrong in every field counts as wrong', () => {
    const [known] = file.cases;
    const wrong = {
      ...predictCase(known!).prediction,
      result: 'connected',
      cause: null,
      stage: null,
      auth: 'kerberos',
      codes: [],
      events: [],
    } as const;
    const score = scoreCases({ ...file, cases: [known!] }, [wrong]);
    expect([score.result.right, score.cause.right, score.codes.right]).to.deep.equal([0, 0, 0]);
    expect(score.misses.map(({ field }) => field)).to.deep.equal(['result', 'cause', 'codes', 'stage', 'auth']);
  });
});
