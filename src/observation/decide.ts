import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import type { FoundAt } from '../text/span.js';
import type { ObservedSetting, Reading } from './observed-setting.js';

type Value = Extract<Reading, { readonly kind: 'value' }>;

/**
 * Which place of a setting is in force on a machine. `nothing-stands`: Windows does what it does by itself, which it may show. `not-known`: a place that
 * would win could not be read, was not asked, or holds what is no value.
 */
export type Decision =
  | { readonly kind: 'stands'; readonly place: 'policy' | 'local' | 'shown'; readonly data: SettingData; readonly at: FoundAt | undefined }
  | { readonly kind: 'nothing-stands'; readonly shown: Value | null }
  | { readonly kind: 'not-known'; readonly because: 'strange' | 'not-told'; readonly reason: string };

/** Decides which place of a setting is in force: the policy place, then the local one, then what Windows shows. */
export function decide({ storage }: SettingDefinition, { policy, local, shown }: ObservedSetting): Decision {
  if (storage.kind !== 'registry') return decideShown(shown);
  const ofPolicy = policy === null || policy.kind === 'absent' ? null : decidePlace('policy', policy);
  if (ofPolicy !== null) return ofPolicy;
  if (local === null || local.kind === 'absent') return { kind: 'nothing-stands', shown: shown?.kind === 'value' ? shown : null };
  // A cmdlet shows the local value, or Windows' own where none is set.
  const isTold = local.kind === 'value' || local.kind === 'strange';
  return !isTold && shown?.kind === 'value' ? { ...shown, kind: 'stands', place: 'shown' } : decidePlace('local', local);
}

/** Objects, features and groups of firewall rules stand nowhere else. */
function decideShown(shown: Reading | null): Decision {
  if (shown === null) return { kind: 'not-known', because: 'not-told', reason: 'Windows has nothing that shows it' };
  return shown.kind === 'absent' ? { kind: 'nothing-stands', shown: null } : decidePlace('shown', shown);
}

const titles = { policy: 'the policy place', local: 'the local place', shown: 'what Windows shows' } as const;

function decidePlace(place: keyof typeof titles, reading: Exclude<Reading, { readonly kind: 'absent' }>): Decision {
  switch (reading.kind) {
    case 'value':
      return { kind: 'stands', place, data: reading.data, at: reading.at };
    case 'strange':
      return { kind: 'not-known', because: 'strange', reason: `${titles[place]} holds what is no value of the setting: ${reading.says}` };
    case 'unreadable':
      return { kind: 'not-known', because: 'not-told', reason: `${titles[place]} could not be read: ${reading.reason}` };
    case 'not-asked':
      return { kind: 'not-known', because: 'not-told', reason: `the file does not tell ${titles[place]}` };
  }
}
