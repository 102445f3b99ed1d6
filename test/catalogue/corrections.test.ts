import { expect } from 'chai';
import type { Family, WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { securityBaselines } from '../../src/catalogue/windows/baselines.js';
import { securityFixes } from '../../src/catalogue/windows/fixes.js';
import { productNotes } from '../../src/catalogue/windows/milestones.js';
import { findProtocol, type ProtocolFact } from '../../src/catalogue/windows/protocol.js';
import { editionsOf, likelyEditionsOf, newestRevisionOf } from '../../src/catalogue/windows/releases.js';
import { clientCertificatePreview } from '../../src/catalogue/settings/smb-share.js';
import { findSource } from '../../src/catalogue/sources.js';
import type { Csp, FirstBuilds, Intune, SettingDefinition, Surface } from '../../src/catalogue/settings/definition.js';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import { findServerPeer } from '../../src/catalogue/peers/index.js';
import { events } from '../../src/catalogue/smb/events.js';
import type { EventDefinition } from '../../src/catalogue/smb/definition.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import { findDefaultRows } from '../../src/resolve/defaults.js';
import { questionAbout } from '../../src/resolve/windows.js';

function windowsOf(text: string): WindowsTarget {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(`no Windows: ${text}`);
  return found.windows;
}

/** What the rows of a setting say of one Windows: value, state, certainty and sources of each, a conflict in two. */
function defaultOf(setting: SettingId, windows: string): readonly unknown[] {
  return findDefaultRows(questionAbout(setting, windowsOf(windows))).rows.map(({ value, state, certainty, sources }) => [
    value,
    state,
    certainty,
    sources,
  ]);
}

/** An unknown first build of a node in the area of security options. */
const notBefore1709: FirstBuilds = { notBefore: [{ branch: 'client', build: '16299', source: 'CSP-LPSO' }] };

interface Channel<T> {
  readonly names: readonly T[];
  readonly since: FirstBuilds;
}

function channelOf<T>(surface: Surface<T>): Channel<T> {
  if ('none' in surface) throw new Error(surface.none);
  return { names: surface.names, since: surface.since };
}

const row = (id: SettingId): SettingDefinition => getSetting(id);
const cspOf = (id: SettingId): Channel<Csp> => channelOf(row(id).on.csp);
const intuneOf = (id: SettingId): Channel<Intune> => channelOf(row(id).on.intune);
const prefix = 'device_vendor_msft_policy_config_';
const adminTemplateBuilds = ['19041.1202', '19042.1202', '19043.1202', '22000'];

/** The definition of a template's policy with two options, and its child with options of its own. */
function ofTemplate(node: string, child?: { readonly name: string; readonly data: readonly number[] }): Intune {
  const definition = `${prefix}${node}`;
  const optionsOf = (id: string, data: readonly number[]) => data.map((number) => ({ data: number, item: `${id}_${number}`, seen: true }));
  const below = child === undefined ? undefined : `${definition}_${child.name}`;
  return {
    definition,
    instance: 'choice',
    seen: true,
    options: optionsOf(definition, [0, 1]),
    ...(below === undefined
      ? {}
      : { children: [{ definition: below, instance: 'choice', seen: true, options: optionsOf(below, child?.data ?? []) }] }),
  };
}

const eventsOf = (log: string): readonly EventDefinition[] =>
  (events as readonly EventDefinition[]).filter((event) => event.log.includes(log));

/** Each version of the events of a log and the oldest dump that lists it: `551 v0`. */
function firstSeen(log: string, release: string): readonly string[] {
  return eventsOf(log).flatMap(({ id, versions }) =>
    versions.filter(({ firstSeenIn }) => firstSeenIn === release).map(({ version }) => `${id} v${version}`),
  );
}

describe('corrections of the catalogue: Windows and its editions', () => {
  const protocolOf = (name: ProtocolFact, windows: string): readonly unknown[] => {
    const { value, certainty } = findProtocol(name, windowsOf(windows));
    return [value, certainty];
  };

  it('Vista RTM speaks SMB1 with everything else', () => {
    expect(protocolOf('highestDialect', 'windows-vista@6000')).to.deep.equal(['1.0', 'documented']);
    expect(protocolOf('highestDialect', 'windows-vista@6001')).to.deep.equal(['2.0.2', 'documented']);
    for (const id of ['minDialectClient', 'maxDialectClient', 'minDialectServer', 'maxDialectServer'] as const) {
      expect(defaultOf(id, 'windows-vista@6000'), id).to.deep.equal([[null, 'not-applicable', 'documented', ['MSSMB2']]]);
      expect(defaultOf(id, 'windows-vista@6001'), id).to.deep.equal([[514, 'not-applicable', 'documented', ['MSSMB2']]]);
    }
  });

  it('no edition of Windows 11 has SMB1 after a clean installation, of Home 21H2 texts differ', () => {
    const pages = ['D-SMB1DEF', 'D-SMB1DET', 'KB4034314'];
    for (const windows of ['windows-11-21h2/pro', 'windows-11-21h2/enterprise', 'windows-11-22h2/home', 'windows-11-24h2/se'])
      expect(defaultOf('smb1OptionalFeature', windows), windows).to.deep.equal([[[], 'absent-effective', 'documented', pages]]);
    expect(defaultOf('smb1OptionalFeature', 'windows-11-21h2/home')).to.deep.equal([
      [[], 'absent-effective', 'conflict', pages],
      [['client'], 'set', 'conflict', ['B-SMB1']],
    ]);
    expect([findSource('D-SMB1DEF')?.source.date, findSource('D-SMB1DET')?.source.date]).to.deep.equal(['2025-06-18', '2025-02-28']);
  });

  it('Server 2016 has SMB1, Server 2019 has not', () => {
    expect(defaultOf('smb1OptionalFeature', 'windows-server-2016/standard')).to.deep.equal([
      [['client', 'server'], 'set', 'inferred', ['D-SMB1DEF', 'D-SMB1DET', 'ADMX-SECG']],
    ]);
    expect(defaultOf('smb1OptionalFeature', 'windows-server-2019/standard')).to.deep.equal([
      [[], 'absent-effective', 'documented', ['D-SMB1DEF', 'D-SMB1DET']],
    ]);
    expect(row('smb1OptionalFeature').interactions.slice(2)).to.deep.equal([
      'The automatic removal looks at client and server separately and happens once; a part that an administrator reinstalls stays.',
      'Images of Windows Server in Azure Marketplace have no binaries of SMB1: it cannot be installed there.',
      'The finding "SMB 1.0 should be enabled" of the best practices analyser is false; Server 2019 and 2022 were corrected in April 2022.',
    ]);
  });

  it('Home and Pro of Windows 11 before 24H2 allow guests, 23H2 by inference', () => {
    const sources = ['D-INTERCEPT', 'SEED', 'D-HARDEN'];
    const of = (windows: string) => defaultOf('allowInsecureGuestAuth', windows);
    expect(of('windows-11-21h2/home')).to.deep.equal([[1, 'absent-effective', 'documented', sources]]);
    expect(of('windows-11-22h2/pro')).to.deep.equal([[1, 'absent-effective', 'documented', sources]]);
    expect(of('windows-11-23h2/pro')).to.deep.equal([[1, 'absent-effective', 'inferred', sources]]);
  });

  it('IoT Enterprise and Enterprise LTSC 2024 require signing, both ways', () => {
    for (const id of ['requireSigningClient', 'requireSigningServer'] as const) {
      const iot = [[1, 'absent-effective', 'documented', ['IOT24H2', 'IOT26H2']]];
      for (const release of ['24h2', '25h2', '26h2']) expect(defaultOf(id, `windows-11-${release}/iot-enterprise`), id).to.deep.equal(iot);
      expect(defaultOf(id, 'windows-11-24h2/enterprise-ltsc'), id).to.deep.equal([
        [1, 'absent-effective', 'documented', ['LTSC2024', 'D-SIGN']],
      ]);
      expect(
        defaultOf(id, 'windows-11-24h2/pro-education').map((each) => (each as readonly unknown[])[2]),
        id,
      ).to.deep.equal(['inferred']);
    }
  });

  it('of Home 24H2 texts still differ, with what was added on either side', () => {
    const statements = (id: SettingId) =>
      findDefaultRows(questionAbout(id, windowsOf('windows-11-24h2/home'))).rows.map(({ value, certainty, preferred, sources }) => [
        value,
        certainty,
        preferred,
        sources,
      ]);
    expect(statements('requireSigningClient')).to.deep.equal([
      [0, 'conflict', true, ['D-SIGN']],
      [1, 'conflict', false, ['D-WN24H2']],
    ]);
    expect(statements('allowInsecureGuestAuth')).to.deep.equal([
      [1, 'conflict', true, ['D-HARDEN', 'D-GUEST', 'D-SIGN']],
      [0, 'conflict', false, ['D-KBGUEST', 'D-FEATURES', 'MS-SMB2 note 106', 'MS-SMB2 note 107']],
    ]);
    const [preferred] = findDefaultRows(questionAbout('requireSigningClient', windowsOf('windows-11-24h2/home'))).rows;
    expect(preferred?.conflict?.comment).to.contain('unchanged in October 2026').and.to.contain('its text of 2026-07-15 was not read');
  });

  it('26H2 has the defaults of 24H2, and the list of its changes is cited', () => {
    const notes = (productNotes as readonly string[]).filter((note) => note.includes('IOT26H2'));
    expect(notes).to.deep.equal([
      '26H2 (build 26300, 2026-09-29) is an enablement package on the branch of 24H2 and 25H2 and is taken to have their defaults: the list of changes since 25H2 has nothing about SMB, NTLM or Kerberos (IOT26H2); that nothing else changed is inferred.',
      'IoT Enterprise 26H2 is an edition of its own (IOT26H2, until 2029-10-09); Enterprise multi-session of 26H2 is named by a third party only (W26H2) and not listed; the package does not apply to LTSC. 26H1 is not offered for IoT Enterprise.',
    ]);
  });

  it('editions that are known by name, and what a name without edition means', () => {
    const special = ['iot-enterprise', 'enterprise-ltsc', 'se', 'enterprise-multi-session', 'essentials'];
    const of = (family: Family, build: number) => editionsOf(family, build).filter((edition) => special.includes(edition));
    expect(of('client', 19044)).to.deep.equal(['enterprise-ltsc', 'iot-enterprise']);
    expect(of('client', 19045)).to.deep.equal(['iot-enterprise']);
    expect(of('client', 22000)).to.deep.equal(['iot-enterprise', 'enterprise-multi-session']);
    expect(of('client', 22621)).to.deep.equal(['iot-enterprise', 'enterprise-multi-session']);
    expect(of('client', 22631)).to.deep.equal(['iot-enterprise', 'se', 'enterprise-multi-session']);
    expect(of('client', 26100)).to.deep.equal(['enterprise-ltsc', 'iot-enterprise', 'se', 'enterprise-multi-session']);
    expect(of('client', 26200)).to.deep.equal(['iot-enterprise']);
    expect(of('client', 26300)).to.deep.equal(['iot-enterprise']);
    expect(of('client', 28000)).to.deep.equal([]);
    for (const build of [14393, 17763, 20348, 26100]) expect(of('server', build), String(build)).to.deep.equal(['essentials']);
    expect(likelyEditionsOf('client', 26100)).to.not.include.members(['se']);
    expect(defaultOf('requireSigningClient', 'windows-11-24h2/se')).to.deep.equal([
      [null, 'unknown', 'unknown', ['D-SIGN', 'DEC-LWPAR', 'KB5066913']],
    ]);
    expect(defaultOf('allowInsecureGuestAuth', 'windows-11-24h2/enterprise-multi-session')).to.deep.equal([
      [null, 'unknown', 'unknown', ['D-GUEST', 'D-KBGUEST']],
    ]);
    expect(defaultOf('enableSmbQuicServer', 'windows-server-2022/essentials')).to.deep.equal([[null, 'unknown', 'unknown', ['D-QUIC']]]);
  });

  it('client certificates over QUIC by update and, before 24H2, by feature preview', () => {
    const sends = (windows: string) => protocolOf('sendsClientCertificates', windows);
    for (const [before, from] of [
      ['windows-11@22000.2835', 'windows-11@22000.2836'],
      ['windows-11@22621.3373', 'windows-11@22621.3374'],
      ['windows-11@22631.3373', 'windows-11@22631.3374'],
      ['windows-server@20348.2339', 'windows-server@20348.2340'],
      ['windows-server@25398.762', 'windows-server@25398.763'],
    ] as const)
      expect([sends(before), sends(from)], from).to.deep.equal([
        ['never', 'documented'],
        ['with-preview', 'documented'],
      ]);
    expect(sends('windows-11-24h2')).to.deep.equal(['always', 'documented']);
    expect(row('quicClientCertificateMapping').behaviour.map(({ branch, build, source }) => `${branch} ${build} ${source}`)).to.deep.equal([
      'insider-client 25977 D-QUICAC',
      'client 22000.2836 MS-SMB2 note 110',
      'client 22621.3374 MS-SMB2 note 110',
      'client 22631.3374 MS-SMB2 note 110',
      'server 20348.2340 MS-SMB2 note 110',
      'server 25398.763 MS-SMB2 note 232',
    ]);
    const [mapping] = findDefaultRows(questionAbout('quicClientCertificateMapping', windowsOf('windows-11-21h2/pro'))).rows;
    expect([mapping?.value, mapping?.conflict?.by, mapping?.sources]).to.deep.equal([
      [],
      ['D-QUICAC'],
      ['MS-SMB2 note 110', 'MS-SMB2 note 232', 'D-QUICAC'],
    ]);
    expect(defaultOf('enableSmbQuicServer', 'windows-server-23h2/datacenter')).to.deep.equal([
      [0, 'not-applicable', 'conflict', ['D-QUIC']],
      [1, 'absent-effective', 'conflict', ['MS-SMB2 note 232']],
    ]);
    for (const id of ['quicRequireClientAuthentication', 'quicClientAccessControl', 'quicClientCertificateMapping'] as const)
      expect(row(id).interactions.at(-1), id).to.equal(clientCertificatePreview);
  });

  it('who announces encryption without a cipher, and since which update no longer', () => {
    const announces = (windows: string) => protocolOf('announcesEncryptionAnyway', windows);
    for (const [before, from] of [
      ['windows-11@22000.2898', 'windows-11@22000.2899'],
      ['windows-11@22621.3526', 'windows-11@22621.3527'],
      ['windows-11@22631.3526', 'windows-11@22631.3527'],
      ['windows-server@20348.2401', 'windows-server@20348.2402'],
      ['windows-server@25398.829', 'windows-server@25398.830'],
    ] as const)
      expect([announces(before), announces(from)], from).to.deep.equal([
        [true, 'documented'],
        [false, 'documented'],
      ]);
    expect(announces('windows-11-24h2')).to.deep.equal([false, 'documented']);
    expect(announces('windows-10-22h2')).to.deep.equal([true, 'documented']);
    expect(announces('windows-server-2016')).to.deep.equal([true, 'documented']);
    expect(announces('windows-server-2019')).to.deep.equal([true, 'inferred']);
  });

  it('the audits of September 2025 reach Server 2008 and 2008 R2, by a revision that is not known', () => {
    for (const id of ['auditClientDoesNotSupportSigning', 'auditClientSpnSupport'] as const) {
      expect(
        row(id).behaviour.map(({ branch, build }) => `${branch} ${build}`),
        id,
      ).to.deep.equal(['client 14393', 'server 6003']);
      for (const windows of ['windows-server-2008@6003/standard', 'windows-server-2008-r2/standard'])
        expect(defaultOf(id, windows), id).to.deep.equal([[null, 'unknown', 'unknown', ['KB5066913']]]);
    }
  });

  it('what Server 2025 removed and deprecated of NTLM', () => {
    expect(findProtocol('ntlmv1Removed', windowsOf('windows-server-2025')).sources).to.deep.equal(['D-WN24H2', 'D-WNWS25', 'D-REMOVED']);
    expect(productNotes).to.include(
      'NTLMv1 is removed in Server 2025; LANMAN and NTLMv2 are deprecated there, and NTLMv2 is to be removed in a later release (D-REMOVED).',
    );
  });

  it('the baseline of 26H2 sets values that the settings can have, and leaves others', () => {
    const [baseline] = securityBaselines;
    const wrong = Object.entries(baseline?.sets ?? {}).filter(([id, data]) => {
      const { value } = row(id as SettingId);
      return value.kind === 'choice' && !value.choices.some((choice) => choice.data === data);
    });
    expect(wrong).to.deep.equal([]);
    expect(Object.keys(baseline?.sets ?? {})).to.have.length(35);
    expect(baseline?.sets.minDialectClient).to.equal(768);
    expect(baseline?.sets.hardenedUncPaths).to.deep.equal([
      { path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 },
      { path: '\\\\*\\NETLOGON', mutualAuthentication: 1, integrity: 1 },
    ]);
    expect(baseline?.leaves.filter((id) => id in (baseline.sets as object))).to.deep.equal([]);
    expect([baseline?.published, baseline?.certainty, baseline?.sources]).to.deep.equal(['2026-10-08', 'observed', ['B26H2']]);
  });

  it('the fixes that were added, and the newest known revisions', () => {
    const fixedIn = (cve: string) => {
      const fix = securityFixes.find((each) => each.cve === `CVE-2026-${cve}`);
      return [fix?.date, fix?.component, fix?.fixedIn.map(({ build }) => build), fix?.scope];
    };
    const september = ['22631.7582', '26200.9445', '20348.5622', '26100.33438'];
    expect(fixedIn('40410')).to.deep.equal(['2026-05-12', 'SMB client', [], '']);
    expect(fixedIn('62799')).to.deep.equal(['2026-08-11', 'SMB client', ['28000.2704'], '26H1 only']);
    expect(fixedIn('72936')).to.deep.equal(['2026-09-08', 'SMB client', september, '']);
    expect(fixedIn('72949')).to.deep.equal(['2026-09-08', 'srvnet', september, '']);
    expect(fixedIn('96325')).to.deep.equal(['2026-10-13', 'SMB server', ['9200.26434', '9600.23470', '14393.9612'], 'later Windows too']);
    expect(fixedIn('113825')).to.deep.equal([
      '2026-11-10',
      'srvnet',
      ['17763.9487', '19044.7846', '19045.7846', '17763.9487'],
      'later Windows too',
    ]);
    expect(fixedIn('24294')).to.deep.equal(['2026-03-10', 'SMB server', [], '26H1 too']);
    const newest = (family: Family, ...builds: readonly number[]) => builds.map((build) => newestRevisionOf(family, build)?.revision);
    expect(newest('client', 17763, 19044, 19045, 26200, 26300, 28000)).to.deep.equal([9487, 7846, 7846, 9711, 9711, 2804]);
    expect(newest('server', 17763, 20348, 26100)).to.deep.equal([9487, 5870, 33650]);
  });
});

describe('corrections of the catalogue: defaults', () => {
  it('what was printed or is said by a template is a documented default', () => {
    const ciphers = ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'];
    const documented = (value: unknown, state: string, ...sources: readonly string[]) => [[value, state, 'documented', sources]];
    const server = 'windows-server-2025/datacenter';
    expect(defaultOf('cipherSuiteOrderServer', server)).to.deep.equal(documented(ciphers, 'absent-effective', 'PS22', 'PS25'));
    expect(defaultOf('auditClientCertificateAccess', server)).to.deep.equal(documented(0, 'absent-effective', 'PS22', 'D-QUICAC'));
    expect(defaultOf('nullSessionPipes', server)).to.deep.equal(documented([], 'absent-effective', 'PS22'));
    expect(defaultOf('nullSessionShares', server)).to.deep.equal(documented([], 'absent-effective', 'PS22'));
    expect(defaultOf('nullSessionPipes', `${server}+dc`)).to.deep.equal([
      [['', 'netlogon', 'samr', 'lsarpc'], 'set', 'observed', ['smblibrary-259']],
    ]);
    expect(defaultOf('nullSessionShares', `${server}+dc`)).to.deep.equal([]);
    const client = 'windows-11-24h2/pro';
    expect(defaultOf('blockNetbiosDiscovery', client)).to.deep.equal(documented(1, 'absent-effective', 'ADMX25', 'POLICYPICKER'));
    expect(defaultOf('hashSupportVersion', client)).to.deep.equal(documented(3, 'absent-effective', 'ADMX25'));
    expect(defaultOf('handleCachingForCaFiles', client)).to.deep.equal(documented(0, 'absent-effective', 'ADMX25'));
    expect(defaultOf('smb1ClientDependOnService', client)).to.deep.equal(
      documented(['Bowser', 'MRxSmb20', 'NSI'], 'set', 'ADMX-SECG', 'D-SMB1DET'),
    );
  });
});

describe('corrections of the catalogue: names', () => {
  it('nodes of the Policy CSP that were taken for missing', () => {
    const node = (name: string): string => `./Device/Vendor/MSFT/Policy/Config/${name}`;
    const templates = (id: SettingId) => cspOf(id).names.map((csp) => [csp.omaUri, csp.format]);
    expect(templates('hashPublication')).to.deep.equal([[node('ADMX_LanmanServer/Pol_HashPublication'), 'admx']]);
    expect(templates('hashSupportVersion')).to.deep.equal([[node('ADMX_LanmanServer/Pol_HashSupportVersion'), 'admx']]);
    const options = 'LocalPoliciesSecurityOptions';
    const list = { format: 'chr', separator: '\uf000' } as const;
    expect(cspOf('smbServerNameHardeningLevel')).to.deep.equal({
      names: [{ omaUri: node(`${options}/MicrosoftNetworkServer_ServerSPNTargetNameValidationLevel`), format: 'int' }],
      since: notBefore1709,
    });
    expect(cspOf('nullSessionPipes')).to.deep.equal({
      names: [{ omaUri: node(`${options}/NetworkAccess_NamedPipesThatCanBeAccessedAnonymously`), ...list }],
      since: notBefore1709,
    });
    expect(cspOf('nullSessionShares')).to.deep.equal({
      names: [{ omaUri: node(`${options}/NetworkAccess_SharesThatCanBeAccessedAnonymously`), ...list }],
      since: notBefore1709,
    });
    for (const id of ['blockNtlmClient', 'auditClientSpnSupport', 'disableIAKerb'] as const)
      expect(row(id).on.csp, id).to.deep.equal({
        none: 'The Policy CSP has no node for it, and ingested templates may not write there.',
      });
  });

  it('the settings catalog has the shares for anonymous sessions, an empty list as one entry', () => {
    expect(intuneOf('nullSessionShares')).to.deep.equal({
      names: [
        {
          definition: `${prefix}localpoliciessecurityoptions_networkaccess_sharesthatcanbeaccessedanonymously`,
          instance: 'simple-collection',
          seen: true,
          emptyList: '<empty string>',
          options: [],
        },
      ],
      since: notBefore1709,
    });
  });

  it('which audit writes which event', () => {
    const told = (id: SettingId): readonly string[] => row(id).interactions.filter((text) => text.startsWith('Event '));
    expect(told('auditClientDoesNotSupportSigning')).to.deep.equal([
      'Event 3021 in SMBServer/Audit.',
      'Event 3027 is its SMB1 variant (a third party says so).',
    ]);
    expect(told('auditClientDoesNotSupportEncryption')).to.deep.equal(['Event 3022 in SMBServer/Audit.']);
    expect(told('auditServerDoesNotSupportSigning')).to.deep.equal(['Event 31998 in SMBClient/Audit.']);
    expect(told('auditServerDoesNotSupportEncryption')).to.deep.equal(['Event 31999 in SMBClient/Audit.']);
    expect(told('auditSmb1Access')).to.deep.equal(['Event 3000 in Microsoft-Windows-SMBServer/Audit.']);
    expect(row('auditSmb1Access').sources).to.deep.equal(['PS25', 'DEC-SRVNET', 'DEC-LWPAR', 'MAN24H2']);
  });

  it('the settings catalog has the BranchCache hashes and continuous availability', () => {
    const of = (id: SettingId): readonly unknown[] => {
      const { names, since } = intuneOf(id);
      return [names, 'notBefore' in since ? since : since.map(({ build }) => build)];
    };
    expect(of('hashPublication')).to.deep.equal([
      [ofTemplate('admx_lanmanserver_pol_hashpublication', { name: 'lbl_hashpublicationactioncombo', data: [0, 1, 2] })],
      adminTemplateBuilds,
    ]);
    expect(of('hashSupportVersion')).to.deep.equal([
      [ofTemplate('admx_lanmanserver_pol_hashsupportversion', { name: 'lbl_hashversionsupportactioncombo', data: [1, 2, 3] })],
      adminTemplateBuilds,
    ]);
    expect(of('offlineFilesForCaShares')).to.deep.equal([
      [ofTemplate('admx_lanmanworkstation_pol_enableofflinefilesforcashares')],
      adminTemplateBuilds,
    ]);
    expect(of('handleCachingForCaFiles')).to.deep.equal([
      [ofTemplate('admx_lanmanworkstation_pol_enablehandlecachingforcafiles')],
      adminTemplateBuilds,
    ]);
  });

  it('the ids that were derived by rule were seen in exports', () => {
    const ids: readonly SettingId[] = [
      'requireEncryptionClient',
      'cipherSuiteOrderClient',
      'cipherSuiteOrderServer',
      'honorCipherSuiteOrder',
      'minDialectClient',
      'maxDialectClient',
      'maxDialectServer',
      'enableMailslotsClient',
      'enableMailslotsServer',
      'auditInsecureGuestLogonClient',
      'auditServerDoesNotSupportEncryption',
      'auditServerDoesNotSupportSigning',
      'auditInsecureGuestLogonServer',
      'auditClientDoesNotSupportEncryption',
      'auditClientDoesNotSupportSigning',
      'clientAllowedNtlmServers',
      'restrictReceivingNtlmTraffic',
      'auditReceivingNtlmTraffic',
    ];
    const unseen = ids.filter((id) => JSON.stringify(intuneOf(id)).includes('"seen":false'));
    expect(unseen).to.deep.equal([]);
  });

  it('the audit of target names has its policy and is written', () => {
    const { on, storage, doNotEmit } = row('auditClientSpnSupport');
    expect(doNotEmit).to.equal(undefined);
    expect(channelOf(on.admx)).to.deep.equal({
      names: [
        {
          file: 'LanmanServer.admx',
          policy: 'Pol_AuditClientSpnSupport',
          displayName: 'Audit SMB client SPN support',
          key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
          valueName: 'AuditClientSpnSupport',
          enabled: 1,
          disabled: 0,
          elements: [],
          supportedOn: 'windows:SUPPORTED_Windows7',
        },
      ],
      since: [],
    });
    expect(storage.kind === 'registry' && storage.policy?.key).to.equal('Software\\Policies\\Microsoft\\Windows\\LanmanServer');
  });
});

describe('corrections of the catalogue: hardened paths', () => {
  it('the list of the template is additive, and so is the setting', () => {
    expect(channelOf(row('hardenedUncPaths').on.admx).names.map(({ elements }) => elements)).to.deep.equal([
      [
        {
          kind: 'list',
          id: 'Pol_HardenedPaths',
          valueName: '',
          key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
          additive: true,
        },
      ],
    ]);
    expect(isAdditive(row('hardenedUncPaths'))).to.equal(true);
  });
});

describe('corrections of the catalogue: events', () => {
  it('events of the client are as old as the oldest dump that lists them', () => {
    const to1511 = [30800, 30803, 30804, 30809, 30816, 30818, 30908, 30911, 30912, 31000, 31001, 31002, 31003, 31010, 31012, 31013, 31014];
    const more = [31015, 31016, 31017, 31018, 31019];
    expect(firstSeen('SmbClient', '1511')).to.deep.equal([...to1511, ...more].map((id) => `${id} v0`));
    expect(firstSeen('SmbClient', '1703')).to.deep.equal(['30822 v0']);
    expect(firstSeen('SmbClient', '1709')).to.deep.equal(['32000 v0', '32002 v0']);
    expect(firstSeen('SmbClient', '1803')).to.deep.equal(['32003 v0']);
    expect(firstSeen('SmbClient', '1903')).to.deep.equal(['30803 v2', '30805 v2', '30806 v2', '30807 v2', '30808 v2', '30823 v2']);
    expect(firstSeen('SmbClient', '2004')).to.deep.equal(['30804 v2']);
    expect(firstSeen('SmbClient', '21H2')).to.deep.equal(['31020 v0']);
  });

  it('events of the server are as old as the oldest dump that lists them', () => {
    const operational = ['1001 v0', '1001 v1', '1003 v0', '1003 v1', '1004 v0', '1004 v1', '1005 v0', '1005 v1', '1005 v2'];
    const more = ['1022 v0', '1024 v0', '1025 v0', '1027 v0', '1029 v0'];
    const security = ['551 v0', '551 v1', '1006 v0', '1007 v0', '1009 v0', '1015 v0'];
    expect(firstSeen('SMBServer', '1511')).to.deep.equal([...operational, ...more, ...security, '3000 v0']);
    expect(firstSeen('SMBServer', '1607')).to.deep.equal(['551 v2']);
    expect(firstSeen('SMBServer', '1709')).to.deep.equal(['3002 v1']);
    expect(firstSeen('SMBServer', '1803')).to.deep.equal(['3003 v1']);
    expect(firstSeen('SMBServer', '2004')).to.deep.equal(['1042 v0', '1045 v0']);
    expect(firstSeen('SMBServer', '21H2')).to.deep.equal(['1046 v0', '551 v3']);
  });

  it('events of NTLM have the oldest dump too', () => {
    const ids = [4001, 4002, 4003, 4010, 4011, 4012, 8001, 8002, 8003];
    expect(firstSeen('NTLM', '1511')).to.deep.equal(ids.map((id) => `${id} v0`));
    expect(firstSeen('NTLM', '1803')).to.deep.equal(['4013 v0']);
    expect(firstSeen('NTLM', '22H2')).to.deep.equal(['4014 v0']);
    expect(firstSeen('NTLM', '24H2')).to.deep.equal(['4015 v0']);
    expect(firstSeen('NTLM', '25H2')).to.deep.equal([4020, 4021, 4022, 4023, 4024, 4025].map((id) => `${id} v0`));
  });

  it('what the events of NTLM mean', () => {
    const of = (id: number) =>
      eventsOf('NTLM')
        .filter((event) => event.id === id)
        .map(({ writtenBy, situation, outcome }) => [writtenBy, outcome, situation]);
    expect(of(4012)).to.deep.equal([
      [
        'client',
        false,
        'The client used the password of the domain account after the secret that the domain controller had generated for it failed.',
      ],
    ]);
    expect(of(4013)).to.deep.equal([['client', true, 'The client refused NTLMv1 because Credential Guard is on.']]);
    expect(of(4014)).to.deep.equal([
      ['either', false, 'Credential Guard refused the request of another package (MS-CHAPv2) for a credential key.'],
    ]);
    expect(of(4015)).to.deep.equal([
      [
        'client',
        true,
        'Outgoing NTLM was refused because the application itself forbids NTLM, also for an address as target or for local credentials.',
      ],
    ]);
    for (const { id, sources } of eventsOf('NTLM').filter((event) => event.id >= 4020 && event.id <= 4023))
      expect(sources, String(id)).to.deep.equal(['ETW-NTLM', 'KB5064479', 'NTLM-ANALYZER']);
  });

  it('domain controllers tell refusals of NTLM in logs of their own', () => {
    const found = eventsOf('Microsoft-Windows-Authentication/').map(({ log, id, provider, writtenBy }) => [
      log.split('/')[1],
      id,
      provider,
      writtenBy,
    ]);
    expect(found).to.deep.equal([
      ['ProtectedUserFailures-DomainController', 100, 'Microsoft-Windows-NTLM', 'domain-controller'],
      ['AuthenticationPolicyFailures-DomainController', 101, 'Microsoft-Windows-NTLM', 'domain-controller'],
      ['AuthenticationPolicyFailures-DomainController', 301, 'Microsoft-Windows-NTLM', 'domain-controller'],
    ]);
  });
});

describe('corrections of the catalogue: peers', () => {
  it('Samba says its transports and its keys itself', () => {
    expect(findServerPeer('samba-4.15')?.transports).to.deep.equal({
      netbios: { value: true, certainty: 'documented', sources: ['samba-conf server smb transports'] },
      quic: { value: false, certainty: 'documented', sources: ['samba-conf server smb transports'] },
    });
    expect(findServerPeer('samba-4.15')?.notes[1]).to.equal('"server smb encryption over quic" is yes by default.');
    expect(findServerPeer('samba-domain-controller')?.notes).to.deep.equal([
      'Where the functional level of its domain is 2008 or later, its KDC issues AES keys only by default.',
    ]);
  });

  it('ksmbd listens on TCP 445 alone and knows NTLM until told otherwise', () => {
    const ksmbd = findServerPeer('ksmbd');
    expect(ksmbd?.authentication.mechanisms).to.deep.equal({
      value: ['ntlm'],
      certainty: 'documented',
      sources: ['ksmbd kerberos support'],
    });
    expect(ksmbd?.transports.netbios).to.deep.equal({ value: false, certainty: 'documented', sources: ['ksmbd tcp port'] });
    expect(ksmbd?.notes.at(-1)).to.equal(
      'Windows 11 answers its signed responses of SMB3 with "Invalid signature" (observed, August 2026); dialect 2.1 works, and smb3-kernel a99deddaa603 mends it.',
    );
  });

  it('TrueNAS 26.0 names a lowest dialect, and signs where it encrypts', () => {
    expect(findServerPeer('truenas')?.notes).to.deep.equal([
      'Unknown users become guests as soon as one share admits guests, else never.',
      'Encryption REQUIRED makes it refuse unencrypted sessions and require signing. STIG mode switches NTLM off.',
      'From 26.0 (2026-02-25) on "minimum_protocol" with SMB1, SMB2 and SMB3 takes the place of "enable_smb1"; SMB2 is the default.',
      'Anonymous sessions are refused (restrict anonymous = 2) unless guest shares exist.',
    ]);
  });
});
