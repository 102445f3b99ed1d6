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

  it('a key that is missing is the ordinary case; null stays the default and undecided', () => {
    const base = file.cases.find((known) => known.id === 'guest-samba-baduser-unknown-user-allowed')!;
    const withGuests = (settings: Readonly<Record<string, unknown>>) =>
      predictCase({ ...base, client: { ...base.client, settings } }).prediction;
    expect(withGuests({ smb1Client: false, requireSigning: false }).result).to.equal('connected');
    expect(withGuests({ smb1Client: false, requireSigning: false, allowInsecureGuest: null }).result).to.equal('undecided');
  });

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
