import { expect } from 'chai';
import { ciphers, findCipher, signingAlgorithms } from '../../src/catalogue/smb/ciphers.js';
import { compareDialects, dialects, findDialect, findDialectByWire, smb2Dialects } from '../../src/catalogue/smb/dialects.js';

describe('dialects', () => {
  it('have the numbers of MS-SMB2 2.2.3, which settings store in decimal', () => {
    expect(dialects.map((row) => row.wire)).to.deep.equal([null, 514, 528, 768, 770, 785]);
  });

  it('stand from the lowest to the highest', () => {
    const sorted = [...dialects].reverse().sort((a, b) => compareDialects(a.id, b.id));
    expect(sorted.map((row) => row.id)).to.deep.equal(['1.0', '2.0.2', '2.1', '3.0', '3.0.2', '3.1.1']);
  });

  it('encrypt from 3.0 on (MS-SMB2 3.1.4.3)', () => {
    expect(dialects.filter((row) => row.encryption !== 'none').map((row) => row.id)).to.deep.equal(['3.0', '3.0.2', '3.1.1']);
  });

  it('run on QUIC with 3.1.1 only, and on NetBIOS up to 3.0.2 only (MS-SMB2 2.1)', () => {
    const over = (transport: string): readonly string[] =>
      dialects.filter((row) => (row.transports as readonly string[]).includes(transport)).map((row) => row.id);
    expect(over('quic')).to.deep.equal(['3.1.1']);
    expect(over('netbios')).to.deep.equal(['1.0', '2.0.2', '2.1', '3.0', '3.0.2']);
  });

  it('are found by name and by number, the wildcard of a multi-protocol answer apart', () => {
    expect(findDialect('3.0.2')?.wire).to.equal(0x0302);
    expect(findDialectByWire(785)?.id).to.equal('3.1.1');
    expect(findDialectByWire(0x02ff)).to.equal(undefined);
    expect(findDialect('3.2')).to.equal(undefined);
  });

  it('of SMB2 and later are all but 1.0', () => {
    expect(smb2Dialects).to.deep.equal(['2.0.2', '2.1', '3.0', '3.0.2', '3.1.1']);
  });
});

describe('ciphers', () => {
  it('have the numbers of MS-SMB2 2.2.3.1.2', () => {
    expect(Object.fromEntries(ciphers.map((row) => [row.id, row.wire]))).to.deep.equal({
      AES_128_CCM: 1,
      AES_128_GCM: 2,
      AES_256_CCM: 3,
      AES_256_GCM: 4,
    });
  });

  it('leave 3.0 and 3.0.2 with AES-128-CCM alone', () => {
    for (const dialect of ['3.0', '3.0.2']) {
      const usable = ciphers.filter((row) => (row.dialects as readonly string[]).includes(dialect));
      expect(usable.map((row) => row.id)).to.deep.equal(['AES_128_CCM']);
    }
  });

  it('are found in any case', () => {
    expect(findCipher('aes_256_gcm')?.name).to.equal('AES-256-GCM');
    expect(findCipher('AES_512')).to.equal(undefined);
  });

  it('of signing have the numbers of MS-SMB2 2.2.3.1.7', () => {
    expect(signingAlgorithms.map((row) => row.wire)).to.deep.equal([2, 1, 0, null]);
  });
});
