import { expect } from 'chai';
import { didYouMean, editDistance } from '../../src/diagnostics/did-you-mean.js';

describe('editDistance', () => {
  const rows = [
    ['', '', 0],
    ['', 'abc', 3],
    ['signing', 'signing', 0],
    ['signng', 'signing', 1],
    ['singing', 'signing', 1],
    ['require', 'required', 1],
    ['kitten', 'sitting', 3],
    ['🔒a', '🔓a', 1],
  ] as const;
  for (const [a, b, distance] of rows) {
    it(`is ${distance} between "${a}" and "${b}"`, () => {
      expect(editDistance(a, b)).to.equal(distance);
      expect(editDistance(b, a)).to.equal(distance);
    });
  }
});

describe('didYouMean', () => {
  const keys = ['insecureGuestLogons', 'signing', 'encryption', 'dialects', 'ntlm'];

  it('finds a misspelt word', () => {
    expect(didYouMean('encrytpion', keys)).to.equal('encryption');
  });

  it('does not mind letter case', () => {
    expect(didYouMean('NTLM', keys)).to.equal('ntlm');
  });

  it('finds the word that another is a piece of', () => {
    expect(didYouMean('guestLogons', keys)).to.equal('insecureGuestLogons');
  });

  it('takes the nearest of several', () => {
    expect(didYouMean('require', ['desired', 'required'])).to.equal('required');
  });

  it('says nothing when nothing is near', () => {
    expect(didYouMean('colour', keys)).to.equal(undefined);
    expect(didYouMean('x', ['y'])).to.equal(undefined);
    expect(didYouMean('', keys)).to.equal(undefined);
  });

  it('does not compare what nobody can have mistyped', () => {
    expect(didYouMean('signing'.repeat(1000), keys)).to.equal(undefined);
  });
});
