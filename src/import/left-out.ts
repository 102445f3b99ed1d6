import type { TypedData } from '../formats/decode-data.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { FoundAt } from '../text/span.js';
import { areaOfKey, computerHive, type Hindrance, type RegistryEffect, type RegistryRecord, userHive } from './record.js';

/**
 * Why a record says nothing in the policy. `no-setting`: it is on no SMB setting. `order`: it asks for something that no value is. `incomplete`: without other
 * records that the file does not have it says no value. `superseded`: a later
 * record of the file is on the same place. `overridden`: it is on the local place, and Windows reads the policy place, which was found too. `disagree`:
 * another file wants something else.
 */
export type WhyLeftOut =
  'no-setting' | Hindrance['why'] | 'order' | 'type-differs' | 'value-unknown' | 'incomplete' | 'superseded' | 'overridden' | 'disagree';

/** A record that says nothing in the policy. */
export interface LeftOut {
  readonly why: WhyLeftOut;
  /** Why, in an administrator's words, as a sentence goes on after "left out:". */
  readonly because: string;
  /** What an administrator calls its part of the registry or of the file. */
  readonly area: string;
  /** What it does, such as `SOFTWARE\A\B = REG_DWORD 1`. */
  readonly says: string;
  /** The value as it was found, where it sets one. */
  readonly value?: TypedData;
  /** The settings that have their place there; none for what is no SMB setting. */
  readonly settings: readonly SettingId[];
  readonly at: FoundAt;
}

const because: Readonly<Record<Exclude<WhyLeftOut, Hindrance['why']>, string>> = {
  'no-setting': 'it is no SMB setting',
  order: 'a policy has values, and no such orders',
  'type-differs': 'the setting has another type',
  'value-unknown': 'the setting has no such value',
  incomplete: 'the file says only a part of what makes a value of the setting',
  superseded: 'a later record of the file is on the same place',
  overridden: 'Windows reads the policy place of the setting, which was found too',
  disagree: 'another file wants something else',
};

/** The record as one that is left out. */
export function leaveOut(record: RegistryRecord, why: WhyLeftOut, settings: readonly SettingId[]): LeftOut {
  const { hive, key, effect, hindrance, at } = record;
  const says = why === hindrance?.why ? hindrance.says : because[why as keyof typeof because];
  const value = effect.kind === 'set' ? { value: { type: effect.type, data: effect.data } } : {};
  return { why, because: says, area: areaOf(hive, key), says: sayEffect(key, effect), ...value, settings, at };
}

function areaOf(hive: string, key: string): string {
  if (hive === computerHive) return areaOfKey(key);
  return hive === userHive ? `users: ${areaOfKey(key)}` : `${hive}\\${areaOfKey(key)}`;
}

function sayEffect(key: string, effect: RegistryEffect): string {
  switch (effect.kind) {
    case 'set':
      return `${key}\\${effect.valueName} = ${effect.type} ${JSON.stringify(effect.data)}`;
    case 'delete-value':
      return `${key}\\${effect.valueName} is deleted`;
    case 'empty-key':
      return effect.withSubkeys ? `${key} is deleted with all below it` : `all values of ${key} are deleted`;
    case 'make-key':
      return `${key} is made`;
    case 'order':
      return `${key}: ${effect.says}`;
  }
}
