import { describeClient, describeServer } from '../connect/predict.js';
import { dialectsOf } from '../facts/dialect-set.js';
import { bestDialectIs, type Peer } from './best-dialect.js';
import { decidedBy, decidedWord, pathOf, printValue, relatedTo, type ValueAssignment } from './reading.js';
import type { Rule, Settings } from './rule.js';

const ends = [
  { end: 'client', limits: ['minDialectClient', 'maxDialectClient'], wish: clientWish },
  { end: 'server', limits: ['minDialectServer', 'maxDialectServer'], wish: serverWish },
] as const;

/** What a machine of Windows XP's time speaks. */
const smb1Alone = { smb1: true, dialects: dialectsOf() };
const smb1Peer: Peer = { client: describeClient(smb1Alone), server: describeServer(smb1Alone) };

/** SMB1 is wanted together with limits of the dialects, which never touch it: whoever set a minimum may believe that SMB1 is gone. */
export const dialectLimitsLeaveSmb1: Rule<'dialect-limits-leave-smb1'> = {
  id: 'dialect-limits-leave-smb1',
  sources: ['D-DIALECT', 'ADMX25', 'connection rules §2.3'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      const kept = ends.flatMap(({ end, limits, wish }) => {
        const wanted = wish(effective);
        const set = limits.flatMap((id) => decidedBy(effective, id) ?? []);
        const isKept = wanted !== undefined && set.length > 0 && bestDialectIs(({ id }) => id === '1.0', predict, effective, end, smb1Peer);
        return isKept ? [{ wanted, set }] : [];
      });
      const [first] = kept;
      if (first === undefined) continue;
      const set = kept.flatMap((end) => end.set);
      const at = first.wanted;
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

function clientWish(effective: Settings): ValueAssignment | undefined {
  return componentWish(effective) ?? decidedWord(effective, 'smb1ClientDriver', 'manual', 'automatic');
}

function serverWish(effective: Settings): ValueAssignment | undefined {
  return componentWish(effective) ?? decidedWord(effective, 'smb1Server', 'enabled');
}

function componentWish(effective: Settings): ValueAssignment | undefined {
  return decidedWord(effective, 'smb1OptionalFeature', 'installed', 'client-only');
}
