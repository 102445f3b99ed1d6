import { noTemplate } from '../../formats/settings-catalog/model.js';
import { printSettingsCatalog } from '../../formats/settings-catalog/print.js';
import { settingsCatalogInstance } from '../carriers/settings-catalog-instance.js';
import type { Target } from '../target.js';

/** A settings catalog policy for Intune, the body of a POST to /deviceManagement/configurationPolicies. */
export const intuneSettingsCatalog: Target = {
  title: 'Intune settings catalog',
  place: 'as-asked',
  carriers: [settingsCatalogInstance],
  pack(pieces, { policy: { name, description } }) {
    const settings = pieces.of(settingsCatalogInstance).flat();
    if (settings.length === 0) return [];
    const kind = { platforms: 'windows10', technologies: 'mdm', roleScopeTagIds: ['0'], template: noTemplate };
    return [{ path: 'settings-catalog.json', bytes: printSettingsCatalog({ name, description, ...kind, settings }) }];
  },
};
