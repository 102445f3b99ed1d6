import { expect } from 'chai';
import { firewallRulesFor, firewallRulesKey } from '../../src/state/firewall-rules.js';
import { importFiles, leftOutIn, policyIn, regText } from './import-of.js';

const windows = ['windows-server-2025/datacenter'];
const groups = ['File and Printer Sharing (Restrictive)', 'File and Printer Sharing'] as const;
const rulesThat = (open: readonly (typeof groups)[number][]): readonly { readonly valueName: string; readonly text: string }[] =>
  firewallRulesFor(groups.map((group) => ({ kind: 'firewall-group', setting: 'smbFirewallGroup', group, enabled: open.includes(group) })));
const line = ({ valueName, text }: { readonly valueName: string; readonly text: string }): string =>
  `"${valueName}"="${text.replaceAll('\\', '\\\\')}"`;
const policy = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';
const textOf = (lines: readonly string[]): string =>
  regText([policy, '"PolicyVersion"=dword:0000021a'], [`${policy}\\FirewallRules`, ...lines]);
const imported = (lines: readonly string[]): ReturnType<typeof importFiles> => importFiles({ 'rules.reg': textOf(lines) }, windows);
const whyLeftOut = (lines: readonly string[]): readonly string[] => leftOutIn(imported(lines)).map(([at, why]) => `${at} ${why}`);

describe('import of firewall rules', () => {
  const restrictive = rulesThat([groups[0]]).map(line);

  it('makes all rules of a group the value of its setting, and leaves nothing out', () => {
    const { leftOut, others } = imported(restrictive);
    expect([leftOut, others]).to.deep.equal([[], []]);
    expect(policyIn(imported(restrictive))).to.deep.equal({ server: { firewallGroup: 'restrictive' } });
    expect(policyIn(imported(rulesThat([groups[1]]).map(line)))).to.deep.equal({ server: { firewallGroup: 'classic' } });
  });

  it('says of a part of the rules that it is one', () => {
    expect(whyLeftOut(restrictive.slice(0, 2))).to.deep.equal(['rules.reg:7:1 incomplete', 'rules.reg:8:1 incomplete']);
    // open without the blocks: whether the classic group is closed, nobody says
    expect(whyLeftOut(restrictive.slice(0, 6))).to.have.length(7);
    expect(imported(restrictive.slice(0, 6)).policy).to.equal(null);
  });

  it('says of a rule that was changed that the setting has no such value', () => {
    const [first = '', ...others] = restrictive;
    expect(whyLeftOut([first.replace('TRUE', 'FALSE'), ...others])[0]).to.equal('rules.reg:7:1 value-unknown');
  });

  it('says of both groups open at once that the setting has no such value', () => {
    const lines = rulesThat(groups).map(line);
    expect(whyLeftOut(lines)).to.have.length(lines.length + 1);
    expect(new Set(whyLeftOut(lines).map((each) => each.split(' ')[1]))).to.deep.equal(new Set(['value-unknown']));
  });

  it('counts the last record on a rule', () => {
    const [first = ''] = restrictive;
    expect(policyIn(imported([first.replace('TRUE', 'FALSE'), ...restrictive]))).to.deep.equal({
      server: { firewallGroup: 'restrictive' },
    });
    expect(whyLeftOut([first, ...restrictive])).to.deep.equal(['rules.reg:7:1 superseded']);
    expect(imported([...restrictive, '"FPS-SMB-In-TCP-V2"=-']).policy).to.equal(null);
  });

  it('counts rules of other groups by their key', () => {
    const { others, leftOut } = imported([
      '"WINRM-HTTP-In-TCP"="v2.20|Action=Allow|Active=TRUE|Dir=In|EmbedCtxt=@FirewallAPI.dll,-30252|"',
    ]);
    expect(leftOut).to.deep.equal([]);
    expect(others.map(({ area, records }) => [area, records.length])).to.deep.equal([[firewallRulesKey.replace('\\FirewallRules', ''), 2]]);
  });
});
