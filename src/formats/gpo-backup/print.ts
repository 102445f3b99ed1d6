import { encodeUtf16File } from '../../text/utf16.js';
import { printXmlLines, printXmlText } from '../../text/xml.js';
import { describeBackup } from './backup-xml.js';
import { describeInstance, describeManifest } from './manifest-xml.js';
import type { BackupFile, GpoBackup } from './model.js';
import { objectFilesOf } from './object-files.js';
import { describeReport } from './report-xml.js';

/**
 * Prints backups as Import-GPO takes them: a manifest of all, and for each a folder of its id with what was backed up. Encodings, line ends and blanks are
 * those that Backup-GPO writes; no byte order mark but in the report.
 */
export function printGpoBackups(backups: readonly GpoBackup[]): readonly BackupFile[] {
  if (backups.length === 0) return [];
  return [{ path: 'manifest.xml', bytes: encodeUtf8(printXmlText(describeManifest(backups))) }, ...backups.flatMap(printBackup)];
}

function printBackup(backup: GpoBackup): readonly BackupFile[] {
  const report = `<?xml version="1.0" encoding="utf-16"?>\n${printXmlLines(describeReport(backup), 'spaced')}`.replace(/\r?\n/g, '\r\n');
  return [
    { path: 'Backup.xml', bytes: encodeUtf8(`<?xml version="1.0" encoding="utf-8"?>${printXmlText(describeBackup(backup))}`) },
    { path: 'bkupInfo.xml', bytes: encodeUtf8(`${printXmlText(describeInstance(backup))}\r\n`) },
    { path: 'gpreport.xml', bytes: encodeUtf16File(report) },
    ...objectFilesOf(backup.files).map(({ path, bytes }) => ({ path: `DomainSysvol/GPO/${path.replaceAll('\\', '/')}`, bytes })),
  ].map(({ path, bytes }) => ({ path: `${backup.backupId}/${path}`, bytes }));
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
