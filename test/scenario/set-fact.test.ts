import { expect } from 'chai';
import { parseSetFact } from '../../src/scenario/set-fact.js';

describe('facts of the command line', () => {
  const read: readonly (readonly [string, object])[] = [
    ['client.guestLogons=blocked', { kind: 'value', value: 'blocked' }],
    ['server.requiresSigning=true', { kind: 'value', value: true }],
    ['server.requiresSigning=unknown', { kind: 'unknown' }],
    ['network.tcpPort=8445', { kind: 'value', value: 8445 }],
    ['network.tcpPort=none', { kind: 'value', value: null }],
    ['server.dialects=2.0.2,2.1', { kind: 'value', value: ['2.0.2', '2.1'] }],
    ['server.tcpPorts=445, 139', { kind: 'value', value: [445, 139] }],
    ['client.ntlmExceptions=', { kind: 'value', value: [] }],
    ['credentials.target=nas01.corp.example', { kind: 'value', value: 'nas01.corp.example' }],
    ['client.guestLogons={"oneOf":["allowed","blocked"]}', { kind: 'one-of', values: ['allowed', 'blocked'] }],
    ['server.clientDenyList=[{"kind":"issuer","value":"CN=a"}]', { kind: 'value', value: [{ kind: 'issuer', value: 'CN=a' }] }],
  ];
  for (const [text, statement] of read) {
    it(text, () => {
      const found = parseSetFact(text);
      expect('fact' in found ? { ...(found.fact.statement as object) } : found.diagnostics).to.deep.equal(statement);
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['guestLogons=blocked', 'fact-is-malformed'],
    ['client.guestLogon=blocked', 'fact-is-unknown'],
    ['clients.guestLogons=blocked', 'fact-is-unknown'],
    ['client.guestLogons=blockd', 'word-is-unknown'],
    ['network.tcpPort=0', 'number-is-out-of-range'],
    ['server.requiresSigning=maybe', 'type-is-wrong'],
  ];
  for (const [text, code] of refused) {
    it(`${text} is refused`, () => {
      const found = parseSetFact(text);
      expect('diagnostics' in found ? found.diagnostics.map((diagnostic) => diagnostic.code) : []).to.deep.equal([code]);
    });
  }

  it('takes yes and no, which the answers say, for true and false', () => {
    expect(
      ['yes', 'true', 'no', 'false'].map((word) => JSON.stringify(parseSetFact(`server.requiresSigning=${word}`)).includes('true')),
    ).to.deep.equal([true, true, false, false]);
  });

  it('proposes the fact that was meant', () => {
    const found = parseSetFact('client.guestLogon=blocked');
    expect('diagnostics' in found && found.diagnostics[0]?.message).to.contain('did you mean "client.guestLogons"?');
  });
});
