import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { type SettingId, getSetting } from '../catalogue/settings/index.js';
import { type ValueAssignment, decidedBy, effectiveOn, pathOf, printOn, relatedTo, wordFor } from './reading.js';
import type { Rule } from './rule.js';

/** What a setting waits for: one of these words of another one. */
interface Need {
  readonly other: SettingId;
  readonly words: readonly string[];
}

const nullSessionLists: Need = { other: 'restrictNullSessAccess', words: ['restricted'] };

/** Needs that the rows of the catalogue do not state, because they are of several words or in documents that the row does not cite. */
const furtherNeeds: Readonly<Partial<Record<SettingId, readonly Need[]>>> = {
  authRateLimiterDelayMs: [{ other: 'enableAuthRateLimiter', words: ['on'] }],
  nullSessionPipes: [nullSessionLists],
  nullSessionShares: [nullSessionLists],
  dcAllowedNtlmServers: [
    {
      other: 'restrictNtlmInDomain',
      words: ['denied', 'denied-for-domain-accounts', 'denied-for-domain-servers', 'denied-for-domain-accounts-to-domain-servers'],
    },
  ],
};

/** A setting that Windows reads only while another one has a certain value, which it has not. */
export const settingCountsOnlyWithAnother: Rule<'setting-counts-only-with-another'> = {
  id: 'setting-counts-only-with-another',
  sources: [],
  voids: true,
  givesWay: true,
  *check({ wanted }) {
    for (const { at, setting, readers } of wanted) {
      const needs = saysSomething(at) ? needsOf(setting) : [];
      for (const { windows, effective } of needs.length === 0 ? [] : readers) {
        for (const { other, words } of needs) {
          const { value } = effectiveOn(effective, other);
          const word = value === undefined ? undefined : wordFor(getSetting(other), value);
          if (word === undefined || words.includes(word)) continue;
          yield {
            at,
            says: {
              path: pathOf(at.setting),
              other: pathOf(other),
              otherValue: printOn(effective, other),
              needed: words.map((each) => `"${each}"`).join(' or '),
            },
            on: windows,
            related: relatedTo(decidedBy(effective, other), 'what it needs is set here'),
            sources: setting.sources,
          };
        }
      }
    }
  },
};

/** An empty list waits for nothing. */
function saysSomething({ wanted }: ValueAssignment): boolean {
  return Array.isArray(wanted.data) ? wanted.data.length > 0 : true;
}

const needsOf = oncePerRow(({ id, needs = [] }: SettingDefinition): readonly Need[] => {
  const own = needs.map((need) => ({ other: need.id as SettingId, words: [need.is] }));
  return [...own, ...(furtherNeeds[id as SettingId] ?? [])];
});
