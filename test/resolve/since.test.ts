import { expect } from 'chai';
import type { Since } from '../../src/catalogue/settings/definition.js';
import { getSetting } from '../../src/catalogue/settings/index.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import { firstWindowsWith, hasSince, isReachedBy } from '../../src/resolve/since.js';

function windows(text: string) {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(found.problem.kind);
  return found.windows;
}

function since(branch: Since['branch'], build: string): Since {
  return { branch, build, source: 'general knowledge' };
}

describe('first builds', () => {
  const rows: readonly (readonly [string, boolean, string, readonly Since[]])[] = [
    ['the build itself', true, 'windows-11-24h2', [since('client', '26100')]],
    ['a later release of the branch', true, 'windows-11-26h2', [since('client', '26100')]],
    ['an earlier release', false, 'windows-11-23h2', [since('client', '26100')]],
    ['the other family', false, 'windows-server-2025', [since('client', '26100')]],
    ['nothing given: as old as all', true, 'windows-xp', []],
    ['26H1 has what began with 24H2', true, 'windows-11-26h1', [since('client', '26100')]],
    ['26H1 is not later than 26H2', false, 'windows-11-26h1', [since('client', '26300')]],
    ['26H2 is not earlier than 26H1, and still has nothing of it', false, 'windows-11-26h2', [since('client', '28000')]],
    ['a revision before the first', false, 'windows-11@26100.3612', [since('client', '26100.3613')]],
    ['the first revision', true, 'windows-11@26100.3613', [since('client', '26100.3613')]],
    ['no revision is the latest', true, 'windows-11-24h2', [since('client', '26100.3613')]],
    ['a later release has what an update brought', true, 'windows-11-25h2', [since('client', '26100.3613')]],
    ['a back-port counts on its own build', false, 'windows-11@22631.3000', [since('client', '22621.3296'), since('client', '22631.3296')]],
    ['an Insider build at its milestone', true, 'windows-11@25951', [since('insider-client', '25951'), since('client', '26100')]],
    ['an Insider build before its milestone', false, 'windows-11@25950', [since('insider-client', '25951'), since('client', '26100')]],
    [
      'an Insider build before its milestone, whatever was ported back later',
      false,
      'windows-11@25950',
      [since('insider-client', '25977'), since('client', '22621.3296')],
    ],
    ['an Insider build where no milestone is named', true, 'windows-11@25276', [since('client', '22000')]],
    [
      'a release is not judged by Insider builds',
      false,
      'windows-server-23h2',
      [since('insider-server', '25314'), since('server', '26100')],
    ],
  ];
  for (const [title, expected, text, first] of rows) {
    it(`${title}: ${text}`, () => {
      expect(hasSince(first, windows(text))).to.equal(expected);
    });
  }

  it('of a channel leave an edition out', () => {
    const guest = getSetting('allowInsecureGuestAuth');
    expect(isReachedBy(guest, 'csp', windows('windows-11-24h2/pro'))).to.equal(true);
    expect(isReachedBy(guest, 'csp', windows('windows-11-24h2/home'))).to.equal(false);
  });

  it('of a channel that a setting does not have reach nobody', () => {
    expect(isReachedBy(getSetting('allowInsecureGuestAuth'), 'template', windows('windows-11-24h2/pro'))).to.equal(false);
    expect(firstWindowsWith(getSetting('allowInsecureGuestAuth'), 'template')).to.equal(null);
  });

  it('of a channel whose first build no source names, are none before the build that its area of the Policy CSP begins with', () => {
    const ids = ['smbServerNameHardeningLevel', 'nullSessionPipes', 'nullSessionShares'] as const;
    const channels = ids.flatMap((id) => (['csp', 'intune'] as const).map((channel) => ({ setting: getSetting(id), channel })));
    for (const { setting, channel } of channels.filter(({ setting, channel }) => !('none' in setting.on[channel]))) {
      const reached = [
        'windows-7/professional',
        'windows-10-1507/pro',
        'windows-10-1703/pro',
        'windows-10-1709/pro',
        'windows-11-24h2/pro',
      ];
      expect(reached.filter((text) => isReachedBy(setting, channel, windows(text)))).to.deep.equal(reached.slice(3));
      expect(firstWindowsWith(setting, channel)).to.equal('a build that no source names, not before Windows 10, version 1709 (16299)');
    }
  });

  it('are printed by the names of releases, with revision', () => {
    expect(firstWindowsWith(getSetting('requireEncryptionClient'), 'behaviour')).to.equal(
      'Windows 11, version 24H2 (26100) and Windows Server 2025 (26100)',
    );
    expect(firstWindowsWith(getSetting('requireEncryptionClient'), 'csp')).to.contain('26100.3613');
  });

  it('names a build by its number once, where its product is known by another', () => {
    expect(firstWindowsWith(getSetting('localAccountTokenFilterPolicy'), 'behaviour')).to.equal(
      'Windows Vista (6000) and Windows Server 2008 (6001)',
    );
  });

  it('are printed as Insider builds where no release has them', () => {
    expect(firstWindowsWith(getSetting('disableIAKerb'), 'behaviour')).to.equal('Windows Insider build 29617');
  });
});
