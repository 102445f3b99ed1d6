import type { FoundAt } from '../../text/span.js';
import type { Parsed } from '../parsed.js';
import { childrenNamed, textOfChild, XmlFile } from '../xml-file.js';

/** What manifest.xml and bkupInfo.xml say of a backup. GUIDs stand in braces, in the case in which they are written. */
export interface BackupInstance {
  readonly backupId: string;
  readonly gpoId: string;
  readonly domain: string;
  readonly displayName: string;
  readonly comment: string;
  readonly at: FoundAt;
}

/** Reads manifest.xml, which lists the backups of a folder, or bkupInfo.xml, which names the one that it lies in. */
export function parseBackupManifest(file: string, bytes: Uint8Array): Parsed<readonly BackupInstance[]> {
  const xml = XmlFile.open('list of backups', file, bytes, ['Backups', 'BackupInst']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const elements = xml.root.name === 'BackupInst' ? [xml.root] : childrenNamed(xml.root, 'BackupInst');
  const model = elements.flatMap((element): readonly BackupInstance[] => {
    const text = (name: string): string => textOfChild(element, name) ?? '';
    const backupId = text('ID');
    if (backupId === '') {
      xml.fail(element, 'the backup has no ID');
      return [];
    }
    const names = { gpoId: text('GPOGuid'), domain: text('GPODomain'), displayName: text('GPODisplayName'), comment: text('Comment') };
    return [{ backupId, ...names, at: xml.at(element) }];
  });
  return { model, diagnostics: xml.diagnostics };
}
