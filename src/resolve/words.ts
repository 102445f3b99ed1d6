import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import type { EditionId } from '../catalogue/windows/definition.js';
import { editionTitle } from '../catalogue/windows/editions.js';
import { isEqualJson } from '../text/equal-json.js';
import { joinWords } from '../text/join-words.js';

/** A value in the author's words: the word of a choice, the words of flags, else the data as JSON; `no value` for none. */
export function printData(setting: SettingDefinition, data: SettingData | undefined): string {
  if (data === undefined) return 'no value';
  const { value } = setting;
  if (value.kind === 'flags' && typeof data === 'number') return JSON.stringify(findFlagWords(value.flags, data) ?? data);
  const choice = value.kind === 'choice' ? value.choices.find((each) => isEqualJson(each.data, data)) : undefined;
  return choice?.word ?? JSON.stringify(data);
}

/** Editions by name, such as `Home and Pro`. */
export function printEditions(editions: readonly EditionId[]): string {
  return joinWords(editions.map(editionTitle));
}

/** The assumption that stands with a setting whose component may be missing. */
export function uncertainComponent(component: string): string {
  return `It takes effect only where the ${component} is installed, which is not certain here.`;
}
