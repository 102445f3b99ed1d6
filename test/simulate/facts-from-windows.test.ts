import { expect } from 'chai';
import type { EffectiveConfiguration } from '../../src/resolve/effective.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { listDialects } from '../../src/facts/dialect-set.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../../src/simulate/facts-from-windows.js';
import { policyFromText } from '../policy-from-text.js';

function effective(windows: string, wanted?: object): EffectiveConfiguration {
  const found = findWindows(windows);
  if (!('windows' in found)) throw new Error(`No Windows is called ${windows}.`);
  if (wanted === undefined) return resolveEffective(null, found.windows);
  const text = JSON.stringify({ language: 1, name: 'test', title: 'Test', appliesTo: [windows], ...wanted });
  const { policy, diagnostics } = policyFromText(text);
  if (policy === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return resolveEffective(policy, found.windows);
}

describe('facts of a Windows client', () => {
  it('speaks the dialects of its build', () => {
    const dialects = (windows: string): readonly string[] => listDialects(clientFactsOfWindows(effective(windows)).dialects?.value ?? 0);
    expect(dialects('windows-xp')).to.deep.equal([]);
    expect(dialects('windows-7/pro')).to.deep.equal(['2.0.2', '2.1']);
    expect(dialects('windows-11-24h2/pro').at(-1)).to.equal('3.1.1');
  });

  it('is outside of every domain where its edition cannot join one, and is not said to be inside where it can', () => {
    const membership = (windows: string): readonly unknown[] => [
      clientFactsOfWindows(effective(windows)).domainJoined?.value,
      serverFactsOfWindows(effective(windows)).kerberos?.value,
    ];
    expect(['windows-11-24h2/home', 'windows-11-24h2/pro', 'windows-11-24h2'].map(membership)).to.deep.equal([
      [false, false],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('XP has SMB1 and sends NTLMv1', () => {
    const facts = clientFactsOfWindows(effective('windows-xp'));
    expect([facts.smb1?.value, facts.ntlm?.value, facts.smb1Signing?.value]).to.deep.equal([true, 'ntlmv1', 'enabled']);
  });

  it('guest default by edition and build, with the setting as origin', () => {
    const guest = (windows: string): unknown => clientFactsOfWindows(effective(windows)).guestLogons?.value;
    expect([
      guest('windows-11-22h2/pro'),
      guest('windows-11-22h2/enterprise'),
      guest('windows-11@25276/pro'),
      guest('windows-11-24h2/pro'),
    ]).to.deep.equal(['allowed', 'blocked', 'blocked', 'blocked']);
    expect(clientFactsOfWindows(effective('windows-11-24h2/pro')).guestLogons?.origin).to.include({
      kind: 'setting',
      setting: 'allowInsecureGuestAuth',
      windows: 'windows-11-24h2/pro',
    });
  });

  it('a default on which documents differ keeps both values', () => {
    expect(clientFactsOfWindows(effective('windows-11@25270/pro')).guestLogons).to.deep.include({ value: undefined });
    expect(clientFactsOfWindows(effective('windows-11@25270/pro')).guestLogons?.oneOf).to.have.members(['allowed', 'blocked']);
  });

  it('the policy is the origin of what it says', () => {
    const facts = clientFactsOfWindows(effective('windows-11-24h2/pro', { client: { dialects: { minimum: '3.0' } } }));
    expect(facts.minDialect?.value).to.equal('3.0');
    expect(facts.minDialect?.origin).to.have.nested.property('origin.kind', 'policy');
  });

  it('NTLM blocking with its exceptions', () => {
    const facts = clientFactsOfWindows(
      effective('windows-11-24h2/pro', { client: { ntlm: { connections: 'blocked', exceptions: ['nas01.corp.example'] } } }),
    );
    expect([facts.blocksNtlm?.value, facts.ntlmExceptions?.value]).to.deep.equal([true, ['nas01.corp.example']]);
  });

  it('a Windows without the setting does not block NTLM', () => {
    expect(clientFactsOfWindows(effective('windows-10-22h2/pro')).blocksNtlm?.value).to.equal(false);
  });

  it('SYSVOL and NETLOGON are hardened from Windows 10 on', () => {
    const shares = (windows: string): unknown =>
      clientFactsOfWindows(effective(windows)).hardenedPaths?.oneOf[0]?.map(({ share }) => share);
    expect(shares('windows-11-24h2/pro')).to.deep.equal(['SYSVOL', 'NETLOGON']);
    expect(shares('windows-7/pro')).to.deep.equal([]);
  });

  it('a build of 24H2 set to NTLMv1 has none any more', () => {
    const facts = clientFactsOfWindows(effective('windows-11-24h2/pro', { machine: { ntlm: { lanManagerLevel: 'send-ntlm-only' } } }));
    expect(facts.ntlm?.value).to.equal('v1-removed');
  });

  it('demands of NTLM what Windows does by itself, or what it is told', () => {
    const demands = (windows: string, ntlm?: object): unknown => {
      const facts = clientFactsOfWindows(effective(windows, ntlm === undefined ? undefined : { machine: { ntlm } }));
      return [facts.demandsNtlmSessionSecurity?.oneOf, facts.demandsNtlm128Bit?.oneOf, facts.ntlmSessionSecurity?.oneOf];
    };
    expect([
      demands('windows-11-24h2/pro'),
      demands('windows-xp'),
      demands('windows-10-22h2/pro', { minimumClientSecurity: ['ntlmv2-session-security'], lanManagerLevel: 'send-lm-and-ntlm' }),
    ]).to.deep.equal([
      [[false], [true], [true]],
      [[false], [false], [false]],
      [[true], [false], [false]],
    ]);
  });

  it('ciphers by build: no AES-256 before Windows 11', () => {
    expect(clientFactsOfWindows(effective('windows-10-22h2/pro')).ciphers?.oneOf).to.deep.equal([['AES_128_GCM', 'AES_128_CCM']]);
    expect(clientFactsOfWindows(effective('windows-7/pro')).encrypts?.value).to.equal(false);
  });

  it('QUIC is off, or not there at all', () => {
    expect(clientFactsOfWindows(effective('windows-11-24h2/pro', { client: { quic: { state: 'disabled' } } })).quic?.value).to.equal('off');
    expect(clientFactsOfWindows(effective('windows-10-22h2/pro')).quic?.value).to.equal('not-available');
  });

  it('asks for short names as name resolution is set, and not by what the Windows has not', () => {
    const names = (windows: string, nameResolution?: object): unknown => {
      const { llmnr, netbiosNames, netbiosNode } = clientFactsOfWindows(
        effective(windows, nameResolution === undefined ? undefined : { client: { nameResolution } }),
      );
      return [llmnr?.oneOf, netbiosNames?.oneOf, netbiosNode?.oneOf];
    };
    const everyNode = ['broadcast', 'both', 'wins'];
    expect([
      names('windows-11-24h2/pro'),
      names('windows-11-23h2/pro'),
      names('windows-xp'),
      names('windows-11-24h2/pro', { multicast: 'off', netbios: 'off', netbiosNode: 'point-to-point' }),
    ]).to.deep.equal([
      [[true], ['all-but-public'], everyNode],
      [[true], ['all', 'all-but-public'], everyNode],
      [[false], ['all'], everyNode],
      [[false], ['none'], ['wins']],
    ]);
  });

  it('client certificates over QUIC from 24H2 on, and before it once the feature preview of March 2024 is switched on', () => {
    const sends = (windows: string): unknown => {
      const fact = clientFactsOfWindows(effective(windows)).sendsCertificates;
      return [fact?.value, fact?.attainable];
    };
    expect(sends('windows-11@22621.3373/pro')).to.deep.equal([false, [false]]);
    expect(sends('windows-11@22621.3374/pro')).to.deep.equal([false, undefined]);
    expect(sends('windows-11@22000.2836/pro')).to.deep.equal([false, undefined]);
    expect(sends('windows-11-23h2/pro')).to.deep.equal([false, undefined]);
    expect(sends('windows-11-24h2/pro')).to.deep.equal([true, [true]]);
  });
});

describe('facts of a Windows server', () => {
  it('Server 2025 delays failed logons, a member does not require signing, a domain controller does', () => {
    expect(serverFactsOfWindows(effective('windows-server-2025/standard')).rateLimiterDelay?.value).to.equal(2000);
    expect(serverFactsOfWindows(effective('windows-server-2025/standard')).requiresSigning?.value).to.equal(false);
    expect(serverFactsOfWindows(effective('windows-server-2025/standard+dc')).requiresSigning?.value).to.equal(true);
  });

  it('a delay below 50 ms is off, others are rounded to 100', () => {
    const delay = (delayMilliseconds: number): unknown =>
      serverFactsOfWindows(effective('windows-server-2025/standard', { server: { authenticationRateLimiter: { delayMilliseconds } } }))
        .rateLimiterDelay?.value;
    expect([delay(40), delay(1960)]).to.deep.equal([0, 2000]);
  });

  it('the restrictive firewall group closes NetBIOS', () => {
    expect(serverFactsOfWindows(effective('windows-server-2025/standard')).firewallAllowsNetbios?.value).to.equal(false);
    expect(serverFactsOfWindows(effective('windows-server-2019/standard')).firewallAllowsNetbios?.value).to.equal(true);
  });

  it('QUIC is there by edition: not on Server 2022 Standard, on its Azure Edition without certificate', () => {
    expect(serverFactsOfWindows(effective('windows-server-2022/standard')).quic?.value).not.to.equal('on');
    const azure = serverFactsOfWindows(effective('windows-server-2022/datacenter-azure-edition'));
    expect([azure.quic?.value, azure.quicCertificate?.value]).to.deep.equal(['on', null]);
  });

  it('SMB1 needs its component', () => {
    expect(serverFactsOfWindows(effective('windows-server-2025/standard')).smb1?.value).to.equal(false);
    expect(serverFactsOfWindows(effective('windows-server-2012-r2/standard')).smb1?.value).to.equal(true);
  });

  it('demands of NTLM what it is told as a server', () => {
    const facts = serverFactsOfWindows(
      effective('windows-server-2022/standard', {
        machine: { ntlm: { minimumServerSecurity: ['ntlmv2-session-security', '128-bit-encryption'] } },
      }),
    );
    expect([facts.demandsNtlmSessionSecurity?.value, facts.demandsNtlm128Bit?.value]).to.deep.equal([true, true]);
  });

  it('has SMB2 unless it is switched off', () => {
    const smb2 = (server?: object): unknown =>
      serverFactsOfWindows(effective('windows-server-2022/standard', server === undefined ? undefined : { server })).smb2?.value;
    expect([smb2(), smb2({ smb2: 'disabled' })]).to.deep.equal([true, false]);
  });

  it('takes the names that it is told to take besides its own', () => {
    const names = (server?: object): unknown =>
      serverFactsOfWindows(effective('windows-server-2022/standard', server === undefined ? undefined : { server })).allowedNames?.value;
    expect([names(), names({ allowedNames: ['intranet'] })]).to.deep.equal([[], ['intranet']]);
  });

  it('has administrative shares by the switch of servers or that of clients', () => {
    const shares = (windows: string, administrativeShares?: object): unknown =>
      serverFactsOfWindows(effective(windows, administrativeShares === undefined ? undefined : { server: { administrativeShares } }))
        .hasAdminShares?.value;
    const off = { onServers: 'not-shared', onClients: 'not-shared' };
    expect([
      shares('windows-server-2022/standard'),
      shares('windows-server-2022/standard', { onServers: 'not-shared' }),
      shares('windows-11-24h2/pro'),
      shares('windows-11-24h2/pro', { onClients: 'not-shared' }),
      shares('windows-xp', off),
    ]).to.deep.equal([true, false, true, false, false]);
  });

  it('local accounts over the network: blank passwords and the tokens of administrators', () => {
    const local = (windows: string, accounts?: object): unknown => {
      const facts = serverFactsOfWindows(effective(windows, accounts === undefined ? undefined : { machine: { accounts } }));
      return [facts.limitsBlankPasswords?.value, facts.filtersAdminTokens?.value];
    };
    expect([
      local('windows-server-2022/standard'),
      local('windows-xp'),
      local('windows-server-2022/standard', { blankPasswords: 'from-anywhere', remoteAdministrators: 'full' }),
    ]).to.deep.equal([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('that guests are exempt from required signing is inferred only', () => {
    expect(serverFactsOfWindows(effective('windows-server-2025/standard')).exemptsGuestsFromSigning).to.include({
      value: true,
      certainty: 'inferred',
    });
  });

  it('every fact that the build or a setting gives has at least one possible value', () => {
    for (const windows of [
      'windows-xp',
      'windows-7',
      'windows-10-1709',
      'windows-11-26h1',
      'windows-11-26h2',
      'windows-server-2008',
      'windows-server-2022',
      'windows-server-2025',
    ]) {
      const configuration = effective(windows);
      for (const fact of [...Object.values(clientFactsOfWindows(configuration)), ...Object.values(serverFactsOfWindows(configuration))])
        expect(fact.oneOf.length).to.be.above(0);
    }
  });
});
