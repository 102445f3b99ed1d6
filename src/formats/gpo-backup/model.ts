import type { GpoReport } from './report.js';

/**
 * What a Group Policy object holds, each left out where there is none: bytes of the files of its computer side, and the comment on the object. The user
 * side is switched off.
 */
export interface GpoFiles {
  /** What the console shows as the comment of the object; LF ends its lines. */
  readonly comment?: string;
  readonly registryPol?: Uint8Array;
  /** registry.pol has rules of the firewall, which the console edits with a tool of their own. */
  readonly hasFirewallRules?: true;
  /** comment.cmtx: comments on settings of Administrative Templates. */
  readonly policyComments?: Uint8Array;
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
  /** `YYYY-MM-DDTHH:MM:SS`, in UTC. */
  readonly time: string;
  readonly files: GpoFiles;
  /** What its report shows of its settings. */
  readonly report: GpoReport;
}

/** A file of a backup; `path` has forward slashes. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
