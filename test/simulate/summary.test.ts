import { expect } from 'chai';
import { printCode, printEvent, summarize } from '../../src/simulate/summary.js';
import { decidedOutcomeOf } from './row.js';

describe('summary', () => {
  it('spells codes with their number space: decimal for Win32 and errno, hexadecimal for the others', () => {
    expect(printCode({ space: 'win32', number: 3227320323, hex: '0xC05D0003' })).to.equal('win32:3227320323');
    expect(printCode({ space: 'errno', number: 112, hex: '0x00000070' })).to.equal('errno:112');
    expect(printCode({ space: 'ntstatus', number: 0xc05d0006, hex: '0xC05D0006' })).to.equal('ntstatus:0xC05D0006');
  });

  it('spells events with channel and number', () => {
    expect(printEvent({ log: 'Microsoft-Windows-SmbClient/Security', id: 31017 })).to.equal('event:SMBClient/Security/31017');
    expect(printEvent({ log: 'System', id: 6167 })).to.equal('event:System/6167');
  });

  it('has no dialect and no mechanism for what ends before them', () => {
    expect(summarize(decidedOutcomeOf({ network: { nameResolves: false } }))).to.include({
      stage: 'transport',
      dialect: null,
      auth: null,
      signed: null,
      encrypted: null,
    });
  });

  it('has neither dialect nor mechanism for what ends in the negotiation', () => {
    expect(summarize(decidedOutcomeOf({ client: { requiresEncryption: true }, server: { encrypts: false } }))).to.include({
      auth: null,
      dialect: null,
    });
  });

  it('says neither signed nor encrypted of a failed connection', () => {
    expect(summarize(decidedOutcomeOf({ client: { requiresSigning: true }, share: { exists: false } }))).to.include({
      signed: null,
      encrypted: null,
    });
  });

  it('does not count a signature that nobody requires', () => {
    const outcome = decidedOutcomeOf({});
    expect(outcome.protection.signed).to.include({ messages: false, sessionSetup: true, treeConnect: true, requiredBy: 'none' });
    expect(summarize(outcome).signed).to.equal(false);
  });

  it('names who requires signing, and the algorithm', () => {
    const { signed } = decidedOutcomeOf({ client: { requiresSigning: true }, server: { requiresSigning: true } }).protection;
    expect(signed).to.include({ messages: true, requiredBy: 'both', algorithm: 'aes-128-gmac' });
  });

  it('takes the algorithm from the dialect below 3.1.1', () => {
    const algorithm = (maxDialect: '2.1' | '3.0'): unknown =>
      decidedOutcomeOf({ client: { maxDialect, requiresSigning: true } }).protection.signed.algorithm;
    expect([algorithm('2.1'), algorithm('3.0')]).to.deep.equal(['hmac-sha256', 'aes-128-cmac']);
  });

  it("takes the client's first common cipher, or the server's where it prefers its own", () => {
    const cipher = (prefersOwnCipherOrder: boolean): unknown =>
      decidedOutcomeOf({
        client: { requiresEncryption: true, ciphers: ['AES_128_GCM', 'AES_256_GCM'] },
        server: { ciphers: ['AES_256_GCM', 'AES_128_GCM'], prefersOwnCipherOrder },
      }).protection.encrypted.cipher;
    expect([cipher(false), cipher(true)]).to.deep.equal(['AES_128_GCM', 'AES_256_GCM']);
  });

  it('tells TLS from SMB encryption', () => {
    const outcome = decidedOutcomeOf({
      server: { quic: 'on', quicCertificate: { names: [], state: 'valid' } },
      network: { transport: 'quic' },
    });
    expect(outcome.protection.encrypted).to.deep.equal({ session: false, share: false, cipher: null, tls: true });
  });
});
