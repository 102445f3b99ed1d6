import type { EnumItem, PolicyDefinition, PolicyElement, PolicyValue } from '../formats/admx/model.js';
import { type WrittenValue, writtenValues } from '../formats/admx/written-values.js';
import { type Owner, ownerOfKey, ownerOfValue } from '../state/found.js';
import type { Offer, Saying, UnknownPlace } from './offer.js';
import { trimEndOf } from '../text/trim.js';
import { type Template, textOf } from './template.js';

/** What the policies of a template offer, in the order of the file. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly unknown: readonly UnknownPlace[];
}

/** A place that a policy writes, and all that it can write there. */
interface Place {
  readonly key: string;
  readonly valueName: string | null;
  readonly sayings: Saying[];
}

/**
 * Finds out which settings the policies of a template can say, by the places that they write and by nothing else: neither the name of a policy nor that
 * of an element tells what it does. Settings are of the machine, so that a policy for users alone offers none.
 */
export function offersOf({ admx, languages }: Template): Offers {
  const offers: Offer[] = [];
  const unknown: UnknownPlace[] = [];
  for (const policy of admx.policies) {
    for (const { key, valueName, sayings } of placesOf(policy, (reference) => textOf(languages, reference))) {
      const owner = policy.class === 'User' ? undefined : ownerOf(key, valueName);
      if (owner === undefined) unknown.push({ policy, key, valueName });
      else offers.push({ setting: owner.id, place: owner.place, policy, key, valueName, sayings });
    }
  }
  return { offers, unknown };
}

/** Two real policies end their key in a backslash. */
function ownerOf(key: string, valueName: string | null): Owner | undefined {
  const plain = trimEndOf(key, '\\');
  return valueName === null ? ownerOfKey(plain) : ownerOfValue(plain, valueName);
}

function placesOf(policy: PolicyDefinition, wordsOf: (reference: string) => string | null): readonly Place[] {
  const places = new Map<string, Place>();
  const { enabled, disabled } = writtenValues(policy);
  const add = (state: Saying['state'], { key, valueName, data }: WrittenValue): void => {
    const name = `${key}\\${valueName ?? ''}`.toLowerCase();
    const place = places.get(name) ?? { key, valueName, sayings: [] };
    places.set(name, place);
    if (data.kind === 'filled-in') place.sayings.push(...filledIn(data.element, wordsOf));
    else place.sayings.push(sayingOf(state, data, null));
  };
  for (const written of enabled) add('enabled', written);
  for (const written of disabled) add('disabled', written);
  return [...places.values()];
}

/** A number of 64 bits is no value of an SMB setting: none says it. */
function sayingOf(state: Saying['state'], value: PolicyValue, item: string | null): Saying {
  switch (value.kind) {
    case 'decimal':
      return { state, kind: 'value', data: value.value, type: 'REG_DWORD', item };
    case 'longDecimal':
      return { state, kind: 'value', data: value.digits, type: 'REG_SZ', item };
    case 'string':
      return { state, kind: 'value', data: value.text, type: 'REG_SZ', item };
    case 'delete':
      return { state, kind: 'default' };
  }
}

/** What the editor takes where a template names no limit (MS-GPREG 7.2). */
const defaults = { largestNumber: 9999, longestText: 1023 } as const;

function filledIn(element: PolicyElement, wordsOf: (reference: string) => string | null): readonly Saying[] {
  const state = 'enabled';
  switch (element.kind) {
    case 'boolean': {
      const [ticked, cleared] = [
        element.trueValue ?? { kind: 'decimal' as const, value: 1 },
        element.falseValue ?? { kind: 'delete' as const },
      ];
      return [sayingOf(state, ticked, 'ticked'), sayingOf(state, cleared, 'not ticked')];
    }
    case 'decimal':
    case 'longDecimal': {
      const [min, max] = [element.minValue ?? 0, element.maxValue ?? defaults.largestNumber];
      return element.kind === 'longDecimal'
        ? []
        : [{ state, kind: 'number', min, max, type: element.storeAsText ? 'REG_SZ' : 'REG_DWORD' }];
    }
    case 'text':
      return [
        { state, kind: 'line', longest: element.maxLength ?? defaults.longestText, type: element.expandable ? 'REG_EXPAND_SZ' : 'REG_SZ' },
      ];
    case 'multiText':
      return [
        { state, kind: 'lines', longest: element.maxLength ?? defaults.longestText, most: element.maxStrings ?? 0, type: 'REG_MULTI_SZ' },
      ];
    case 'enum':
      return element.items.map(({ value, displayName }: EnumItem) => sayingOf(state, value, wordsOf(displayName)));
    case 'list':
      return [{ state, kind: 'rows', named: element.explicitValue, type: element.expandable ? 'REG_EXPAND_SZ' : 'REG_SZ' }];
  }
}
