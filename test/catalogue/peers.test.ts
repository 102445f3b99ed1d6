import { expect } from 'chai';
import { certainties } from '../../src/catalogue/certainty.js';
import type { ClientPeer, Property } from '../../src/catalogue/peers/definition.js';
import { clientPeers, findClientPeer, findPeer, findServerPeer, peers, peersOfProduct } from '../../src/catalogue/peers/index.js';
import { findCause } from '../../src/catalogue/smb/causes.js';
import { compareDialects, type DialectId } from '../../src/catalogue/smb/dialects.js';

const clients: readonly ClientPeer[] = clientPeers;

/** Every property of a profile with its path. */
function properties(value: unknown, path = ''): readonly (readonly [string, Property<unknown>])[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  if ('certainty' in value && !('cause' in value)) return [[path, value as Property<unknown>]];
  return Object.entries(value).flatMap(([name, item]) => properties(item, path === '' ? name : `${path}.${name}`));
}

const possible = <T>(property: Property<T>): readonly T[] => ('oneOf' in property ? property.oneOf : [property.value]);

describe('peers', () => {
  it('have an id each, in kebab-case', () => {
    expect(new Set(peers.map((row) => row.id)).size).to.equal(peers.length);
    for (const row of peers) expect(row.id).to.match(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
  });

  it('state every property with a certainty and a source', () => {
    for (const row of peers) {
      for (const [path, property] of properties(row)) {
        expect(certainties, `${row.id} ${path}`).to.include(property.certainty);
        expect(property.sources, `${row.id} ${path}`).to.not.be.empty;
      }
    }
  });

  it('model the unknown as at least two different candidates, never as a value', () => {
    for (const row of peers) {
      for (const [path, property] of properties(row)) {
        if (!('oneOf' in property)) continue;
        expect(property.certainty, `${row.id} ${path}`).to.equal('unconfirmed');
        expect(new Set(property.oneOf.map((one) => JSON.stringify(one))).size, `${row.id} ${path}`).to.be.at.least(2);
      }
    }
  });

  it('list dialects from the lowest to the highest and can select what is on', () => {
    for (const row of peers) {
      for (const set of possible<readonly DialectId[]>(row.dialects)) {
        expect([...set].sort(compareDialects), row.id).to.deep.equal([...set]);
        const lists = possible<readonly DialectId[]>(row.selectableDialects);
        if ('value' in row.dialects)
          expect(
            lists.some((list) => set.every((dialect) => list.includes(dialect))),
            row.id,
          ).to.equal(true);
      }
    }
  });

  it('cannot encrypt without a dialect of SMB3 or without a cipher', () => {
    for (const row of peers) {
      const mayEncrypt = possible(row.encryption.able).includes(true);
      const hasDialect = possible<readonly DialectId[]>(row.selectableDialects).some((set) =>
        set.some((dialect) => compareDialects(dialect, '3.0') >= 0),
      );
      const hasCipher = possible<readonly string[]>(row.ciphers).some((list) => list.length > 0);
      if (mayEncrypt) expect(hasDialect && hasCipher, row.id).to.equal(true);
    }
  });

  it('report causes that exist', () => {
    for (const row of clients) for (const report of row.reports) expect(findCause(report.cause)?.id, row.id).to.equal(report.cause);
  });

  it('have versions that are open or in order, and of one product do not overlap', () => {
    for (const version of ['3.2', '3.6', '4.0', '4.4', '4.5', '4.10', '4.11', '4.15', '4.23.1']) {
      const releases = peersOfProduct('server', 'samba', version).filter((row) => row.versions !== null);
      expect(releases, version).to.have.length(1);
    }
  });

  it('accept NTLMv1 in Samba before 4.5 only (connection rules §10.1)', () => {
    const accepts = (version: string): readonly (readonly string[])[] =>
      peersOfProduct('server', 'samba', version)
        .filter((row) => row.versions !== null)
        .flatMap((row) => possible<readonly string[]>(row.authentication.ntlmVersions));
    expect(accepts('4.4.9')).to.deep.equal([['ntlmv1', 'ntlmv2']]);
    expect(accepts('4.5')).to.deep.equal([['ntlmv2']]);
  });

  it('leave the guest session of a Samba that requires signing unsigned (measured)', () => {
    expect(findServerPeer('samba-guest-share')?.signing.exemptsGuests).to.include({ value: true, certainty: 'observed' });
  });

  it('take a product by alias in any case, and all its releases where the version is not known', () => {
    expect(peersOfProduct('server', 'ZimaOS', null).map((row) => row.id)).to.deep.equal(['casaos']);
    expect(peersOfProduct('client', 'SMBJ', null).map((row) => row.id)).to.deep.equal(['smbj-0.2', 'smbj-0.4', 'smbj-0.10', 'smbj-0.11']);
    expect(peersOfProduct('client', 'smbj', '0.10.0').map((row) => row.id)).to.deep.equal(['smbj-0.10']);
    expect(peersOfProduct('server', 'toaster', null)).to.deep.equal([]);
  });

  it('are found by id on their side', () => {
    expect(findPeer('guest-only-nas')?.side).to.equal('server');
    expect(findClientPeer('guest-only-nas')).to.equal(undefined);
    expect(findServerPeer('libsmb2')).to.equal(undefined);
    expect(findPeer('libsmb2')?.side).to.equal('client');
  });

  it('hold the NAS of the campaign: everybody is a flagged guest', () => {
    const nas = findServerPeer('guest-only-nas');
    expect(nas?.guest.mapping).to.include({ value: 'always-guest' });
    expect(nas?.guest.flagsGuest).to.include({ value: true });
  });
});
