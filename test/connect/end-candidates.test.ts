import { expect } from 'chai';
import { candidatesOf } from '../../src/connect/end-candidates.js';
import type { EndName } from '../../src/scenario/scenario.js';

function namesOf(side: 'client' | 'server', text: string, kind: EndName['kind'] = 'either'): readonly string[] {
  const found = candidatesOf(side, { kind, text, span: undefined, pointer: undefined });
  return 'candidates' in found ? found.candidates.map(({ name }) => name) : [found.diagnostic.code];
}

/** What is assumed to read a name so, of each candidate. */
function notesOn(side: 'client' | 'server', text: string): readonly (readonly string[])[] {
  const found = candidatesOf(side, { kind: 'peer', text, span: undefined, pointer: undefined });
  return 'candidates' in found ? found.candidates.map((each) => (each.kind === 'peer' ? each.notes : [])) : [];
}

function messageOf(side: 'client' | 'server', text: string): string {
  const found = candidatesOf(side, { kind: 'either', text, span: undefined, pointer: undefined });
  return 'diagnostic' in found ? found.diagnostic.message : '';
}

describe('what the name of an end can mean', () => {
  it('one Windows', () => {
    expect(namesOf('client', 'windows-11-24h2/pro')).to.deep.equal(['windows-11-24h2/pro']);
  });

  it('without edition, every edition of the release', () => {
    const names = namesOf('server', 'windows-server-2025');
    expect(names).to.include('windows-server-2025/standard').and.to.include('windows-server-2025/datacenter');
    expect(names.every((name) => name.startsWith('windows-server-2025/'))).to.equal(true);
  });

  it('without release, every release that has the edition', () => {
    const names = namesOf('client', 'windows-11/pro');
    expect(names).to.include('windows-11-21h2/pro').and.to.include('windows-11-25h2/pro');
    expect(names.every((name) => name.endsWith('/pro'))).to.equal(true);
  });

  it('an Insider build', () => {
    expect(namesOf('client', 'windows-11@25276/pro')).to.deep.equal(['windows-11@25276/pro']);
  });

  it('a peer by id, whatever Windows is called so', () => {
    expect(namesOf('server', 'windows-server-2003')).to.deep.equal(['windows-server-2003']);
    expect(namesOf('server', 'Guest-Only-NAS')).to.deep.equal(['guest-only-nas']);
  });

  it('a product without version, all its releases', () => {
    expect(namesOf('client', 'smbclient').length).to.be.greaterThan(2);
  });

  it('a product with a version, the release that covers it', () => {
    expect(namesOf('client', 'smbclient-4.17')).to.deep.equal(['libsmbclient-4.15']);
    expect(namesOf('client', 'smbclient@4.5')).to.deep.equal(['libsmbclient-before-4.7']);
  });

  it('a version that a profile covers without an end, with a note that says so', () => {
    expect(notesOn('client', 'smbclient-4.99')).to.deep.equal([
      ['smbclient-4.99 is taken for libsmbclient-4.15, which stands for every release from 4.15 on.'],
    ]);
    expect(notesOn('client', 'smbclient-1.0')).to.deep.equal([
      ['smbclient-1.0 is taken for libsmbclient-before-4.7, which stands for every release before 4.7.'],
    ]);
    expect(notesOn('client', 'smbclient-4.9')).to.deep.equal([[]]);
    expect(notesOn('client', 'libsmbclient-4.15')).to.deep.equal([[]]);
  });

  it('a configuration whatever its release, with a note that says so', () => {
    const configurations =
      'samba-guest-share, samba-member, samba-domain-controller: described whatever the release; that samba-4.12 behaves so is assumed.';
    expect(notesOn('server', 'samba-4.12')).to.deep.equal([[], [configurations], [configurations], [configurations]]);
    expect(notesOn('server', 'samba').flat()).to.deep.equal([]);
  });

  const refused: readonly (readonly ['client' | 'server', string, string])[] = [
    ['client', 'windows-11-24h3/pro', 'end-is-unknown'],
    ['client', 'windows-11-24h2/standard', 'windows-edition-does-not-exist'],
    ['client', 'guest-only-nas', 'peer-is-of-other-end'],
    ['server', 'nothing-like-it', 'end-is-unknown'],
  ];
  for (const [side, text, code] of refused) {
    it(`${text} as ${side}: ${code}`, () => {
      expect(namesOf(side, text)).to.deep.equal([code]);
    });
  }

  it('a peer that is said to be one has a message of its own', () => {
    expect(namesOf('server', 'nothing-like-it', 'peer')).to.deep.equal(['peer-is-unknown']);
  });

  it('a misspelt name is met with the nearest of both kinds', () => {
    expect(messageOf('server', 'guest-only-naz')).to.contain('did you mean "guest-only-nas"?');
    expect(messageOf('client', 'windows-11-24h22')).to.contain('did you mean "windows-11-24h2"?');
  });
});
