import { expect } from 'chai';
import { decidedOutcomeOf } from './row.js';

describe('an outcome', () => {
  it('works out its blockers and its protection once, however often they are read', () => {
    const outcome = decidedOutcomeOf({ server: { requiresSigning: true, signs: 'never' }, share: { exists: false } });
    expect(outcome.blockers).to.equal(outcome.blockers);
    expect(outcome.protection).to.equal(outcome.protection);
  });
});
