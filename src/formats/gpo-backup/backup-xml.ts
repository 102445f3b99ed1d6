import type { XmlContent, XmlTree } from '../../text/xml.js';
import { extensionIds, printExtensionNames } from './extensions.js';
import type { GpoBackup } from './model.js';
import { type ObjectFile, objectFilesOf } from './object-files.js';

const namespace = 'http://www.microsoft.com/GroupPolicy/GPOOperations';

/** Lists folders, and files that the console knows by no extension. */
const unknownExtension = '{F15C46CD-82A0-4C2D-A210-5D0D3182A418}';

/** One change of the computer side, in Active Directory and in SYSVOL: each is a half of the number. */
const firstVersion = '65537';

/**
 * Who may do what with the object: authenticated users read and apply it, domain controllers of the enterprise read it, the system and its creator own it.
 * No domain is named. Import-GPO takes no permissions over.
 */
const securityDescriptor = [
  '01 00 04 9c 00 00 00 00 00 00 00 00 00 00 00 00 14 00 00 00 04 00 80 00 05 00 00 00',
  '05 02 28 00 00 01 00 00 01 00 00 00 8f fd ac ed b3 ff d1 11 b4 1d 00 a0 c9 68 f9 39 01 01 00 00 00 00 00 05 0b 00 00 00',
  '00 02 14 00 94 00 02 00 01 01 00 00 00 00 00 05 09 00 00 00',
  '00 02 14 00 94 00 02 00 01 01 00 00 00 00 00 05 0b 00 00 00',
  '00 02 14 00 ff 00 0f 00 01 01 00 00 00 00 00 05 12 00 00 00',
  '00 0a 14 00 ff 00 0f 00 01 01 00 00 00 00 00 03 00 00 00 00',
].join(' ');

/**
 * Backup.xml, version 2.0: what the object is, and each of its files with where it lies in the backup. The console fills a template of its own; the blanks
 * are those of that template, with a line for each extension that has nothing.
 */
export function describeBackup(backup: GpoBackup): XmlTree {
  const files = objectFilesOf(backup.files);
  const place = placesIn(backup);
  const [registry, security] = [describeRegistry(files, place), describeSecurity(files, place)];
  const lines = [registry, null, null, null, null, security, null, null, null, null];
  return {
    name: 'GroupPolicyBackupScheme',
    attributes: { 'bkp:version': '2.0', 'bkp:type': 'GroupPolicyBackupTemplate', 'xmlns:bkp': namespace, xmlns: namespace },
    children: [
      '\r\n    ',
      {
        name: 'GroupPolicyObject',
        children: [
          { name: 'SecurityGroups' },
          { name: 'FilePaths' },
          describeSettings(backup, files),
          ' ',
          ...linesOf(lines, 8),
          '\r\n    ',
          describeUnknown(files, place),
        ],
      },
      '\r\n',
    ],
  };
}

function describeSettings({ gpoId, domain, displayName }: GpoBackup, files: readonly ObjectFile[]): XmlTree {
  const field = (name: string, cdata: string): XmlTree => ({ name, children: cdata === '' ? [] : [{ cdata }] });
  return {
    name: 'GroupPolicyCoreSettings',
    children: [
      field('ID', gpoId),
      field('Domain', domain.name),
      { name: 'SecurityDescriptor', text: securityDescriptor },
      field('DisplayName', displayName),
      // The user side is switched off: it holds nothing.
      field('Options', '1'),
      field('UserVersionNumber', '0'),
      field('MachineVersionNumber', firstVersion),
      field('MachineExtensionGuids', printExtensionNames(files)),
      field('UserExtensionGuids', ''),
      field('WMIFilter', ''),
    ],
  };
}

function describeRegistry(files: readonly ObjectFile[], { stored, pattern }: Places): XmlTree {
  const file = files.find(({ extension }) => extension === 'registry');
  const lines = [file === undefined ? null : stored('FSObjectFile', file.path), null, pattern('FSObjectFile', 'Adm\\*.*')];
  return extensionOf(extensionIds.registry, 'Registry', [...linesOf(lines, 12), '\r\n        ']);
}

function describeSecurity(files: readonly ObjectFile[], { stored }: Places): XmlTree | null {
  const file = files.find(({ extension }) => extension === 'security');
  if (file === undefined) return null;
  const line = stored('FSObjectFile', file.path, { 'bkp:ReEvaluateFunction': 'SecurityValidateSettings' });
  return extensionOf(extensionIds.security, 'Security', [...linesOf([line], 12), '\r\n        ']);
}

/** All folders, and the files that no extension lists, as they stand in their folders. */
function describeUnknown(files: readonly ObjectFile[], { stored }: Places): XmlTree {
  const listed = new Set<ObjectFile['extension']>(['registry', 'security']);
  const entries = [
    ...foldersOf(files).map((path) => stored('FSObjectDir', path)),
    ...files.filter(({ extension }) => !listed.has(extension)).map(({ path }) => stored('FSObjectFile', path)),
  ];
  return extensionOf(unknownExtension, 'Unknown Extension', inFolderOrder(entries));
}

function extensionOf(id: string, name: string, children: readonly XmlContent[]): XmlTree {
  return { name: 'GroupPolicyExtension', attributes: { 'bkp:ID': id, 'bkp:DescName': name }, children };
}

/** A line for each element, and one of blanks where there is none. */
function linesOf(elements: readonly (XmlTree | null)[], indent: number): readonly XmlContent[] {
  return elements.flatMap((element) => [`\r\n${' '.repeat(indent)}`, ...(element === null ? [] : [element])]);
}

/** How a backup names files and folders: by a variable, by where they stood in SYSVOL, and by where they lie in the backup. */
interface Places {
  readonly stored: (name: string, path: string, more?: Readonly<Record<string, string>>) => XmlTree;
  /** Files that were looked for and not found. */
  readonly pattern: (name: string, path: string) => XmlTree;
}

function placesIn({ gpoId, domain }: GpoBackup): Places {
  const sought = (path: string): Readonly<Record<string, string>> => ({
    'bkp:Path': path.startsWith('Machine\\') ? path.replace('Machine', '%GPO_MACH_FSPATH%') : `%GPO_FSPATH%\\${path}`,
    'bkp:SourceExpandedPath': `\\\\${domain.controller}\\sysvol\\${domain.name}\\Policies\\${gpoId}\\${path}`,
  });
  return {
    stored: (name, path, more = {}) => ({ name, attributes: { ...sought(path), ...more, 'bkp:Location': `DomainSysvol\\GPO\\${path}` } }),
    pattern: (name, path) => ({ name, attributes: sought(path) }),
  };
}

/** Every folder below Machine in which a file lies. */
function foldersOf(files: readonly ObjectFile[]): readonly string[] {
  const folders = files.flatMap(({ path }) => {
    const names = path.split('\\').slice(0, -1);
    return names.slice(1).map((_, depth) => names.slice(0, depth + 2).join('\\'));
  });
  return [...new Set(folders)];
}

/** Entries by name as Windows sorts them, what is in a folder behind it. */
function inFolderOrder(entries: readonly XmlTree[]): readonly XmlTree[] {
  const sorted = entries.map((entry) => ({ entry, key: (entry.attributes?.['bkp:Location'] ?? '').toLowerCase().replaceAll('\\', '\0') }));
  return sorted.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ entry }) => entry);
}
