import { expect } from 'chai';
import { type DefaultQuestion, lookUpDefault } from '../../src/resolve/defaults.js';

function ask(question: Partial<DefaultQuestion> & Pick<DefaultQuestion, 'setting' | 'build'>) {
  return lookUpDefault({ family: 'client', revision: null, edition: null, role: null, upgraded: null, ...question });
}

describe('the look-up of a default', () => {
  it('takes a row for Insider builds before those of a release', () => {
    const answer = ask({ setting: 'allowInsecureGuestAuth', build: 25276, edition: 'pro' });
    expect(answer).to.deep.include({ value: 0, ground: { kind: 'insider', newerThanKnown: false } });
  });

  it('answers an Insider build without rows from the release below it', () => {
    const answer = ask({ setting: 'requireSigningClient', build: 25276, edition: 'pro' });
    expect(answer).to.deep.include({ value: 0, ground: { kind: 'release-below', build: 22631, newerThanKnown: false } });
  });

  it('answers a build newer than every known from the newest of the 24H2 branch', () => {
    const answer = ask({ setting: 'rejectUnencryptedAccess', build: 29000, edition: 'pro' });
    expect(answer.ground).to.deep.equal({ kind: 'release-below', build: 26300, newerThanKnown: true });
  });

  it('takes a build between 26H2 and 26H1 for newer than known, since 26H1 is another branch', () => {
    const answer = ask({ setting: 'rejectUnencryptedAccess', build: 27500, edition: 'pro' });
    expect(answer.ground).to.deep.equal({ kind: 'release-below', build: 26300, newerThanKnown: true });
  });

  it('does not answer 26H1 by the rows of 24H2', () => {
    expect(ask({ setting: 'requireSigningClient', build: 28000, edition: 'pro' })).to.include({ value: 1, certainty: 'inferred' });
    expect(ask({ setting: 'requireSigningClient', build: 26300, edition: 'pro' })).to.include({ value: 1, certainty: 'documented' });
  });

  it('is silent below the first product', () => {
    expect(ask({ setting: 'requireSigningClient', build: 2000, edition: 'pro' })).to.deep.include({
      rows: [],
      candidates: [],
      ground: { kind: 'too-old' },
    });
  });

  it('gives both statements of a conflict, the preferred one first', () => {
    const answer = ask({ setting: 'allowInsecureGuestAuth', build: 25275, edition: 'pro' });
    expect(answer).to.deep.include({ value: undefined, candidates: [1, 0], certainty: 'conflict' });
  });

  it('keeps every row possible that an unknown revision decides', () => {
    const answer = ask({ setting: 'allowInsecureGuestAuth', build: 19041, edition: 'enterprise' });
    expect([...answer.candidates].sort()).to.deep.equal([0, 1]);
    expect(answer.value).to.equal(undefined);
  });

  it('is decided by a revision', () => {
    expect(ask({ setting: 'allowInsecureGuestAuth', build: 19041, edition: 'enterprise', revision: 984 }).value).to.equal(1);
    expect(ask({ setting: 'allowInsecureGuestAuth', build: 19041, edition: 'enterprise', revision: 985 }).value).to.equal(0);
    expect(ask({ setting: 'allowInsecureGuestAuth', build: 19041, edition: 'enterprise', revision: Infinity }).value).to.equal(0);
  });

  it('without edition is undecided where editions differ', () => {
    const answer = ask({ setting: 'allowInsecureGuestAuth', build: 22621 });
    expect(answer.value).to.equal(undefined);
    expect([...answer.candidates].sort()).to.deep.equal([0, 1]);
  });

  it('without edition is decided, with the weakest certainty, where editions agree', () => {
    expect(ask({ setting: 'requireSigningClient', build: 26100, family: 'server' })).to.include({ value: 1, certainty: 'documented' });
    expect(ask({ setting: 'smb1OptionalFeature', build: 22621 })).to.deep.include({ value: [], certainty: 'documented' });
    expect(ask({ setting: 'smb1OptionalFeature', family: 'server', build: 17134 })).to.deep.include({ value: [], certainty: 'inferred' });
  });

  it('takes an unknown role for a member and an unknown history for a clean installation', () => {
    expect(ask({ setting: 'requireSigningServer', family: 'server', build: 26100, edition: 'standard' }).value).to.equal(0);
    expect(ask({ setting: 'smb1OptionalFeature', family: 'server', build: 20348, edition: 'standard' }).value).to.deep.equal([]);
  });

  it('never takes a row of the other family', () => {
    expect(ask({ setting: 'restrictNtlmInDomain', build: 26100, edition: 'pro' }).rows).to.deep.equal([]);
  });
});
