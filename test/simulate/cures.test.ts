import { expect } from 'chai';
import { type Cure, findCures } from '../../src/simulate/cures.js';
import { statedConnection } from '../../src/simulate/facts.js';
import { decidedOutcomeOf, type Given } from './row.js';

function curesOf(given: Given): readonly Cure[] {
  return findCures(statedConnection(given, 'the test'), decidedOutcomeOf(given));
}

function changed(cure: Cure | undefined): readonly string[] {
  return (cure?.changes ?? []).map(({ fact }) => fact);
}

const guest: Given = {
  server: { family: 'samba', kerberos: false, guestMapping: 'bad-user' },
  credentials: { account: 'local', userKnownToServer: false },
};

describe('cures', () => {
  it('a connection that stands needs none', () => {
    expect(curesOf({})).to.deep.equal([]);
  });

  it('a blocked guest: an account that the device knows comes before allowing guests', () => {
    const kinds = curesOf({ ...guest, client: { guestLogons: 'blocked' } }).map(({ kind }) => kind);
    expect(kinds[0]).to.equal('account');
    expect(kinds).to.include('relaxation');
  });

  it('a guest behind two blocks: no single relaxation helps, an account does', () => {
    const cures = curesOf({ ...guest, client: { guestLogons: 'blocked', requiresSigning: true } });
    expect(cures.every(({ kind }) => kind === 'account')).to.equal(true);
  });

  it('pairs are tried only where no single change helps', () => {
    const cures = curesOf({ network: { tcp: 'filtered' }, server: { demandsEncryption: true }, client: { encrypts: false, ciphers: [] } });
    expect(cures.length).to.be.above(0);
    expect(cures.every((cure) => changed(cure).includes('network.tcp') && changed(cure).length > 1)).to.equal(true);
  });

  it('NTLM blocking: an exception for the server comes before no blocking', () => {
    const cures = curesOf({
      client: { blocksNtlm: true },
      server: { kerberos: false },
      credentials: { account: 'local', target: 'nas01' },
    });
    const places = [
      cures.findIndex((cure) => changed(cure).includes('client.ntlmExceptions')),
      cures.findIndex((cure) => changed(cure).includes('client.blocksNtlm')),
    ];
    expect(places[0]).to.be.at.least(0);
    expect(places[0]).to.be.below(places[1] ?? 0);
  });

  it('says from which value to which, and how the connection then looks', () => {
    const [cure] = curesOf({ client: { minDialect: '3.0' }, server: { maxDialect: '2.1' } });
    expect(cure?.outcome.result).to.equal('connected');
    expect(cure?.changes).to.deep.include({ fact: 'client.minDialect', from: '3.0', to: null });
  });
});
