import { expect } from 'chai';
import { preferenceItem } from '../../src/emit/carriers/preference-item.js';
import { deriveGuid } from '../../src/emit/derive-guid.js';
import { compileOf } from './compile-of.js';
import { ask } from './consign.js';
import { policyOf, type WantedData } from './policy-of.js';

const enterprise = ['windows-11-24h2/enterprise'];
const pathsOf = (wanted: WantedData, windows = enterprise): readonly string[] =>
  compileOf(policyOf(windows, wanted), { targets: ['gpo-backup'] })
    .files.map(({ path }) => path)
    .filter((path) => path !== 'manifest.json');
const server = 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters';

describe('emit/preference-item', () => {
  it('replaces a local value, so that it goes with the Group Policy object', () => {
    expect(ask(preferenceItem, 'encryptDataServer', 1)).to.deep.equal({
      kind: 'carried',
      piece: [
        {
          key: server,
          valueName: 'EncryptData',
          action: { kind: 'replace', data: { type: 'REG_DWORD', value: 1 }, removesWhenGone: true },
          description: 'SMB server encrypts all sessions',
        },
      ],
      notes: ['A preference item writes the local value, and takes it away when the Group Policy object no longer applies.'],
    });
  });

  it('deletes a local value where Windows\u2019 default is none', () => {
    const answer = ask(preferenceItem, 'requireSigningServer', 'default');
    expect(answer.kind === 'carried' && answer.piece.map(({ valueName, action }) => [valueName, action])).to.deep.equal([
      ['RequireSecuritySignature', { kind: 'delete' }],
    ]);
  });

  it('updates a value whose default is a written one, and leaves it', () => {
    const answer = ask(preferenceItem, 'smb1ClientDriver', 4);
    expect(answer.kind === 'carried' && [answer.piece.map(({ action }) => action.kind), answer.notes]).to.deep.equal([
      ['update'],
      ['A preference item writes the local value, which stays when the Group Policy object goes.'],
    ]);
  });

  it('says nothing of what is no registry value', () => {
    expect(ask(preferenceItem, 'smbFirewallGroup', 'restrictive').kind).to.equal('refused');
  });
});

describe('emit/gpo-backup', () => {
  it('makes nothing where there is nothing to say', () => {
    expect(pathsOf({ smbFirewallGroup: 'restrictive' })).to.deep.equal([]);
  });

  it('has ids that only the policy\u2019s name and its Windows decide', () => {
    const idOf = (wanted: WantedData, windows?: readonly string[]): string | undefined =>
      pathsOf(wanted, windows as string[])
        .find((path) => path.endsWith('/Backup.xml'))
        ?.split('/')[1];
    const id = idOf({ allowInsecureGuestAuth: 0 });
    expect(id).to.match(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(idOf({ allowInsecureGuestAuth: 0, requireSigningClient: 1 })).to.equal(id);
    expect(idOf({ allowInsecureGuestAuth: 0 }, ['windows-11-24h2/pro'])).to.not.equal(id);
  });

  it('derives another id from other texts, however they are cut', () => {
    expect(deriveGuid(['a', 'bc'])).to.not.equal(deriveGuid(['ab', 'c']));
    expect(deriveGuid(['a', 'bc'])).to.equal(deriveGuid(['a', 'bc']));
  });
});
