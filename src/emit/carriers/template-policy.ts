import { isAdditive } from '../../catalogue/settings/additive.js';
import type { Location, SettingDefinition, Value } from '../../catalogue/settings/definition.js';
import type { PolicyElement } from '../../formats/admx/model.js';
import type { Wanted } from '../../state/wanted.js';
import { placeOf } from '../../state/registry-place.js';
import type { Carrier, Refused } from '../carrier.js';
import { namesOf, otherChannels } from '../ways.js';
import { missesWindowsHome } from './group-policy-reach.js';
import { refusalOfRegistry } from './registry-refusal.js';

/** A policy of a template that is to be made: what it says, with the element that the administrator fills in and the value that is offered first. */
export interface TemplatePolicy {
  readonly setting: SettingDefinition;
  readonly location: Location;
  readonly isLocal: boolean;
  readonly element: PolicyElement;
  /** What the policy's author wants: the index of a choice or a number; null where no control of an editor begins with a value. */
  readonly offered: number | null;
}

/**
 * Policies of an administrative template of our own: for settings that no template of Windows has, and for central stores whose templates are older than
 * the setting. A template only offers a setting; the Group Policy object says its value.
 */
export const templatePolicy: Carrier<TemplatePolicy> = {
  carry(wanted, setting, { asked }) {
    const refusal = refusalOfRegistry(setting);
    if (refusal !== null) return refusal;
    if (wanted.kind === 'value' && wanted.only === true) {
      const reason = 'A list of a template adds its rows to what stands in the key: it cannot say that they are the only ones.';
      return { kind: 'refused', reason, instead: [] };
    }
    const placed = placeOf(setting, asked);
    const isLocal = placed?.place === 'local';
    if (isLocal && namesOf(setting.on.template).length > 0) {
      return refused(setting, 'It is a security option: a template that writes the same value would contradict it.');
    }
    if (setting.storage.reset !== 'delete') {
      return refused(setting, 'A policy that is disabled deletes what it wrote, and Windows needs a value there.');
    }
    const element = placed === null ? undefined : elementOf(setting, placed.location);
    if (placed === null || element === undefined) return refused(setting, 'No control of the Group Policy editor takes its value.');
    const { location } = placed;
    const piece = (): TemplatePolicy => ({ setting, location, isLocal, element, offered: offeredFor(setting.value, wanted) });
    const reason = 'The template only offers the setting: its value is set in the Group Policy object.';
    return { kind: 'offered', reason, piece, notes: notesOf(setting, isLocal) };
  },
  misses: missesWindowsHome,
};

function refused(setting: SettingDefinition, reason: string): Refused {
  return { kind: 'refused', reason, instead: otherChannels(setting) };
}

function notesOf(setting: SettingDefinition, isLocal: boolean): readonly string[] {
  const inBox = namesOf(setting.on.admx).map(
    ({ file, displayName }) => `It is in ${file} as "${displayName}": this template is for central stores without that.`,
  );
  return [...inBox, ...(isLocal ? ['It writes a local value, which stays when the Group Policy object goes.'] : [])];
}

/** The control for the value of a setting; undefined where the editor has none. */
function elementOf(setting: SettingDefinition, { key, valueName }: Location): PolicyElement | undefined {
  const { id, value, storage } = setting;
  const names = { id, key, valueName, clientExtension: null };
  switch (value.kind) {
    case 'choice': {
      const items = value.choices.flatMap(({ data }, index) => {
        const written =
          typeof data === 'number' ? { kind: 'decimal' as const, value: data } : { kind: 'string' as const, text: String(data) };
        return Array.isArray(data) ? [] : [{ displayName: `$(string.${choiceId(id, index)})`, value: written, valueList: null }];
      });
      return items.length < value.choices.length ? undefined : { kind: 'enum', ...names, required: true, items };
    }
    case 'integer':
      return { kind: 'decimal', ...names, required: true, minValue: value.min, maxValue: value.max, storeAsText: false, soft: false };
    case 'text':
      return { kind: 'text', ...names, required: true, maxLength: null, expandable: false, soft: false };
    // The editor has no control for the bits of a number.
    case 'flags':
      return undefined;
    case 'list':
      return multiText(names);
    case 'table': {
      const isRows = storage.kind === 'registry' && storage.encoding?.as === 'value-per-row';
      const rows = { valuePrefix: null, additive: isAdditive(setting), explicitValue: true, expandable: false };
      return isRows ? { kind: 'list', ...names, valueName: null, ...rows } : multiText(names);
    }
  }
}

function multiText(names: Pick<PolicyElement, 'id' | 'key' | 'valueName' | 'clientExtension'>): PolicyElement {
  return { kind: 'multiText', ...names, required: true, maxLength: null, maxStrings: null, soft: false };
}

/** The id of the text of a choice; words of authors have dots and hyphens, which no id may have. */
export function choiceId(setting: string, index: number): string {
  return `${setting}_${index}`;
}

function offeredFor(value: Value, wanted: Wanted): number | null {
  if (wanted.kind === 'default') return null;
  const { data } = wanted;
  if (value.kind === 'choice') {
    const index = value.choices.findIndex((choice) => choice.data === data);
    return index < 0 ? null : index;
  }
  return value.kind === 'integer' && typeof data === 'number' ? data : null;
}
