import { expect } from 'chai';
import { firewallGroups } from '../../src/catalogue/windows/firewall-groups.js';
import { firewallGroupsIn, firewallRulesFor, kindOfFirewallRule } from '../../src/state/firewall-rules.js';
import type { FirewallGroupItem } from '../../src/state/item.js';

const [restrictive, classic] = firewallGroups;
const group = (displayName: string, enabled: boolean): FirewallGroupItem => {
  return { kind: 'firewall-group', setting: 'smbFirewallGroup', group: displayName, enabled };
};
const onlyRestrictive = [group(restrictive.displayName, true), group(classic.displayName, false)];
const onlyClassic = [group(restrictive.displayName, false), group(classic.displayName, true)];
const textsFor = (items: readonly FirewallGroupItem[]): readonly string[] => firewallRulesFor(items).map(({ text }) => text);

describe('state/firewall-rules', () => {
  it('opens the restrictive group by the rules of Windows, and blocks the NetBIOS ports that only the classic one lets in', () => {
    const library = '@FirewallAPI.dll,-';
    const common = 'v2.26|Action=Allow|Active=TRUE|Dir=In|';
    const host = '%SystemRoot%\\system32\\svchost.exe';
    const named = (name: number, description: number, own = 28672): string =>
      `Name=${library}${name}|Desc=${library}${description}|EmbedCtxt=${library}${own}|`;
    expect(firewallRulesFor(onlyRestrictive)).to.deep.equal([
      { valueName: 'FPS-SMB-In-TCP-V2', text: `${common}Protocol=6|LPort=445|App=System|${named(28673, 28674)}` },
      {
        valueName: 'FPS-SpoolSvc-In-TCP-V2',
        text: `${common}Protocol=6|LPort=RPC|App=%SystemRoot%\\system32\\spoolsv.exe|Svc=Spooler|${named(28677, 28678)}`,
      },
      { valueName: 'FPS-RPCSS-In-TCP-V2', text: `${common}Protocol=6|LPort=RPC-EPMap|App=${host}|Svc=Rpcss|${named(28679, 28680)}` },
      { valueName: 'FPS-ICMP4-ERQ-In-V2', text: `${common}Protocol=1|ICMP4=8:*|App=System|${named(28681, 28685)}` },
      { valueName: 'FPS-ICMP6-ERQ-In-V2', text: `${common}Protocol=58|ICMP6=128:*|App=System|${named(28683, 28685)}` },
      {
        valueName: 'FPS-LLMNR-In-UDP-V2',
        text: `${common}Protocol=17|LPort=5355|RA4=LocalSubnet|RA6=LocalSubnet|App=${host}|Svc=dnscache|${named(28686, 28687)}`,
      },
      ...[
        { valueName: 'FPS-NB_Session-In-TCP', protocol: 6, port: 139, texts: [28503, 28506] as const },
        { valueName: 'FPS-NB_Name-In-UDP', protocol: 17, port: 137, texts: [28519, 28522] as const },
        { valueName: 'FPS-NB_Datagram-In-UDP', protocol: 17, port: 138, texts: [28527, 28530] as const },
      ].map(({ valueName, protocol, port, texts: [name, description] }) => ({
        valueName,
        text: `v2.26|Action=Block|Active=TRUE|Dir=In|Protocol=${protocol}|LPort=${port}|App=System|${named(name, description, 28502)}`,
      })),
    ]);
  });

  it('opens the classic group and blocks nothing, as it lets in all that the restrictive one does', () => {
    expect(firewallRulesFor(onlyClassic).map(({ valueName }) => valueName)).to.deep.equal(classic.rules.map(({ id }) => id));
  });

  it('reads back which groups are open and closed', () => {
    for (const items of [onlyRestrictive, onlyClassic]) {
      const found = items.map(({ group: displayName, enabled }) => ({ kind: 'firewall-group', group: displayName, enabled }));
      expect(firewallGroupsIn(textsFor(items))).to.have.deep.members(found);
    }
  });

  it('takes no part of a group for the group', () => {
    const texts = textsFor(onlyRestrictive);
    expect(firewallGroupsIn(texts.slice(1))).to.deep.equal([]);
    expect(firewallGroupsIn(texts.slice(0, 6))).to.deep.equal([{ kind: 'firewall-group', group: restrictive.displayName, enabled: true }]);
    expect(firewallGroupsIn([])).to.deep.equal([]);
  });

  it('knows a rule by what it does, whatever its version, its letter case and the order of its fields', () => {
    const [text = ''] = textsFor(onlyRestrictive);
    const [, ...fields] = text.split('|').filter((field) => field !== '');
    const written = ['v2.33', ...fields.reverse()].join('|').toUpperCase();
    expect([text, `${written}|`].map(kindOfFirewallRule)).to.deep.equal(['opens-or-closes', 'opens-or-closes']);
  });

  it('tells a rule that was changed from one of another group', () => {
    const [text = ''] = textsFor(onlyRestrictive);
    expect([
      kindOfFirewallRule(text.replace('Active=TRUE', 'Active=FALSE')),
      kindOfFirewallRule(text.replace('|App=', '|Profile=Domain|App=')),
      kindOfFirewallRule(text.replace('-28672', '-30252')),
      kindOfFirewallRule(''),
    ]).to.deep.equal(['changed', 'changed', 'other', 'other']);
  });
});
