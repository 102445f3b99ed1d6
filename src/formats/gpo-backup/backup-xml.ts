import { attributes, cdata } from '../../text/xml.js';
import { extensionIds, printExtensionNames } from './extensions.js';
import { type GpoBackup, type MachineFile, machineFilesOf } from './model.js';

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

/** Backup.xml, version 2.0: what the object is, and each of its files with where it lies in the backup. */
export function describeBackup(backup: GpoBackup): object {
  const files = machineFilesOf(backup.files);
  const registry = files.filter(({ extension }) => extension === 'registry');
  const security = files.filter(({ extension }) => extension === 'security');
  const place = placeIn(backup);
  return {
    GroupPolicyBackupScheme: {
      '@': attributes({ 'bkp:version': '2.0', 'bkp:type': 'GroupPolicyBackupTemplate', 'xmlns:bkp': namespace, xmlns: namespace }),
      GroupPolicyObject: {
        SecurityGroups: '',
        FilePaths: '',
        GroupPolicyCoreSettings: describeSettings(backup, files),
        GroupPolicyExtension: [
          extension(extensionIds.registry, 'Registry', {
            FSObjectFile: [...registry.map(({ path }) => place.stored(path)), place.pattern('Adm\\*.*')],
          }),
          ...(security.length === 0
            ? []
            : [
                extension(extensionIds.security, 'Security', {
                  FSObjectFile: security.map(({ path }) => place.stored(path, { 'bkp:ReEvaluateFunction': 'SecurityValidateSettings' })),
                }),
              ]),
          extension(unknownExtension, 'Unknown Extension', {
            FSObjectDir: foldersOf(files).map((path) => place.stored(path)),
            FSObjectFile: files.filter(({ extension: read }) => read === 'preferences').map(({ path }) => place.stored(path)),
          }),
        ],
      },
    },
  };
}

function describeSettings({ gpoId, domain, displayName }: GpoBackup, files: readonly MachineFile[]): object {
  return {
    ID: cdata(gpoId),
    Domain: cdata(domain.name),
    SecurityDescriptor: securityDescriptor,
    DisplayName: cdata(displayName),
    // The user side is switched off: it holds nothing.
    Options: cdata('1'),
    UserVersionNumber: cdata('0'),
    MachineVersionNumber: cdata(firstVersion),
    MachineExtensionGuids: cdata(printExtensionNames(files)),
    UserExtensionGuids: '',
    WMIFilter: '',
  };
}

function extension(id: string, name: string, content: object): object {
  return { '@': attributes({ 'bkp:ID': id, 'bkp:DescName': name }), ...content };
}

/** How a backup names files and folders: by a variable, by where they stood in SYSVOL, and by where they lie in the backup. */
function placeIn({ gpoId, domain }: GpoBackup) {
  const sysvol = `\\\\${domain.controller}\\sysvol\\${domain.name}\\Policies\\${gpoId}`;
  return {
    /** A file or a folder below Machine. */
    stored: (path: string, more: Readonly<Record<string, string>> = {}): object => ({
      '@': attributes({
        'bkp:Path': `%GPO_MACH_FSPATH%\\${path}`,
        'bkp:SourceExpandedPath': `${sysvol}\\Machine\\${path}`,
        ...more,
        'bkp:Location': `DomainSysvol\\GPO\\Machine\\${path}`,
      }),
    }),
    /** Files that were looked for and not found. */
    pattern: (path: string): object => ({
      '@': attributes({ 'bkp:Path': `%GPO_FSPATH%\\${path}`, 'bkp:SourceExpandedPath': `${sysvol}\\${path}` }),
    }),
  };
}

/** Every folder below Machine in which a file lies, outer ones first. */
function foldersOf(files: readonly MachineFile[]): readonly string[] {
  const folders = files.flatMap(({ path }) => {
    const names = path.split('\\').slice(0, -1);
    return names.map((_, depth) => names.slice(0, depth + 1).join('\\'));
  });
  return [...new Set(folders)];
}
