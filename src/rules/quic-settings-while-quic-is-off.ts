import type { SettingId } from '../catalogue/settings/index.js';
import { decidedWord, pathOf, printOn, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

const switches = [
  { state: 'enableSmbQuicClient', group: 'client.quic.' },
  { state: 'enableSmbQuicServer', group: 'server.quic.' },
] as const satisfies readonly { state: SettingId; group: string }[];

/** The policy switches QUIC off and says how it is to work. A list that counts only while it is off is no contradiction. */
export const quicSettingsWhileQuicIsOff: Rule<'quic-settings-while-quic-is-off'> = {
  id: 'quic-settings-while-quic-is-off',
  sources: ['D-QUIC'],
  voids: true,
  *check({ targets, wanted }) {
    for (const { windows, effective } of targets) {
      for (const { state, group } of switches) {
        const off = decidedWord(effective, state, 'disabled');
        if (off === undefined) continue;
        for (const { at, setting } of wanted) {
          const { policyPath, needs = [] } = setting;
          const works = at.setting === state || needs.some(({ id, is }) => id === state && is === 'disabled');
          if (!policyPath.startsWith(group) || works) continue;
          yield {
            at,
            says: { path: policyPath, other: pathOf(state), otherValue: printOn(effective, state) },
            on: windows,
            related: relatedTo(off, 'QUIC is switched off here'),
          };
        }
      }
    }
  },
};
