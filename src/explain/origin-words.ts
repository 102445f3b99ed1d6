import type { SettingDefinition, Since } from '../catalogue/settings/definition.js';
import type { Origin } from '../resolve/effective.js';
import { printFirstBuilds } from '../resolve/since.js';
import { printFoundAt, printPlace } from '../text/place.js';
import { printSettingValue } from './setting-words.js';

/** Where on a machine a value stands, in words. */
const observedPlaces = {
  policy: 'policy place of the machine',
  local: 'local place of the machine',
  shown: 'shown by the machine',
} as const;

/** Where the value of a setting comes from, in a few words. */
export function printOrigin(origin: Origin, setting: SettingDefinition): string {
  switch (origin.kind) {
    case 'policy':
      return `policy, ${printPlace(origin.assignment.span)}`;
    case 'observed':
      return [observedPlaces[origin.place], ...(origin.at === undefined ? [] : [printFoundAt(origin.at)])].join(', ');
    case 'built-in':
      return 'default of this Windows';
    case 'licence':
      return 'default of this edition';
    case 'setup':
      return 'written by setup or role';
    case 'component-missing':
      return `not installed: ${origin.component}`;
    case 'not-available':
      return `not on this Windows${printFirst(origin.firstBuilds)}`;
    case 'disputed':
      return `documents differ: ${origin.statements.map(({ value, by }) => `${printSettingValue(setting, value)} (${by.join(', ')})`).join(' against ')}`;
    case 'unknown':
      return `not known: ${origin.reason}`;
  }
}

/** `; first on Windows 11, version 24H2 (26100)`, or nothing where no build has it. */
export function printFirst(builds: readonly Since[]): string {
  return builds.length === 0 ? '' : `; first on ${printFirstBuilds(builds)}`;
}
