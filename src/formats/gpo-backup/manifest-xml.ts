import type { XmlTree } from '../../text/xml.js';
import type { GpoBackup } from './model.js';

const namespace = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest';

/** manifest.xml: what the console lists of a folder of backups. */
export function describeManifest(backups: readonly GpoBackup[]): XmlTree {
  return {
    name: 'Backups',
    attributes: { xmlns: namespace, 'xmlns:mfst': namespace, 'mfst:version': '1.0' },
    children: backups.map((backup) => ({ name: 'BackupInst', children: fieldsOf(backup) })),
  };
}

/** bkupInfo.xml: the same of one backup, in its folder. */
export function describeInstance(backup: GpoBackup): XmlTree {
  return { name: 'BackupInst', attributes: { xmlns: namespace }, children: fieldsOf(backup) };
}

function fieldsOf({ gpoId, domain, time, backupId, comment, displayName }: GpoBackup): readonly XmlTree[] {
  const fields = {
    GPOGuid: gpoId,
    GPODomain: domain.name,
    GPODomainGuid: domain.id,
    GPODomainController: domain.controller,
    BackupTime: time,
    ID: backupId,
    Comment: comment,
    GPODisplayName: displayName,
  };
  return Object.entries(fields).map(([name, cdata]) => ({ name, children: [{ cdata }] }));
}
