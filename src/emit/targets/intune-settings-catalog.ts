import { noTemplate } from '../../formats/settings-catalog/model.js';
import { printSettingsCatalog } from '../../formats/settings-catalog/print.js';
import { settingsCatalogInstance } from '../carriers/settings-catalog-instance.js';
import type { Target } from '../target.js';
import { intuneDescription } from './intune-description.js';

/** A settings catalog policy for Intune, the body of a POST to /deviceManagement/configurationPolicies. */
export const intuneSettingsCatalog: Target = {
  title: 'Intune settings catalog',
  place: 'as-asked',
  carriers: [settingsCatalogInstance],
  pack(pieces, { policy }) {
    const settings = pieces.of(settingsCatalogInstance).flat();
    if (settings.length === 0) return [];
    const kind = { platforms: 'windows10', technologies: 'mdm', roleScopeTagIds: ['0'], template: noTemplate };
    return [
      {
        path: 'settings-catalog.json',
        bytes: printSettingsCatalog({ name: policy.name, description: intuneDescription(policy), ...kind, settings }),
      },
    ];
  },
};
