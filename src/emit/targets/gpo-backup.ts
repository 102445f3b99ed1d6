import { printGpoBackup } from '../../formats/gpo-backup/print.js';
import type { GpoFiles } from '../../formats/gpo-backup/model.js';
import { meaningOf } from '../../formats/registry-pol/model.js';
import { printRegistryPol } from '../../formats/registry-pol/print.js';
import { printRegistryPreferences } from '../../formats/registry-preferences/print.js';
import { templateOfRegistryValues } from '../../formats/security-template/model.js';
import { printSecurityTemplate } from '../../formats/security-template/print.js';
import { preferenceItem, type PreferenceValue } from '../carriers/preference-item.js';
import { registryPolRecord } from '../carriers/registry-pol-record.js';
import { securityOption } from '../carriers/security-option.js';
import { deriveGuid } from '../derive-guid.js';
import type { EmittedFile, Pieces, Target } from '../target.js';
import { deletionsFirst } from './registry-pol.js';

/** The time that every backup says: the same policy gives the same bytes, whenever it is compiled. */
const time = '2000-01-01T00:00:00';

/** A domain that is nobody's (RFC 2606): a backup says where it was made, and Import-GPO asks for none of it. */
const domain = { name: 'smbward.invalid', controller: 'dc.smbward.invalid' };

/** A backup of a Group Policy object, for Import-GPO and the Group Policy Management Console: policy values, security options, and preferences for the rest. */
export const gpoBackup: Target = {
  title: 'Group Policy backup (Import-GPO)',
  place: 'policy',
  carriers: [registryPolRecord, securityOption, preferenceItem],
  pack(pieces, { policy, windows }) {
    const guid = (purpose: string): string => deriveGuid([policy.name, ...windows.map(({ text }) => text), purpose]);
    const files = filesOf(pieces, guid);
    if (Object.keys(files).length === 0) return [];
    const backup = {
      backupId: guid('backup'),
      gpoId: guid('object'),
      displayName: policy.name,
      comment: `smbward policy ${policy.name}`,
      domain: { ...domain, id: guid('domain') },
      time,
      files,
    };
    const empties = pieces
      .of(registryPolRecord)
      .flat()
      .filter((entry) => meaningOf(entry).kind === 'delete-all-values')
      .map(({ key }) => key);
    return printGpoBackup(backup).map((file): EmittedFile => (file.path.endsWith('/registry.pol') ? { ...file, empties } : file));
  },
};

function filesOf(pieces: Pieces, guid: (purpose: string) => string): GpoFiles {
  const entries = pieces.of(registryPolRecord).flat();
  const options = pieces.of(securityOption).flat();
  const values = pieces.of(preferenceItem).flat();
  return {
    ...(entries.length === 0 ? {} : { registryPol: printRegistryPol({ entries: deletionsFirst(entries) }) }),
    ...(options.length === 0 ? {} : { securityTemplate: printSecurityTemplate(templateOfRegistryValues(options)) }),
    ...(values.length === 0 ? {} : { preferences: preferencesOf(values, guid) }),
  };
}

function preferencesOf(values: readonly PreferenceValue[], guid: (purpose: string) => string): Uint8Array {
  const changed = time.replace('T', ' ');
  return printRegistryPreferences({ items: values.map((value) => ({ ...value, changed, uid: guid(`${value.key}\\${value.valueName}`) })) });
}
