import { type FirewallGroup, firewallGroups, type FirewallRule, getFirewallGroup } from '../catalogue/windows/firewall-groups.js';
import type { FoundItem } from './found.js';
import type { FirewallGroupItem } from './item.js';

/** The key of policies in which each value is a rule of the firewall (MS-GPFAS 2.2.2). */
export const firewallRulesKey = 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules';

/** The version of the firewall's policy that the rules are written in, in the key above theirs: that of Microsoft's baselines, 2.26 (MS-GPFAS 2.2.1). */
export const firewallPolicyVersion = {
  key: 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall',
  valueName: 'PolicyVersion',
  data: 0x021a,
} as const;

/** A rule as a policy holds it: the name of the value, and its text. */
export interface FirewallRuleText {
  readonly valueName: string;
  readonly text: string;
}

/**
 * The rules of a policy that open groups and close others. A policy adds rules and switches off none that the machine has, but a rule that blocks wins over
 * all that allow: what only a closed group lets in is blocked.
 */
export function firewallRulesFor(items: readonly FirewallGroupItem[]): readonly FirewallRuleText[] {
  const groupsThat = (enabled: boolean): readonly FirewallGroup[] =>
    items.filter((item) => item.enabled === enabled).map(({ group }) => getFirewallGroup(group));
  const open = groupsThat(true);
  return [
    ...open.flatMap((group) => group.rules.map((rule) => ruleOf(group, rule, 'Allow'))),
    ...groupsThat(false).flatMap((group) => closingRules(group, open)),
  ];
}

/** Whether a rule of a policy is one that opens or closes a group as `firewallRulesFor` does, another rule of such a group, or of no group that is known. */
export function kindOfFirewallRule(text: string): 'opens-or-closes' | 'changed' | 'other' {
  const fields = fieldsOf(text);
  if (known.has(comparable(fields))) return 'opens-or-closes';
  const group = fields.find(([name]) => name === 'embedctxt')?.[1];
  return groups.some(({ resource }) => resource.toLowerCase() === group) ? 'changed' : 'other';
}

/** The groups that rules of a policy open, and those that they leave nothing of; a group of which they say only a part is not in it. */
export function firewallGroupsIn(texts: readonly string[]): readonly FoundItem[] {
  const said = new Set(texts.map((text) => comparable(fieldsOf(text))));
  const isSaid = ({ text }: FirewallRuleText): boolean => said.has(comparable(fieldsOf(text)));
  const open = groups.filter((group) => group.rules.every((rule) => isSaid(ruleOf(group, rule, 'Allow'))));
  const closed = open.length === 0 ? [] : groups.filter((group) => !open.includes(group) && closingRules(group, open).every(isSaid));
  const item = ({ displayName }: FirewallGroup, enabled: boolean): FoundItem => ({ kind: 'firewall-group', group: displayName, enabled });
  return [...open.map((group) => item(group, true)), ...closed.map((group) => item(group, false))];
}

const groups: readonly FirewallGroup[] = firewallGroups;

function closingRules(group: FirewallGroup, open: readonly FirewallGroup[]): readonly FirewallRuleText[] {
  const isLetIn = ({ protocol, opens }: FirewallRule): boolean =>
    open.some(({ rules }) => rules.some((other) => other.protocol === protocol && other.opens === opens));
  return group.rules.filter((rule) => !isLetIn(rule)).map((rule) => ruleOf(group, rule, 'Block'));
}

const kindsOfPort = { 1: 'ICMP4', 6: 'LPort', 17: 'LPort', 58: 'ICMP6' } as const satisfies Record<FirewallRule['protocol'], string>;

/** The text of a rule, its fields in the order in which Windows writes them. */
function ruleOf(group: FirewallGroup, rule: FirewallRule, action: 'Allow' | 'Block'): FirewallRuleText {
  const { id, protocol, opens, from, program, service, texts } = rule;
  const fields = [
    `v2.26|Action=${action}|Active=TRUE|Dir=In|Protocol=${protocol}|${kindsOfPort[protocol]}=${opens}`,
    ...(from === undefined ? [] : [`RA4=${from}|RA6=${from}`]),
    `App=${program}`,
    ...(service === undefined ? [] : [`Svc=${service}`]),
    `Name=@FirewallAPI.dll,-${texts.name}|Desc=@FirewallAPI.dll,-${texts.description}|EmbedCtxt=${group.resource}|`,
  ];
  return { valueName: id, text: fields.join('|') };
}

type Field = readonly [name: string, value: string];

/** The fields of a rule in lower case, without its version. */
function fieldsOf(text: string): readonly Field[] {
  const [, ...fields] = text.toLowerCase().split('|');
  return fields
    .filter((field) => field !== '')
    .map((field) => {
      const [name = '', ...value] = field.split('=');
      return [name, value.join('=')];
    });
}

/** What a rule does, whatever the order of its fields and what it is called. */
function comparable(fields: readonly Field[]): string {
  const shown = fields.filter(([name]) => name !== 'name' && name !== 'desc').map((field) => field.join('='));
  return shown.sort().join('|');
}

const known = new Set(
  groups.flatMap((group) =>
    group.rules.flatMap((rule) => (['Allow', 'Block'] as const).map((action) => comparable(fieldsOf(ruleOf(group, rule, action).text)))),
  ),
);
