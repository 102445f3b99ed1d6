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

  it('every Windows, as a server a client Windows too', () => {
    expect(namesOf('client', 'windows/home').every((name) => name.endsWith('/home'))).to.equal(true);
    expect(namesOf('client', 'windows')).to.include('windows-10-22h2/pro').and.not.to.include('windows-server-2022/standard');
    expect(namesOf('server', 'windows')).to.include('windows-10-22h2/pro').and.to.include('windows-server-2022/standard');
  });

  const spellings: readonly (readonly [text: string, name: string])[] = [
    ['Windows 11 24H2 Pro', 'windows-11-24h2/pro'],
    ['windows-11-24h2-enterprise', 'windows-11-24h2/enterprise'],
    ['win10-22h2/home', 'windows-10-22h2/home'],
    ['Server 2022 Datacenter', 'windows-server-2022/datacenter'],
    ['windows server 2012 r2 standard', 'windows-server-2012-r2/standard'],
    ['ws2019/standard', 'windows-server-2019/standard'],
  ];
  for (const [text, name] of spellings) {
    it(`${name}, written "${text}"`, () => {
      expect(namesOf('client', text)).to.deep.equal([name]);
    });
  }

  it('a product without version, its newest release, with a note that says so', () => {
    expect([namesOf('client', 'smbclient'), notesOn('client', 'smbclient')]).to.deep.equal([
      ['libsmbclient-4.15'],
      [['assumed: libsmbclient-4.15, the newest known release of libsmbclient.']],
    ]);
    expect([namesOf('server', 'samba'), notesOn('server', 'samba')]).to.deep.equal([
      ['samba-4.15'],
      [
        [
          'assumed: samba-4.15, the newest known release of samba; samba-guest-share, samba-member, samba-domain-controller are profiles of their own.',
        ],
      ],
    ]);
    expect(namesOf('server', 'Synology')).to.deep.equal(['synology-dsm-7']);
  });

  it('a kind of device, everything that it can be', () => {
    expect(namesOf('server', 'nas')).to.deep.equal(['guest-only-nas', 'smb1-only-nas']);
  });

  const inside: readonly (readonly [side: 'client' | 'server', text: string, ...names: readonly string[]])[] = [
    ['client', 'kodi', 'libsmbclient-4.15'],
    ['client', 'Kodi 21', 'libsmbclient-4.15'],
    ['client', 'vlc', 'libdsm', 'libsmb2'],
    ['client', 'cyberduck', 'smbj-0.11'],
    ['client', 'home assistant', 'linux-cifs'],
    ['client', 'docker-desktop', 'linux-cifs'],
    ['client', 'sonos', 'unknown-client'],
    ['client', 'samba', 'libsmbclient-4.15'],
    ['server', 'home assistant', 'home-assistant-samba'],
    ['server', 'truenas 26', 'truenas'],
    ['server', 'open media vault', 'openmediavault'],
    ['server', 'UGREEN', 'ugreen'],
    ['server', 'unraid', 'unraid'],
    ['server', 'printer', 'mfp-share', 'mfp-share-old'],
    ['server', 'proxmox', 'app-speaks-no-smb'],
  ];
  for (const [side, text, ...names] of inside) {
    it(`${text} as ${side}: ${names.join(', ')}`, () => {
      expect(namesOf(side, text)).to.deep.equal(names);
    });
  }

  it('an app, with what is inside and how sure that is', () => {
    expect(notesOn('client', 'kodi')).to.deep.equal([
      [
        'assumed: kodi is libsmbclient-4.15. Kodi reads SMB by libsmbclient. (documented)',
        'assumed: libsmbclient-4.15, the newest known release of libsmbclient.',
      ],
    ]);
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

  it('a configuration only where it is named; of a product without releases with a note that says so', () => {
    expect(namesOf('server', 'samba-4.12')).to.deep.equal(['samba-4.11']);
    expect(notesOn('server', 'truenas-26')).to.deep.equal([
      ['truenas: described whatever the release; that truenas-26 behaves so is assumed.'],
    ]);
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
