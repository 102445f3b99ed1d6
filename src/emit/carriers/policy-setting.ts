import { getAdministrativeTemplate } from '../../catalogue/settings/administrative-templates.js';
import type { Admx } from '../../catalogue/settings/definition.js';
import type { RegistryPolEntry } from '../../formats/registry-pol/model.js';
import type { Wanted } from '../../state/wanted.js';
import type { Carrier } from '../carrier.js';
import { namesOf } from '../ways.js';
import { firewallRule } from './firewall-rule.js';
import { registryPolRecord } from './registry-pol-record.js';

/** The policy of an administrative template that says a setting, as the editor and its reports show it. */
export interface TemplatePolicyState {
  readonly namespace: string;
  readonly name: string;
  readonly displayName: string;
  /** Where the editor shows it; null where that is not known. */
  readonly category: string | null;
  /** Null where the value is deleted that the policy keeps in both of its states: it is not configured. */
  readonly state: 'Enabled' | 'Disabled' | null;
  /** It has a value that is filled in besides. */
  readonly hasElements: boolean;
}

/** A setting of Administrative Templates in a Group Policy object. */
export interface PolicySetting {
  readonly entries: readonly RegistryPolEntry[];
  /** Null where no template says the same, and the editor shows an extra registry setting or a rule of the firewall. */
  readonly policy: TemplatePolicyState | null;
  /** What the setting does, in our words. */
  readonly summary: string;
}

/** Records of a registry.pol, with the template's policy that the editor shows for them; rules of the firewall are among them, which have an editor of their own. */
export const policySetting: Carrier<PolicySetting> = {
  ...registryPolRecord,
  carry(wish, setting, state) {
    const carrier = setting.storage.kind === 'firewall-group' ? firewallRule : registryPolRecord;
    const answer = carrier.carry(wish, setting, state);
    if (answer.kind === 'refused') return answer;
    const [admx] = namesOf(setting.on.admx);
    const policy = admx === undefined ? null : stateOf(admx, wish);
    return { ...answer, piece: () => ({ entries: answer.piece(), policy, summary: setting.summary }) };
  },
};

function stateOf(admx: Admx, wish: Wanted): TemplatePolicyState {
  const { namespace, category } = getAdministrativeTemplate(admx.file);
  const hasElements = admx.elements.length > 0;
  return { namespace, category, name: admx.policy, displayName: admx.displayName, hasElements, state: switchOf(admx, wish, hasElements) };
}

/** A policy that has no value for its disabled state deletes what it wrote. */
function switchOf({ enabled, disabled }: Admx, wish: Wanted, hasElements: boolean): TemplatePolicyState['state'] {
  if (wish.kind === 'default') return hasElements || disabled === null ? 'Disabled' : null;
  if (hasElements || wish.data === enabled) return 'Enabled';
  return wish.data === disabled ? 'Disabled' : null;
}
