import { encodeUtf16File } from '../../text/utf16.js';
import { attributes, cdata, printXmlDocument, printXmlFragment } from '../../text/xml.js';
import { describeBackup } from './backup-xml.js';
import { type BackupFile, type GpoBackup, machineFilesOf } from './model.js';
import { describeReport } from './report-xml.js';

const manifestNamespace = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest';

/**
 * Prints a backup as Import-GPO takes it: a manifest, and a folder of the backup's id with what was backed up. Encodings and line ends are those that
 * Backup-GPO writes; no byte order mark but in the report.
 */
export function printGpoBackup(backup: GpoBackup): readonly BackupFile[] {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const manifest = { Backups: { '@': attributes({ ...namespaces, 'mfst:version': '1.0' }), BackupInst: describeInstance(backup) } };
  const instance = { BackupInst: { '@': attributes({ xmlns: manifestNamespace }), ...describeInstance(backup) } };
  const report = printXmlDocument(describeReport(backup), 'utf-16').replaceAll('\n', '\r\n');
  return [
    { path: 'manifest.xml', bytes: utf8(printXmlFragment(manifest)) },
    ...[
      { path: 'Backup.xml', bytes: utf8(printXmlDocument(describeBackup(backup), 'utf-8', 'one line')) },
      { path: 'bkupInfo.xml', bytes: utf8(printXmlFragment(instance)) },
      { path: 'gpreport.xml', bytes: encodeUtf16File(report) },
      ...machineFilesOf(backup.files).map(({ path, bytes }) => ({ path: `DomainSysvol/GPO/Machine/${path.replaceAll('\\', '/')}`, bytes })),
    ].map(({ path, bytes }) => ({ path: `${backup.backupId}/${path}`, bytes })),
  ];
}

const namespaces = { xmlns: manifestNamespace, 'xmlns:mfst': manifestNamespace };

/** What manifest.xml and bkupInfo.xml say of a backup. */
function describeInstance({ gpoId, domain, time, backupId, comment, displayName }: GpoBackup): object {
  return {
    GPOGuid: cdata(gpoId),
    GPODomain: cdata(domain.name),
    GPODomainGuid: cdata(domain.id),
    GPODomainController: cdata(domain.controller),
    BackupTime: cdata(time),
    ID: cdata(backupId),
    Comment: cdata(comment),
    GPODisplayName: cdata(displayName),
  };
}
