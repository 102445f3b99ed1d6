import { encodeRegistryDword, encodeRegistryString, registryTypes } from '../../formats/registry-data.js';
import type { RegistryPolEntry } from '../../formats/registry-pol/model.js';
import { firewallPolicyVersion, firewallRulesFor, firewallRulesKey } from '../../state/firewall-rules.js';
import type { FirewallGroupItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import { otherChannels } from '../ways.js';
import { missesWindowsHome } from './group-policy-reach.js';

/** Firewall rules of a Group Policy object: records of its registry.pol that open a group and block what only another lets in. */
export const firewallRule: Carrier<readonly RegistryPolEntry[]> = {
  carry(_wish, setting, { wanted }) {
    const groups = wanted.filter((item): item is FirewallGroupItem => item.kind === 'firewall-group');
    if (groups.length < wanted.length || groups.length === 0) {
      return { kind: 'refused', reason: 'It is no group of firewall rules.', instead: otherChannels(setting) };
    }
    const blocks =
      'Rules of Group Policy are added to those of the machine: what only the other group lets in is blocked, whichever rule of the machine allows it.';
    return { kind: 'carried', goes: true, notes: [blocks], piece: () => entriesFor(groups) };
  },
  misses: missesWindowsHome,
};

function entriesFor(groups: readonly FirewallGroupItem[]): readonly RegistryPolEntry[] {
  const { key, valueName, data } = firewallPolicyVersion;
  return [
    { key, valueName, type: registryTypes.REG_DWORD, data: encodeRegistryDword(data) },
    ...firewallRulesFor(groups).map(({ valueName: name, text }) => {
      return { key: firewallRulesKey, valueName: name, type: registryTypes.REG_SZ, data: encodeRegistryString(text) };
    }),
  ];
}
