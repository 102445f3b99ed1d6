import { firstReadersFor } from './first-readers.js';
import { groupIgnoring, type IgnoringGroup } from './ignored-assignments.js';
import type { Rule } from './rule.js';

/** Some Windows of the policy read settings that others do not: one policy may serve both, but the author must know. */
export const settingIsIgnoredBySome: Rule<'setting-is-ignored-by-some'> = {
  id: 'setting-is-ignored-by-some',
  sources: [],
  *check({ targets, ignored: all }) {
    for (const group of groupIgnoring(targets, all, ({ holdsAnyway }) => !holdsAnyway)) {
      const { on, why, ignored, place } = group;
      const paths = ignored.map(({ setting }) => setting.policyPath);
      const firstBuilds = why === undefined ? firstBuildsFor(group) : [];
      const sources = ignored.flatMap(({ setting }) => setting.sources);
      yield { ...place, says: { why, paths, firstBuilds }, on, sources };
    }
  },
};

/** The first Windows that read the settings; with the settings where they differ in that. */
function firstBuildsFor({ on, ignored }: IgnoringGroup): readonly string[] {
  const { driver } = firstReadersFor(on);
  const pathsByFirst = new Map<string, string[]>();
  for (const { setting } of ignored) {
    const first = driver(setting);
    if (first !== undefined) pathsByFirst.set(first, [...(pathsByFirst.get(first) ?? []), setting.policyPath]);
  }
  const [[only, paths] = ['', []], ...others] = pathsByFirst;
  if (others.length === 0 && paths.length === ignored.length) return [only];
  return [...pathsByFirst].map(([first, these]) => `${first} (${these.join(', ')})`);
}
