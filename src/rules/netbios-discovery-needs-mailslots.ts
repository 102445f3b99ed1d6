import type { EffectiveConfiguration } from '../resolve/effective.js';
import { decidedBy, decidedWord, pathOf, printOn, printValue, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** Domain controllers are to be located over NetBIOS, which needs remote mailslots of the client, and they need SMB1. */
export const netbiosDiscoveryNeedsMailslots: Rule<'netbios-discovery-needs-mailslots'> = {
  id: 'netbios-discovery-needs-mailslots',
  sources: ['D-DCLOC', 'B-SLOT'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'blockNetbiosDiscovery', 'allowed');
      if (at === undefined) continue;
      const missing =
        wordOn(effective, 'enableMailslotsClient') === 'disabled'
          ? 'enableMailslotsClient'
          : lacksSmb1Alone(effective)
            ? 'smb1OptionalFeature'
            : undefined;
      if (missing === undefined) continue;
      yield {
        at,
        says: {
          path: pathOf('blockNetbiosDiscovery'),
          value: printValue('blockNetbiosDiscovery', at.wanted.data),
          missing: `${pathOf(missing)} is ${printOn(effective, missing)}`,
        },
        on: windows,
        related: relatedTo(decidedBy(effective, missing), 'what it needs is switched off here'),
      };
    }
  },
};

/** SMB1 is missing, and no wish for mailslots stands in the policy, of which `mailslots-need-smb1` speaks. */
function lacksSmb1Alone(effective: EffectiveConfiguration): boolean {
  const wished = decidedWord(effective, 'enableMailslotsClient', 'enabled') !== undefined;
  return !wished && wordOn(effective, 'smb1OptionalFeature') === 'not-installed';
}
