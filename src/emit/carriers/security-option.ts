import type { SettingDefinition } from '../../catalogue/settings/definition.js';
import { isTemplateText, type TemplateData, type TemplateRegistryValue } from '../../formats/security-template/model.js';
import type { RegistryItem } from '../../state/item.js';
import type { Carrier, Refused } from '../carrier.js';
import { namesOf, otherChannels } from '../ways.js';
import { missesWindowsHome } from './group-policy-reach.js';

/**
 * Security options: registry values of a security template, under the names by which the security editor knows them. A template writes and never deletes,
 * so that it has no word for a default that is no value.
 */
export const securityOption: Carrier<readonly TemplateRegistryValue[]> = {
  carry(_wish, setting, { wanted }) {
    const { template } = setting.on;
    const refused = (reason: string): Refused => ({ kind: 'refused', reason, instead: otherChannels(setting) });
    if ('none' in template) return refused(template.none);
    const written = wanted.filter((item): item is RegistryItem => item.kind === 'registry');
    if (written.some(({ data }) => data === null))
      return refused('A security template deletes no value: it cannot ask for a default that is none.');
    const options = written.map((item) => optionOf(item, setting));
    if (options.length < wanted.length || options.some((option) => option === undefined)) {
      return refused('A security template cannot hold this value.');
    }
    return { kind: 'carried', piece: () => options.filter((option) => option !== undefined) };
  },
  misses: missesWindowsHome,
};

/** The option that says this item; undefined where none has its place, or its data cannot stand in a template. */
function optionOf(item: RegistryItem, setting: SettingDefinition): TemplateRegistryValue | undefined {
  const place = `MACHINE\\${item.key}\\${item.valueName}`.toLowerCase();
  const name = namesOf(setting.on.template).find((each) => each.toLowerCase() === place);
  const data = dataOf(item.data);
  return name === undefined || data === undefined ? undefined : { name, data };
}

function dataOf(data: RegistryItem['data']): TemplateData | undefined {
  if (data === null) return undefined;
  if (typeof data === 'number') return { type: 4, value: data };
  if (typeof data === 'string') return isTemplateText(data) ? { type: 1, text: data } : undefined;
  // A list of one empty text is written as a list of none.
  const isOneEmpty = data.length === 1 && data[0] === '';
  return isOneEmpty || !data.every(isTemplateText) ? undefined : { type: 7, texts: data };
}
