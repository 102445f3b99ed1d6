import { firstReadersFor } from './first-readers.js';
import type { Rule } from './rule.js';

/** No Windows of the policy reads the setting, so the line promises something that never happens. */
export const settingIsIgnored: Rule<'setting-is-ignored'> = {
  id: 'setting-is-ignored',
  sources: [],
  voids: true,
  *check({ ignored }) {
    for (const { assignment, setting, by, everywhere } of ignored) {
      if (!everywhere) continue;
      const reasons = new Set(by.map(({ why = 'it is not known there' }) => why));
      const { channels } = firstReadersFor(by.map(({ target }) => target.windows));
      yield {
        at: { span: assignment.keySpan, pointer: assignment.pointer },
        says: { path: setting.policyPath, why: [...reasons].join(', or '), firstBuilds: channels(setting) },
        sources: setting.sources,
      };
    }
  },
};
