/** The computer side of a Group Policy object: bytes of its files, each left out where there is none. The user side is switched off. */
export interface GpoFiles {
  readonly registryPol?: Uint8Array;
  readonly securityTemplate?: Uint8Array;
  /** Registry.xml of preferences. */
  readonly preferences?: Uint8Array;
}

/** One backup of a Group Policy object, as Backup-GPO makes it. GUIDs stand in braces. The id of the backup is not that of the object. */
export interface GpoBackup {
  readonly backupId: string;
  readonly gpoId: string;
  readonly displayName: string;
  /** What the console shows of the backup. */
  readonly comment: string;
  readonly domain: { readonly name: string; readonly id: string; readonly controller: string };
  /** `YYYY-MM-DDTHH:MM:SS`, without a zone. */
  readonly time: string;
  readonly files: GpoFiles;
}

/** A file of a backup; `path` has forward slashes. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of the object, where it stands below Machine, and what reads it. */
export interface MachineFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly extension: 'registry' | 'security' | 'preferences';
}

/** The files of an object in the order in which a backup lists them; paths have backslashes, and the case that the console writes. */
export function machineFilesOf({ registryPol, securityTemplate, preferences }: GpoFiles): readonly MachineFile[] {
  return [
    ...fileOf('registry.pol', registryPol, 'registry'),
    ...fileOf('microsoft\\windows nt\\SecEdit\\GptTmpl.inf', securityTemplate, 'security'),
    ...fileOf('Preferences\\Registry\\Registry.xml', preferences, 'preferences'),
  ];
}

function fileOf(path: string, bytes: Uint8Array | undefined, extension: MachineFile['extension']): readonly MachineFile[] {
  return bytes === undefined ? [] : [{ path, bytes, extension }];
}
