import { expect } from 'chai';
import { openPolicies } from '../../src/connect/end-policy.js';
import { simulateScenario } from '../../src/explore/candidates.js';
import { writeValue } from '../../src/facts/value.js';
import { getFact } from '../../src/facts/index.js';
import { memoryScenarioHost } from '../connect/host.js';
import { readScenario } from '../scenario/read.js';

/** The cures of a connection that fails, each as a line. */
function curesOf(scenario: object): readonly string[] {
  const { outcome, diagnostics } = simulateScenario(readScenario(scenario), openPolicies(memoryScenarioHost()));
  if (outcome === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  expect(outcome.result).to.equal('failed');
  return outcome.groups[0]!.cures().map(
    ({ kind, changes }) =>
      `${kind}: ${changes.map(({ fact, to }) => `${fact}=${JSON.stringify(writeValue(to, getFact(fact).shape))}`).join(', ')}`,
  );
}

const quicServer = {
  windows: 'windows-server-2025/datacenter',
  facts: { quic: 'on', quicCertificate: { names: ['edge01'], state: 'valid' } },
};
const overQuic = { server: quicServer, credentials: { target: 'edge01' }, network: { transport: 'quic' } };
const local = { account: 'local' };
const workgroup = { account: 'local', userKnownToServer: false };

describe('cures of an old NAS', () => {
  const nas = { signs: 'on-demand', requiresSigning: false, guestMapping: 'never', smb1Signing: 'enabled', validatesDomainNtlm: false };
  const client = 'windows-11-24h2/pro';
  const smb1 = ['relaxation: client.smb1=true', 'relaxation: client.remoteMailslots=true, client.smb1=true'];

  it('have no newer dialect where its firmware has none', () => {
    expect(curesOf({ client, server: { peer: 'smb1-only-nas', facts: nas }, credentials: local })).to.deep.equal(smb1);
  });

  it('have the dialects that its firmware can switch on, and no others', () => {
    expect(curesOf({ client, server: { peer: 'samba-3.6', facts: nas }, credentials: local })).to.deep.equal([
      'device: server.dialects=["2.0.2","2.1"]',
      ...smb1,
    ]);
  });

  it('have no encryption where its firmware ends below 3.0', () => {
    const asks = { windows: 'windows-10-22h2/pro', facts: { requiresEncryption: true } };
    expect(
      curesOf({ client: asks, server: { peer: 'samba-3.6', facts: { ...nas, dialects: ['2.0.2'] } }, credentials: local }),
    ).to.deep.equal(['relaxation: client.requiresEncryption=false']);
  });

  it('have no Guest account, which is one of Windows', () => {
    expect(curesOf({ client: 'windows-10-22h2/pro', server: 'samba-4.15', credentials: workgroup })).to.deep.equal([
      'account: credentials.userKnownToServer=true',
    ]);
    expect(curesOf({ client: 'windows-10-22h2/pro', server: 'windows-10-22h2/pro', credentials: workgroup })).to.deep.equal([
      'account: credentials.userKnownToServer=true',
      'account: credentials.account="domain", credentials.userKnownToServer=true',
      'relaxation: server.guestAccountEnabled=true',
    ]);
  });
});

describe('cures of a Windows that has not got the switch', () => {
  it('have no SMB over QUIC on a client before Windows 11 24H2', () => {
    const instead = 'repair: network.transport="any"';
    expect(curesOf({ ...overQuic, client: 'windows-10-22h2/pro' })).to.deep.equal([instead]);
    const off = { windows: 'windows-11-24h2/pro', settings: { client: { quic: { state: 'disabled' } } } };
    expect(curesOf({ ...overQuic, client: off })).to.deep.equal([instead, 'device: client.quic="on"']);
  });

  it('have no alternative port on a client before Windows 11 24H2', () => {
    const onOtherPort = { server: { peer: 'samba-member', facts: { tcpPorts: [445, 8445] } }, network: { tcpPort: 8445 } };
    expect(curesOf({ ...onOtherPort, client: 'windows-10-22h2/pro' })).to.deep.equal(['repair: network.tcpPort=null']);
    const forbids = { windows: 'windows-11-24h2/pro', facts: { alternativePorts: 'forbidden' } };
    expect(curesOf({ ...onOtherPort, client: forbids })).to.deep.equal([
      'repair: network.tcpPort=null',
      'device: client.alternativePorts="allowed"',
    ]);
  });

  it('have no exception from NTLM blocking where there is no NTLM blocking', () => {
    const blocked = { server: 'samba-4.15', credentials: { ...local, target: 'nas01' } };
    const byMapping = { ...blocked, network: { mappingBlocksNtlm: true } };
    expect(curesOf({ ...byMapping, client: 'windows-11-23h2/pro' })).to.deep.equal(['repair: network.mappingBlocksNtlm=false']);
    const blocks = { windows: 'windows-11-24h2/pro', facts: { blocksNtlm: true } };
    expect(curesOf({ ...blocked, client: blocks })).to.deep.equal([
      'exception: client.ntlmExceptions=["nas01"]',
      'relaxation: client.blocksNtlm=false',
    ]);
  });

  it('have no NTLMv1 on a server of which it is gone', () => {
    const old = { windows: 'windows-10-22h2/pro', facts: { ntlm: 'ntlmv1' } };
    expect(curesOf({ client: old, server: 'windows-server-2025/datacenter', credentials: local })).to.deep.equal([
      'device: client.ntlm="ntlmv2"',
    ]);
    const strict = {
      windows: 'windows-server-2022/datacenter',
      settings: { machine: { ntlm: { lanManagerLevel: 'send-ntlmv2-only-refuse-lm-and-ntlm' } } },
    };
    expect(curesOf({ client: old, server: strict, credentials: local })).to.deep.equal([
      'device: client.ntlm="ntlmv2"',
      'relaxation: server.ntlm="v1-and-v2"',
    ]);
  });

  it('have no newer dialect than its build', () => {
    const server = { windows: 'windows-server-2022/datacenter', facts: { minDialect: '3.0' } };
    expect(curesOf({ client: 'windows-7/pro', server })).to.deep.equal(['device: server.minDialect=null']);
  });

  it('have what is no setting but a switch of every Windows', () => {
    const admin = { account: 'local', localAdministrator: true };
    expect(
      curesOf({ client: 'windows-10-22h2/pro', server: 'windows-10-22h2/pro', credentials: admin, share: { kind: 'admin' } }),
    ).to.deep.equal([
      'account: credentials.account="domain", credentials.localAdministrator=false',
      'relaxation: server.filtersAdminTokens=false',
    ]);
  });
});

describe('cures of a client that is no Windows', () => {
  it('have no guest logons for a user whom the server turned into a guest: macOS has no switch for it', () => {
    expect(curesOf({ client: 'macos', server: 'samba-guest-share', credentials: workgroup })).to.deep.equal([
      'account: credentials.userKnownToServer=true',
    ]);
  });

  it('have no encryption where it cannot be switched on', () => {
    const server = { windows: 'windows-server-2022/datacenter', facts: { demandsEncryption: true } };
    expect(curesOf({ client: 'smbj-0.4', server })).to.deep.equal([
      'relaxation: server.demandsEncryption=false',
      'relaxation: server.rejectsUnencrypted=false',
    ]);
  });
});
