import type { GpoBackup } from '../../formats/gpo-backup/model.js';
import { printGpoBackups } from '../../formats/gpo-backup/print.js';
import { meaningOf } from '../../formats/registry-pol/model.js';
import type { WmiFilter } from '../../formats/wmi-filter/model.js';
import { printWmiFilter } from '../../formats/wmi-filter/print.js';
import type { WindowsTarget } from '../../catalogue/windows/definition.js';
import { policySetting } from '../carriers/policy-setting.js';
import { preferenceItem } from '../carriers/preference-item.js';
import { securityOption } from '../carriers/security-option.js';
import { deriveGuid } from '../derive-guid.js';
import type { EmittedFile, PackageFacts, Target, WindowsPieces } from '../target.js';
import { kindsOf, nameKind, queryFor } from '../windows-query.js';
import { type GpoParts, gpoOf } from './gpo-files.js';

/** A domain that is nobody's (RFC 2606): a backup says where it was made, and Import-GPO asks for none of it. */
const domain = { name: 'smbward.invalid', controller: 'dc.smbward.invalid' };

/**
 * Backups of Group Policy objects, for Import-GPO and the Group Policy Management Console: policy values, firewall rules, security options, and preferences for the rest. There
 * is one for all Windows of a policy that read the same of it, each with the WMI filter that selects them.
 */
export const gpoBackup: Target = {
  title: 'Group Policy backup (Import-GPO)',
  place: 'policy',
  carriers: [policySetting, securityOption, preferenceItem],
  pack(pieces, facts) {
    const kindOf = kindsOf(facts.windows);
    const classes = pieces.byWindows((windows) => nameKind(kindOf(windows)));
    const objects = classes.map((pieces) => objectOf(pieces, facts, classes.length > 1));
    const filters = objects.map(({ parts }) => filterFile(parts, queryFor(parts.windows.map(kindOf))));
    return [...printObjects(objects), ...filters];
  },
};

interface GpoObject {
  readonly parts: GpoParts;
  readonly backup: GpoBackup;
  /** Keys that its records empty. */
  readonly empties: readonly string[];
}

function objectOf({ windows, ...pieces }: WindowsPieces, { policy, time }: PackageFacts, isOneOfMany: boolean): GpoObject {
  const displayName = isOneOfMany ? `${policy.name} - ${nameClass(windows)}` : policy.name;
  const guid = (purpose: string): string => deriveGuid([policy.name, ...windows.map(({ text }) => text), purpose]);
  const parts: GpoParts = { displayName, windows, policy, time, guid };
  const backup: GpoBackup = {
    backupId: guid('backup'),
    gpoId: guid('object'),
    displayName,
    comment: `smbward policy ${policy.name}`,
    domain: { ...domain, id: deriveGuid([policy.name, 'domain']) },
    time,
    ...gpoOf(pieces, parts),
  };
  const entries = pieces.of(policySetting).flatMap((setting) => setting.entries);
  const empties = entries.filter((entry) => meaningOf(entry).kind === 'delete-all-values').map(({ key }) => key);
  return { parts, backup, empties };
}

/** The Windows of a class, by the first of them, which no other class has: `windows-11-23h2 pro and 2 more`. */
function nameClass([first, ...others]: readonly WindowsTarget[]): string {
  const name = (first?.text ?? '').replaceAll('/', ' ');
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}

function printObjects(objects: readonly GpoObject[]): readonly EmittedFile[] {
  const emptied = new Map(objects.map(({ backup, empties }) => [backup.backupId, empties]));
  return printGpoBackups(objects.map(({ backup }) => backup)).map((file): EmittedFile => {
    const [backupId = ''] = file.path.split('/');
    return file.path.endsWith('/registry.pol') ? { ...file, empties: emptied.get(backupId) ?? [] } : file;
  });
}

/** The filter has the name of its object; the console gives it a domain when it imports it. */
function filterFile({ displayName, windows, guid, time, policy }: GpoParts, query: string): EmittedFile {
  const date = `${time.replace(/[-T:]/g, '')}.000000-000`;
  const filter: WmiFilter = {
    author: 'smbward',
    changeDate: date,
    creationDate: date,
    description: `smbward policy ${policy.name} for ${windows.map(({ text }) => text).join(', ')}`,
    domain: domain.name,
    id: guid('filter'),
    name: displayName,
    rules: [{ query, queryLanguage: 'WQL', namespace: 'root\\CIMv2' }],
  };
  return { path: `${displayName}.mof`, bytes: printWmiFilter(filter), selects: { part: displayName, windows } };
}
