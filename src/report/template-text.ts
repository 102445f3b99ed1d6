import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import { printData } from '../resolve/words.js';
import type { Offer, Saying, UnknownPlace } from '../store/offer.js';
import type { Offers } from '../store/offers.js';
import { displayNameOf, type Template } from '../store/template.js';
import { countOf } from './lines.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

/** What a template offers: the settings that its policies write, with what each state of a policy writes, and what the catalogue does not know. */
export function renderTemplate(template: Template, { offers, unknown }: Offers, style: Style): string {
  const nameOf = ({ policy }: Offer | UnknownPlace): string => displayNameOf(template, policy) ?? policy.name;
  const held = offers.map((offer) => {
    const setting = getSetting(offer.setting);
    const values = offer.sayings.map((saying) => describeSaying(setting, saying)).join('; ');
    return [{ text: setting.policyPath, paint: style.paint.cyan }, nameOf(offer), values, placeOf(offer)];
  });
  const others = byPolicy(unknown).map(([first, ...further]) => {
    const more = further.length === 0 ? '' : ` and ${countOf(further.length, 'more', 'more')}`;
    return [nameOf(first), first.policy.class, `${placeOf(first)}${more}`];
  });
  const tables = [
    ...(held.length === 0 ? [] : [renderTable(['Setting', 'Policy', 'What it writes', 'Registry value'], held, style)]),
    ...(others.length === 0 ? [] : [renderTable(['Not in the catalogue', 'Class', 'Registry value'], others, style)]),
  ];
  const settings = new Set(offers.map(({ setting }) => setting)).size;
  const counted = `${template.name}: ${countOf(template.admx.policies.length, 'policy', 'policies')}, ${countOf(settings, 'setting')} of the catalogue, ${countOf(unknown.length, 'registry value')} that it does not know`;
  return [...tables, `${counted}\n`].join('\n');
}

/** The places of each policy together. */
function byPolicy(places: readonly UnknownPlace[]): readonly (readonly [UnknownPlace, ...UnknownPlace[]])[] {
  const groups = new Map<UnknownPlace['policy'], [UnknownPlace, ...UnknownPlace[]]>();
  for (const place of places) {
    const group = groups.get(place.policy);
    if (group === undefined) groups.set(place.policy, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/** A list names its values itself. */
function placeOf({ key, valueName }: Offer | UnknownPlace): string {
  return `${key}\\${valueName ?? '*'}`;
}

function describeSaying(setting: SettingDefinition, saying: Saying): string {
  const state = saying.state === 'enabled' ? 'Enabled' : 'Disabled';
  switch (saying.kind) {
    case 'value': {
      const isKnown = setting.value.kind !== 'choice' || setting.value.choices.some(({ data }) => data === saying.data);
      const word = isKnown ? printData(setting, saying.data) : `${JSON.stringify(saying.data)}, which no word stands for`;
      return saying.item === null ? `${state}: ${word}` : `${state}, ${saying.item}: ${word}`;
    }
    case 'default':
      return `${state}: no value`;
    case 'number':
      return `${state}: ${saying.min} to ${saying.max}`;
    case 'line':
      return `${state}: a text`;
    case 'lines':
      return `${state}: a list`;
    case 'rows':
      return `${state}: rows of name and value`;
  }
}
