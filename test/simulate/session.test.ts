import { expect } from 'chai';
import { Session } from '../../src/simulate/session.js';

it('the copy of a session has all that was settled', () => {
  const session = new Session();
  for (const name of Object.keys(session)) (session as unknown as Record<string, unknown>)[name] = `settled ${name}`;
  expect(session.copy()).to.deep.equal(session);
});
