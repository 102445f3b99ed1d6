import { getSetting } from '../catalogue/settings/index.js';
import type { PolicyDefinition } from '../formats/admx/model.js';
import { printData } from '../resolve/words.js';
import type { Offer, Saying, UnknownPlace } from '../store/offer.js';
import type { Offers } from '../store/offers.js';
import { displayNameOf, type Template } from '../store/template.js';

/** What a template offers, for programs: each policy that writes the place of a setting, and each place that no setting has. */
export function templateToJson(file: string, template: Template, { offers, unknown }: Offers): object {
  const { admx, languages } = template;
  return {
    file,
    namespace: admx.target.namespace,
    revision: admx.revision,
    policies: admx.policies.length,
    languages: [...languages.keys()],
    offers: offers.map((offer) => offerToJson(template, offer)),
    unknown: unknown.map(({ policy, key, valueName }: UnknownPlace) => ({ ...policyToJson(template, policy), key, valueName })),
  };
}

function offerToJson(template: Template, { setting: id, place, policy, key, valueName, sayings }: Offer): object {
  const setting = getSetting(id);
  const words = (saying: Saying): object =>
    saying.kind === 'value' ? { ...saying, word: isKnown(saying.data) ? printData(setting, saying.data) : null } : saying;
  const isKnown = (data: number | string): boolean =>
    setting.value.kind !== 'choice' || setting.value.choices.some((choice) => choice.data === data);
  return { setting: id, path: setting.policyPath, ...policyToJson(template, policy), place, key, valueName, values: sayings.map(words) };
}

function policyToJson(template: Template, policy: PolicyDefinition): object {
  const at = policy.at !== undefined && 'span' in policy.at ? policy.at.span : null;
  return { policy: policy.name, displayName: displayNameOf(template, policy), class: policy.class, span: at };
}
