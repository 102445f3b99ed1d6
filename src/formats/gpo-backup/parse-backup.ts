import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { attributeNamed, childrenNamed, textOfChild, XmlFile } from '../xml-file.js';

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

/** The numbers of the switches of an object that turn a side off: 1 that of users, 2 that of computers, 3 both. */
const turnsOff = { user: ['1', '3'], machine: ['2', '3'] } as const satisfies Record<string, readonly string[]>;

/** Reads Backup.xml. What it says of permissions and of the domain is left out of account. */
export function parseBackup(file: string, bytes: Uint8Array): Parsed<BackupDescription> {
  const xml = XmlFile.open('Backup.xml', file, bytes, ['GroupPolicyBackupScheme']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const version = attributeNamed(xml.root, 'version') ?? '';
  const [object] = childrenNamed(xml.root, 'GroupPolicyObject');
  const [settings] = object === undefined ? [] : childrenNamed(object, 'GroupPolicyCoreSettings');
  if (!versions.includes(version)) xml.fail(xml.root, `its version is ${version === '' ? 'missing' : version}, and 1.0 and 2.0 are known`);
  else if (object === undefined || settings === undefined) xml.fail(xml.root, 'it describes no Group Policy object');
  else return { model: describe(version, object, settings), diagnostics: xml.diagnostics };
  return { diagnostics: xml.diagnostics };
}

function describe(version: string, object: XmlElement, settings: XmlElement): BackupDescription {
  const text = (name: string): string => textOfChild(settings, name) ?? '';
  const options = text('Options');
  const isOff = (numbers: readonly string[]): boolean => numbers.includes(options);
  return {
    version,
    gpoId: text('ID'),
    domain: text('Domain'),
    displayName: text('DisplayName'),
    isOn: { machine: !isOff(turnsOff.machine), user: !isOff(turnsOff.user) },
    wmiFilter: text('WMIFilter'),
    machineExtensions: text('MachineExtensionGuids'),
    userExtensions: text('UserExtensionGuids'),
    stored: childrenNamed(object, 'GroupPolicyExtension').flatMap(storedIn),
  };
}

/** What an extension stored. What was looked for by a pattern holds what was found; what has no place in the backup was not found. */
function storedIn(extension: XmlElement): readonly StoredFile[] {
  const name = attributeNamed(extension, 'DescName') ?? '';
  const storedBelow = (parent: XmlElement): readonly StoredFile[] => [
    ...childrenNamed(parent, 'FSObjectDir').flatMap((element) => [...stored('folder', element, name), ...storedBelow(element)]),
    ...childrenNamed(parent, 'FSObjectFile').flatMap((element) => [...stored('file', element, name), ...storedBelow(element)]),
  ];
  return storedBelow(extension);
}

function stored(kind: StoredFile['kind'], element: XmlElement, extension: string): readonly StoredFile[] {
  const location = attributeNamed(element, 'Location');
  return location === undefined ? [] : [{ kind, location: location.replaceAll('\\', '/'), extension }];
}
