import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { attributeNamed, childrenNamed, XmlFile } from '../xml-file.js';

/** A file or an empty folder of a Group Policy object, by where it lies in the folder of its backup, with forward slashes; and what reads it. */
export interface StoredFile {
  readonly kind: 'file' | 'folder';
  readonly location: string;
  /** What the console calls the extension that it is for, such as `Registry`. */
  readonly extension: string;
}

/** What Backup.xml says of the object that was backed up. */
export interface BackupDescription {
  readonly version: string;
  readonly gpoId: string;
  readonly domain: string;
  readonly displayName: string;
  /** Whether the sides of the object are applied at all. */
  readonly isOn: { readonly machine: boolean; readonly user: boolean };
  /** The WMI filter that says which machines the object is for, as it is written; empty where there is none. */
  readonly wmiFilter: string;
  readonly machineExtensions: string;
  readonly userExtensions: string;
  readonly stored: readonly StoredFile[];
}

/** The versions of the format that the Group Policy Management Console has written. */
const versions: readonly string[] = ['1.0', '2.0'];

/** The numbers of the switches of an object, and which sides they leave on. */
const switches: ReadonlyMap<string, BackupDescription['isOn']> = new Map([
  ['0', { machine: true, user: true }],
  ['1', { machine: true, user: false }],
  ['2', { machine: false, user: true }],
  ['3', { machine: false, user: false }],
]);

/** What the console writes of an object itself (see `describeBackup`). */
const settingNames = [
  'ID',
  'Domain',
  'SecurityDescriptor',
  'DisplayName',
  'Options',
  'UserVersionNumber',
  'MachineVersionNumber',
  'MachineExtensionGuids',
  'UserExtensionGuids',
  'WMIFilter',
] as const;

/** The attributes that the console writes on elements. */
const attributes = {
  GroupPolicyBackupScheme: ['version', 'type'],
  Group: ['Source'],
  GroupPolicyExtension: ['ID', 'DescName'],
  FSObjectDir: ['Path', 'SourceExpandedPath', 'Location'],
  FSObjectFile: ['Path', 'SourceExpandedPath', 'Location', 'ReEvaluateFunction'],
} as const;

/**
 * Reads Backup.xml. What it says of permissions and of the domain is left out of account. A file whose place is not in the backup is an error with its
 * place, and left out; without one object that is understood there is no model.
 */
export function parseBackup(file: string, bytes: Uint8Array): Parsed<BackupDescription> {
  const xml = XmlFile.open('Backup.xml', file, bytes, ['GroupPolicyBackupScheme']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  xml.failUnknownAttributesBelow(xml.root, attributes);
  const version = attributeNamed(xml.root, 'version') ?? '';
  const [object, second] = childrenNamed(xml.root, 'GroupPolicyObject');
  const [settings, secondSettings] = object === undefined ? [] : childrenNamed(object, 'GroupPolicyCoreSettings');
  const twice = second ?? secondSettings;
  if (!versions.includes(version)) xml.fail(xml.root, `its version is ${version === '' ? 'missing' : version}, and 1.0 and 2.0 are known`);
  else if (twice !== undefined) xml.fail(twice, `<${twice.name}> stands there twice, and a backup is of one object`);
  else if (object === undefined || settings === undefined) xml.fail(xml.root, 'it describes no Group Policy object');
  else {
    const [described] = xml.record(() => readSettings(xml, settings));
    if (described !== undefined) return { model: { version, ...described, stored: readStored(xml, object) }, diagnostics: xml.diagnostics };
  }
  return { diagnostics: xml.diagnostics };
}

function readSettings(xml: XmlFile, settings: XmlElement): Omit<BackupDescription, 'version' | 'stored'> {
  const written = xml.fieldsOf(settings, settingNames);
  const text = (name: (typeof settingNames)[number]): string => {
    const field = written.get(name);
    return field === undefined ? '' : xml.textOf(field);
  };
  const options = text('Options') || '0';
  const isOn = switches.get(options);
  if (isOn === undefined) xml.fail(written.get('Options') ?? settings, `the switches of the object are ${options}, and 0 to 3 are known`);
  return {
    gpoId: text('ID'),
    domain: text('Domain'),
    displayName: text('DisplayName'),
    isOn: isOn ?? { machine: true, user: true },
    wmiFilter: text('WMIFilter'),
    machineExtensions: text('MachineExtensionGuids'),
    userExtensions: text('UserExtensionGuids'),
  };
}

function readStored(xml: XmlFile, object: XmlElement): readonly StoredFile[] {
  return childrenNamed(object, 'GroupPolicyExtension').flatMap((extension) =>
    storedIn(xml, extension, attributeNamed(extension, 'DescName') ?? ''),
  );
}

/** Folders and files in an element. What was looked for by a pattern holds what was found; what has no place in the backup was not found. */
function storedIn(xml: XmlFile, parent: XmlElement, extension: string): readonly StoredFile[] {
  const stored = (kind: StoredFile['kind'], element: XmlElement): readonly StoredFile[] => {
    const location = attributeNamed(element, 'Location')?.replaceAll('\\', '/');
    const within = storedIn(xml, element, extension);
    if (location === undefined) return within;
    if (liesWithin(location)) return [{ kind, location, extension }, ...within];
    xml.fail(element, `the place ${location} is not in the folder of the backup`);
    return within;
  };
  return [
    ...childrenNamed(parent, 'FSObjectDir').flatMap((element) => stored('folder', element)),
    ...childrenNamed(parent, 'FSObjectFile').flatMap((element) => stored('file', element)),
  ];
}

/** Whether a path stays below the folder that it begins in: no drive, no server, and no name of dots, which Windows takes for a folder above. */
function liesWithin(location: string): boolean {
  return !/^\/|:/.test(location) && location.split('/').every((name) => !/^[. ]+$/.test(name)) && location !== '';
}
