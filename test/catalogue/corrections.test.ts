import { expect } from 'chai';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import type { Csp, FirstBuilds, Intune, SettingDefinition, Surface } from '../../src/catalogue/settings/definition.js';
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

describe('corrections of the catalogue: defaults', () => {
  it('C11: what was printed or is said by a template is a documented default', () => {
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
  it('C13: nodes of the Policy CSP that were taken for missing', () => {
    const node = (name: string): string => `./Device/Vendor/MSFT/Policy/Config/${name}`;
    const templates = (id: SettingId) => cspOf(id).names.map((csp) => [csp.omaUri, csp.format]);
    expect(templates('hashPublication')).to.deep.equal([[node('ADMX_LanmanServer/Pol_HashPublication'), 'admx']]);
    expect(templates('hashSupportVersion')).to.deep.equal([[node('ADMX_LanmanServer/Pol_HashSupportVersion'), 'admx']]);
    const options = 'LocalPoliciesSecurityOptions';
    const list = { format: 'chr', separator: '\uf000' } as const;
    expect(cspOf('smbServerNameHardeningLevel')).to.deep.equal({
      names: [{ omaUri: node(`${options}/MicrosoftNetworkServer_ServerSPNTargetNameValidationLevel`), format: 'int' }],
      since: 'unknown',
    });
    expect(cspOf('nullSessionPipes')).to.deep.equal({
      names: [{ omaUri: node(`${options}/NetworkAccess_NamedPipesThatCanBeAccessedAnonymously`), ...list }],
      since: 'unknown',
    });
    expect(cspOf('nullSessionShares')).to.deep.equal({
      names: [{ omaUri: node(`${options}/NetworkAccess_SharesThatCanBeAccessedAnonymously`), ...list }],
      since: 'unknown',
    });
    for (const id of ['blockNtlmClient', 'auditClientSpnSupport', 'disableIAKerb'] as const)
      expect(row(id).on.csp, id).to.deep.equal({
        none: 'The Policy CSP has no node for it, and ingested templates may not write there.',
      });
  });

  it('C14: the settings catalog has the shares for anonymous sessions, an empty list as one entry', () => {
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
      since: 'unknown',
    });
  });

  it('C15: which audit writes which event', () => {
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

  it('FC-1, FC-2: the settings catalog has the BranchCache hashes and continuous availability', () => {
    const of = (id: SettingId): readonly unknown[] => {
      const { names, since } = intuneOf(id);
      return [names, since === 'unknown' ? since : since.map(({ build }) => build)];
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

  it('FC-5: the ids that were derived by rule were seen in exports', () => {
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

  it('FC-6: the audit of target names has its policy and is written', () => {
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

describe('corrections of the catalogue: events', () => {
  it('C16: events of the client are as old as the oldest dump that lists them', () => {
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

  it('C16: events of the server are as old as the oldest dump that lists them', () => {
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

  it('C16: events of NTLM have the oldest dump too', () => {
    const ids = [4001, 4002, 4003, 4010, 4011, 4012, 8001, 8002, 8003];
    expect(firstSeen('NTLM', '1511')).to.deep.equal(ids.map((id) => `${id} v0`));
    expect(firstSeen('NTLM', '1803')).to.deep.equal(['4013 v0']);
    expect(firstSeen('NTLM', '22H2')).to.deep.equal(['4014 v0']);
    expect(firstSeen('NTLM', '24H2')).to.deep.equal(['4015 v0']);
    expect(firstSeen('NTLM', '25H2')).to.deep.equal([4020, 4021, 4022, 4023, 4024, 4025].map((id) => `${id} v0`));
  });

  it('C17: what the events of NTLM mean', () => {
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

  it('C18: domain controllers tell refusals of NTLM in logs of their own', () => {
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
  it('C20: Samba says its transports and its keys itself', () => {
    expect(findServerPeer('samba-4.15')?.transports).to.deep.equal({
      netbios: { value: true, certainty: 'documented', sources: ['samba-conf server smb transports'] },
      quic: { value: false, certainty: 'documented', sources: ['samba-conf server smb transports'] },
    });
    expect(findServerPeer('samba-4.15')?.notes[1]).to.equal('"server smb encryption over quic" is yes by default.');
    expect(findServerPeer('samba-domain-controller')?.notes).to.deep.equal([
      'Where the functional level of its domain is 2008 or later, its KDC issues AES keys only by default.',
    ]);
  });

  it('C20: ksmbd listens on TCP 445 alone and knows NTLM until told otherwise', () => {
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

  it('C20: TrueNAS 26.0 names a lowest dialect, and signs where it encrypts', () => {
    expect(findServerPeer('truenas')?.notes).to.deep.equal([
      'Unknown users become guests as soon as one share admits guests, else never.',
      'Encryption REQUIRED makes it refuse unencrypted sessions and require signing. STIG mode switches NTLM off.',
      'From 26.0 (2026-02-25) on "minimum_protocol" with SMB1, SMB2 and SMB3 takes the place of "enable_smb1"; SMB2 is the default.',
      'Anonymous sessions are refused (restrict anonymous = 2) unless guest shares exist.',
    ]);
  });
});
