import type { SettingId } from '../catalogue/settings/index.js';
import type { Entry } from '../policy/policy.js';
import { isOnList } from '../simulate/names.js';
import { decidedBy, decidedWord, listOn, pathOf, printOn, relatedTo, tableRowsOf } from './reading.js';
import type { Finding, Rule, Settings } from './rule.js';

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
        const rest = {
          on: windows,
          related: relatedTo(off, 'QUIC is switched off here'),
        };
        const says = (path: string): Finding<'quic-settings-while-quic-is-off'>['says'] => {
          return { path, other: pathOf(state), otherValue: printOn(effective, state) };
        };
        for (const { at, setting } of wanted) {
          const { policyPath, needs = [] } = setting;
          const works = at.setting === state || needs.some(({ id, is }) => id === state && is === 'disabled');
          if (policyPath.startsWith(group) && !works) yield { at, says: says(policyPath), ...rest };
        }
        if (state !== 'enableSmbQuicClient') continue;
        for (const { entry, server } of quicMappingsOn(effective)) {
          yield { at: entry, says: says(`${pathOf('alternativePortMappingsClient')} to ${server}`), ...rest };
        }
      }
    }
  },
};

/** The mappings of a client to an alternative port of QUIC, but for servers that are excepted while QUIC is off. */
function quicMappingsOn(effective: Settings): readonly { readonly entry: Entry; readonly server: string }[] {
  const excepted = listOn(effective, 'disabledSmbQuicServerExceptionList') ?? [];
  return tableRowsOf(decidedBy(effective, 'alternativePortMappingsClient')).flatMap(({ entry, row }) => {
    const server = String(row['server']);
    return row['transport'] === 'quic' && !isOnList(excepted, server) ? [{ entry, server }] : [];
  });
}
