import { getAdministrativeTemplate } from '../../catalogue/settings/administrative-templates.js';
import type { RegistryPolEntry } from '../../formats/registry-pol/model.js';
import type { Carrier } from '../carrier.js';
import { namesOf } from '../ways.js';
import { registryPolRecord } from './registry-pol-record.js';

/** A setting of Administrative Templates in a Group Policy object. */
export interface PolicySetting {
  readonly entries: readonly RegistryPolEntry[];
  /** The policy of a template that says the same; null where none does, and the editor shows an extra registry setting. */
  readonly policy: { readonly namespace: string; readonly name: string } | null;
}

/** Records of a registry.pol, with the template's policy that the editor shows for them. */
export const policySetting: Carrier<PolicySetting> = {
  ...registryPolRecord,
  carry(wish, setting, state) {
    const answer = registryPolRecord.carry(wish, setting, state);
    if (answer.kind === 'refused') return answer;
    const [admx] = namesOf(setting.on.admx);
    const policy = admx === undefined ? null : { namespace: getAdministrativeTemplate(admx.file).namespace, name: admx.policy };
    return { ...answer, piece: () => ({ entries: answer.piece(), policy }) };
  },
};
