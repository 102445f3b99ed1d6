import type { FoundAt } from '../../text/span.js';
import { localName, type XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { XmlFile } from '../xml-file.js';

/** What manifest.xml and bkupInfo.xml say of a backup. GUIDs stand in braces, in the case in which they are written. */
export interface BackupInstance {
  readonly backupId: string;
  readonly gpoId: string;
  readonly domain: string;
  readonly displayName: string;
  readonly comment: string;
  readonly at: FoundAt;
}

/** What the console writes of a backup (see `describeInstance`). */
const fields = ['GPOGuid', 'GPODomain', 'GPODomainGuid', 'GPODomainController', 'BackupTime', 'ID', 'Comment', 'GPODisplayName'] as const;

/**
 * Reads manifest.xml, which lists the backups of a folder, or bkupInfo.xml, which names the one that it lies in. A backup of which something is not
 * understood is an error with its place, and left out.
 */
export function parseBackupManifest(file: string, bytes: Uint8Array): Parsed<readonly BackupInstance[]> {
  const xml = XmlFile.open('list of backups', file, bytes, ['Backups', 'BackupInst']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const isList = localName(xml.root.name) === 'Backups';
  if (isList) xml.failUnknownAttributes(xml.root, ['mfst:version']);
  const elements = isList ? xml.elementsNamed(xml.root, 'BackupInst') : [xml.root];
  const model = elements.flatMap((element) => xml.record(() => readInstance(xml, element)));
  return { model, diagnostics: xml.diagnostics };
}

function readInstance(xml: XmlFile, element: XmlElement): BackupInstance {
  const written = xml.fieldsOf(element, fields);
  const text = (name: (typeof fields)[number]): string => {
    const field = written.get(name);
    return field === undefined ? '' : xml.textOf(field);
  };
  xml.failUnknownAttributesBelow(element, {});
  const backupId = text('ID');
  if (backupId === '') xml.fail(element, 'the backup has no ID');
  const names = { gpoId: text('GPOGuid'), domain: text('GPODomain'), displayName: text('GPODisplayName'), comment: text('Comment') };
  return { backupId, ...names, at: xml.at(element) };
}
