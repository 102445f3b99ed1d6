import { expect } from 'chai';
import { checkRow, type RuleRow, testRule } from './rule-table.js';

const dialects = { minimum: '3.0' };
const audits = { insecureGuestLogons: 'on', serversWithoutSigning: 'on' };

testRule('setting-is-ignored-by-some', [
  {
    name: 'a setting that one of two Windows reads, at the one that does not',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { dialects },
    marks: ['"windows-11-23h2/pro"'],
    says: ['windows-11-23h2/pro does not read client.dialects.minimum'],
    related: [],
  },
  {
    name: 'all settings that a Windows does not read, in one diagnostic',
    on: ['windows-11-24h2/pro', 'windows-11-23h2/pro'],
    client: { dialects, audit: audits },
    marks: ['"windows-11-23h2/pro"'],
    says: [
      'windows-11-23h2/pro does not read 3 settings of this policy: client.dialects.minimum, client.audit.insecureGuestLogons, client.audit.serversWithoutSigning',
    ],
  },
  {
    name: 'all Windows that ignore the same, at the first with the others beside it',
    on: ['windows-10-22h2/pro', 'windows-11-24h2/pro', 'windows-11-23h2/pro', 'windows-server-2022/standard'],
    client: { dialects },
    marks: ['"windows-10-22h2/pro"'],
    says: ['windows-10-22h2/pro, windows-11-23h2/pro and windows-server-2022/standard do not read client.dialects.minimum'],
    related: ['"windows-11-23h2/pro"', '"windows-server-2022/standard"'],
    relatedSays: ['this one does not either', 'this one does not either'],
  },
  {
    name: 'each list of settings by itself',
    on: ['windows-10-22h2/pro', 'windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { dialects, quic: { smbEncryption: 'forced' } },
    marks: ['"windows-10-22h2/pro"', '"windows-11-23h2/pro"'],
    says: ['windows-10-22h2/pro does not read 2 settings of this policy: client.dialects.minimum, client.quic.smbEncryption'],
  },
  {
    name: 'each reason by itself',
    on: ['windows-server-2022/standard', 'windows-server-2025/standard+dc'],
    client: { dialects },
    machine: { ntlm: { inDomain: 'denied', inDomainAudit: 'all' } },
    marks: ['"windows-server-2022/standard"', '"windows-server-2022/standard"'],
    says: [
      'windows-server-2022/standard does not read 2 settings of this policy, since only a domain controller has a use for that: machine.ntlm.inDomain, machine.ntlm.inDomainAudit',
    ],
  },
  {
    name: 'what only domain controllers read, on the others',
    on: ['windows-server-2025/standard', 'windows-server-2025/standard+dc'],
    machine: { ntlm: { inDomain: 'denied', inDomainAudit: 'all' } },
    marks: ['"windows-server-2025/standard"'],
    says: [
      'windows-server-2025/standard does not read 2 settings of this policy, since only a domain controller has a use for that: machine.ntlm.inDomain, machine.ntlm.inDomainAudit',
    ],
  },
  {
    name: 'what a component reads that is not installed on some',
    on: ['windows-10-22h2/pro', 'windows-8.1/pro'],
    server: { smb1: { state: 'enabled' } },
    marks: ['"windows-10-22h2/pro"'],
    says: ['windows-10-22h2/pro does not read server.smb1.state, since the SMB 1.0 server is not installed there'],
  },
  {
    name: 'a value that is not known to hold anyway',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { audit: { insecureGuestLogons: 'off' } },
    marks: ['"windows-11-23h2/pro"'],
  },
  {
    name: 'a value that holds anyway',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { encryption: 'not-required' },
    marks: [],
  },
  { name: 'a setting that all Windows read', on: ['windows-11-24h2/pro'], client: { dialects }, marks: [] },
  { name: 'a setting that no Windows reads', on: ['windows-11-23h2/pro'], client: { dialects }, marks: [] },
]);

describe('the help of setting-is-ignored-by-some', () => {
  const rest = 'These Windows keep what they have by default: see that this is enough, or give them a policy of their own.';

  function helpFor(row: Pick<RuleRow, 'on' | 'client' | 'server' | 'machine'>): string | undefined {
    return checkRow(row).diagnostics.find(({ code }) => code === 'setting-is-ignored-by-some')?.help;
  }

  it('names the first client that reads a setting to a client', () => {
    expect(helpFor({ on: ['windows-11-23h2/pro', 'windows-11-24h2/pro', 'windows-server-2025/standard'], client: { dialects } })).to.equal(
      `The first that read it: Windows 11, version 24H2 (26100). ${rest}`,
    );
  });

  it('names the first server to a server', () => {
    expect(helpFor({ on: ['windows-server-2022/standard', 'windows-11-24h2/pro'], client: { dialects, audit: audits } })).to.equal(
      `The first that read them: Windows Server 2025 (26100). ${rest}`,
    );
  });

  it('names both where both lack it', () => {
    expect(helpFor({ on: ['windows-server-2022/standard', 'windows-11-23h2/pro', 'windows-11-24h2/pro'], client: { dialects } })).to.equal(
      `The first that read it: Windows 11, version 24H2 (26100) and Windows Server 2025 (26100). ${rest}`,
    );
  });

  it('names none where only the other family reads it', () => {
    expect(helpFor({ on: ['windows-11-24h2/pro', 'windows-server-2025/standard'], server: { quic: { port: 8443 } } })).to.equal(rest);
  });

  it('names the settings where they came one after the other', () => {
    const client = { dialects, quic: { smbEncryption: 'forced' } };
    expect(helpFor({ on: ['windows-10-22h2/pro', 'windows-11-24h2/pro'], client })).to.equal(
      'The first that read them: Windows 11, version 24H2 (26100) (client.dialects.minimum); ' +
        `Windows 11, version 21H2 (22000) (client.quic.smbEncryption). ${rest}`,
    );
  });
});

describe('a waiver of setting-is-ignored-by-some', () => {
  const waivedAt = (at: string): readonly (string | undefined)[] => {
    const waivers = [{ code: 'setting-is-ignored-by-some', at, reason: 'replaced in spring', owner: 'network', until: '2027-03-31' }];
    const { diagnostics } = checkRow({ on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'], client: { dialects }, waivers });
    return diagnostics.map(({ code, waivedBecause }) => `${code} ${waivedBecause ?? 'stands'}`);
  };

  it('covers all Windows at appliesTo', () => {
    expect(waivedAt('appliesTo')).to.deep.equal(['setting-is-ignored-by-some replaced in spring']);
  });

  it('covers the finding of one Windows at its entry', () => {
    expect(waivedAt('appliesTo.0')).to.deep.equal(['setting-is-ignored-by-some replaced in spring']);
  });

  it('silences nothing at the setting', () => {
    expect(waivedAt('client.dialects')).to.deep.equal(['setting-is-ignored-by-some stands', 'waiver-is-unused stands']);
  });
});
