import type { Admx, SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import { namesOf, otherChannels } from '../emit/ways.js';
import type { PolicyDefinition } from '../formats/admx/model.js';
import type { Assignment, Policy } from '../policy/policy.js';
import { itemsFor } from '../state/items-for.js';
import { canSay, type Offer } from './offer.js';
import { offersOf } from './offers.js';
import type { Template } from './template.js';

/** A policy of the store that says an assignment. */
export interface StoredPolicy {
  readonly template: Template;
  readonly policy: PolicyDefinition;
}

/** What a central store has for one assignment. */
export type StoreVerdict =
  | ({ readonly kind: 'held' } & StoredPolicy)
  /** Nothing is to be configured. */
  | { readonly kind: 'not-needed' }
  /** No template of Windows writes it; what does. */
  | { readonly kind: 'no-template'; readonly reason: string; readonly channels: readonly string[] }
  /** `file`: the template is not there; `policy`: it is of an older set; `value`: its policy does not offer the value; `words`: it has no language file. */
  | {
      readonly kind: 'lacking';
      readonly lacks: 'file' | 'policy' | 'value' | 'words';
      readonly names: readonly Admx[];
      readonly in: StoredPolicy | null;
    };

/** An assignment and what the store has for it. */
export interface HeldAssignment {
  readonly assignment: Assignment;
  readonly setting: SettingDefinition;
  readonly verdict: StoreVerdict;
}

interface StoreOffer extends Offer {
  readonly template: Template;
}

/**
 * Holds what a policy assigns against the templates of a central store. A setting is held where a policy of the store writes its place and can write the
 * value, whichever generation of the templates it is from and whatever it is called there.
 */
export function holdAgainstStore(policy: Policy, templates: readonly Template[]): readonly HeldAssignment[] {
  const offers = templates.flatMap((template) => offersOf(template).offers.map((offer) => ({ ...offer, template })));
  const files = new Set(templates.map(({ name }) => name.toLowerCase()));
  return [...policy.assignments.values()].map((assignment) => {
    const setting = getSetting(assignment.setting);
    const own = offers.filter((offer) => offer.setting === assignment.setting);
    return { assignment, setting, verdict: judge(assignment, setting, own, files) };
  });
}

function judge(
  { wanted }: Assignment,
  setting: SettingDefinition,
  offers: readonly StoreOffer[],
  files: ReadonlySet<string>,
): StoreVerdict {
  if (wanted.kind === 'default') return { kind: 'not-needed' };
  const names = namesOf(setting.on.admx);
  const saying = offers.filter((offer) => saysValue(offer, wanted.data));
  const withWords = saying.find(({ template }) => template.languages.size > 0);
  if (withWords !== undefined) return { kind: 'held', template: withWords.template, policy: withWords.policy };
  const nearest = saying[0] ?? offers[0];
  if (nearest !== undefined) {
    const { template, policy } = nearest;
    return { kind: 'lacking', lacks: saying.length > 0 ? 'words' : 'value', names, in: { template, policy } };
  }
  if ('none' in setting.on.admx) return { kind: 'no-template', reason: setting.on.admx.none, channels: otherChannels(setting) };
  const isThere = names.some(({ file }) => files.has(file.toLowerCase()));
  return { kind: 'lacking', lacks: isThere ? 'policy' : 'file', names, in: null };
}

function saysValue({ setting, place, sayings }: Offer, data: SettingData): boolean {
  const items = itemsFor(setting, data, place).filter((item) => item.kind === 'registry');
  return items.every((item) => item.place === place && canSay(sayings, item));
}
