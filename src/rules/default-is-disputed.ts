import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { type SettingId, getSetting } from '../catalogue/settings/index.js';
import { pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

/** A setting is left to Windows, by `"default"` or by silence, and documents differ on what Windows then does. */
export const defaultIsDisputed: Rule<'default-is-disputed'> = {
  id: 'default-is-disputed',
  sources: [],
  givesWay: true,
  *check({ policy, targets }) {
    const sides = new Set([...policy.assignments.keys()].map((id) => getSetting(id).side));
    for (const { windows, effective, place } of targets) {
      for (const { setting, origin } of effective.settings.values()) {
        if (origin.kind !== 'disputed') continue;
        const assignment = policy.assignments.get(setting);
        if (assignment === undefined && !matters(setting, sides)) continue;
        yield {
          at: assignment ?? place,
          says: {
            path: pathOf(setting),
            statements: origin.statements.map(({ value, by }) => `${printValue(setting, value)} (${by.join(', ')})`),
          },
          on: windows,
          sources: origin.statements.flatMap(({ by }) => by),
        };
      }
    }
  },
};

/** Silence on a setting is worth a note where one value is safer, and the policy speaks of that end of the connection at all. */
function matters(id: SettingId, sides: ReadonlySet<SettingDefinition['side']>): boolean {
  const { safer, side } = getSetting(id);
  return safer !== 'neither' && sides.has(side);
}
