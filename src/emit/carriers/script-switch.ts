import { getFirewallGroup } from '../../catalogue/windows/firewall-groups.js';
import { firstWindowsWith, isReachedBy } from '../../resolve/since.js';
import type { FeatureItem, StateItem } from '../../state/item.js';
import type { Carrier } from '../carrier.js';
import type { ScriptPlace, ScriptPlaces } from '../script-place.js';
import { otherChannels } from '../ways.js';

/** What a script switches on or off: groups of firewall rules, optional features, and the feature of a server that stands for them. */
export const scriptSwitch: Carrier<ScriptPlaces> = {
  carry(_wish, setting, { wanted }) {
    const isSwitch = wanted.length > 0 && wanted.every(({ kind }) => kind === 'firewall-group' || kind === 'optional-feature');
    if (!isSwitch) return { kind: 'refused', reason: 'It is no feature and no group of rules.', instead: otherChannels(setting) };
    return { kind: 'carried', piece: () => ({ registry: [...groupPlaces(wanted), ...featurePlaces(wanted)] }) };
  },
  misses(setting, windows) {
    if (isReachedBy(setting, 'cmdlet', windows)) return null;
    return `Its cmdlets reach it from ${firstWindowsWith(setting, 'cmdlet') ?? 'no Windows'}.`;
  },
};

function groupPlaces(items: readonly StateItem[]): readonly ScriptPlace[] {
  return items.flatMap((item): readonly ScriptPlace[] =>
    item.kind === 'firewall-group' ? [{ Kind: 'FirewallGroup', Group: getFirewallGroup(item.group).resource, On: item.enabled }] : [],
  );
}

/** The feature of a server first: it takes its parts along. Of the features, the first holds the others. */
function featurePlaces(items: readonly StateItem[]): readonly ScriptPlace[] {
  const features = items.filter((item): item is FeatureItem => item.kind === 'optional-feature');
  if (features.length === 0) return [];
  const onServers = features.flatMap(({ serverFeature, enabled }): readonly ScriptPlace[] =>
    serverFeature === null ? [] : [{ Kind: 'ServerFeature', Name: serverFeature, Want: [{ Name: serverFeature, On: enabled }] }],
  );
  const want = features.map(({ feature, enabled }) => ({ Name: feature, On: enabled }));
  return [...onServers, { Kind: 'Features', Names: features.map(({ feature }) => feature), Want: want }];
}
