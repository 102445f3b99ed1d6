import type { SettingId } from '../catalogue/settings/index.js';
import { decidedBy, decidedWord, pathOf, printValue, relatedTo } from './reading.js';
import type { Rule, Settings } from './rule.js';

const limits = {
  client: ['minDialectClient', 'maxDialectClient'],
  server: ['minDialectServer', 'maxDialectServer'],
} as const;

/** SMB1 is wanted beside limits of the dialects, which never touch it: whoever set a minimum may believe that SMB1 is gone. */
export const dialectLimitsLeaveSmb1: Rule<'dialect-limits-leave-smb1'> = {
  id: 'dialect-limits-leave-smb1',
  title: 'SMB1 is wanted together with dialect limits, which do not govern it',
  sources: ['D-DIALECT', 'ADMX25', 'connection rules §2.3'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const component = decidedWord(effective, 'smb1OptionalFeature', 'installed', 'client-only');
      const client = decidedWord(effective, 'smb1ClientDriver', 'manual', 'automatic');
      const server = decidedWord(effective, 'smb1Server', 'enabled');
      const wished = [...(client === undefined ? [] : limits.client), ...(server === undefined ? [] : limits.server)];
      const touched = component === undefined ? wished : limitsBeside(effective, component.wanted.data);
      const set = touched.flatMap((id) => decidedBy(effective, id) ?? []);
      const at = component ?? client ?? server;
      if (at === undefined || set.length === 0) continue;
      yield {
        at,
        says: {
          path: pathOf(at.setting),
          value: printValue(at.setting, at.wanted.data),
          limits: set.map(({ setting }) => pathOf(setting)),
          component: pathOf('smb1OptionalFeature'),
        },
        on: windows,
        related: set.flatMap((limit) => relatedTo(limit, 'this limit does not touch SMB1')),
      };
    }
  },
};

/** The limits of the ends whose part of SMB1 is installed and not switched off by the policy. */
function limitsBeside(effective: Settings, parts: unknown): readonly SettingId[] {
  const installed = Array.isArray(parts) ? (parts as readonly string[]) : [];
  const clientIsOff = decidedWord(effective, 'smb1ClientDriver', 'disabled') !== undefined;
  const serverIsOff = decidedWord(effective, 'smb1Server', 'disabled') !== undefined;
  return [
    ...(installed.includes('client') && !clientIsOff ? limits.client : []),
    ...(installed.includes('server') && !serverIsOff ? limits.server : []),
  ];
}
