import type { SettingId } from '../catalogue/settings/index.js';
import { isOnList } from '../simulate/names.js';
import { decidedBy, decidedWord, listOn, pathOf, printOn, relatedTo, tableRowsOf } from './reading.js';
import type { Place, Rule, RuleInput, Settings } from './rule.js';

const switches = [
  { state: 'enableSmbQuicClient', group: 'client.quic.' },
  { state: 'enableSmbQuicServer', group: 'server.quic.' },
] as const satisfies readonly { state: SettingId; group: string }[];

/** A value or an entry that says how QUIC is to work. */
interface QuicWish {
  readonly at: Place;
  readonly path: string;
}

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
        const mappings = state === 'enableSmbQuicClient' ? mappingsOverQuic(effective) : [];
        for (const { at, path } of [...wishesOf(wanted, state, group), ...mappings]) {
          yield {
            at,
            says: { path, other: pathOf(state), otherValue: printOn(effective, state) },
            on: windows,
            related: relatedTo(off, 'QUIC is switched off here'),
          };
        }
      }
    }
  },
};

function wishesOf(wanted: RuleInput['wanted'], state: SettingId, group: string): readonly QuicWish[] {
  return wanted.flatMap(({ at, setting: { policyPath, needs = [] } }) => {
    const works = at.setting === state || needs.some(({ id, is }) => id === state && is === 'disabled');
    return policyPath.startsWith(group) && !works ? [{ at, path: policyPath }] : [];
  });
}

/** The mappings of a client to an alternative port of QUIC, but for servers that are excepted while QUIC is off. */
function mappingsOverQuic(effective: Settings): readonly QuicWish[] {
  const excepted = listOn(effective, 'disabledSmbQuicServerExceptionList') ?? [];
  return tableRowsOf(decidedBy(effective, 'alternativePortMappingsClient')).flatMap(({ entry, row }) => {
    const server = String(row['server']);
    if (row['transport'] !== 'quic' || isOnList(excepted, server)) return [];
    return [{ at: entry, path: `${pathOf('alternativePortMappingsClient')} to ${server}` }];
  });
}
