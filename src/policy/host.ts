/** What a host says of a file that another file names. */
export type HostFile =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** `detail` says why in the host's words, such as the operating system's reason. */
  | { readonly kind: 'missing' | 'unreadable'; readonly detail: string }
  | FileOutside;

/** Why a host gives no bytes of a file. */
export type UnreadFile = Exclude<HostFile, { readonly kind: 'text' }>;

/** A file that is not read because of where it lies; whether it exists is not said. */
export interface FileOutside {
  readonly kind: 'outside';
  /** What may not be left: the git repository, or, where there is none, the folder of the file that names it. */
  readonly boundary: 'repository' | 'folder';
  /** What leaves it: the name as it is written, or a symbolic link on the way. */
  readonly by: 'name' | 'link';
}

/** Where the files that a file names come from: a disk, a commit, an editor's buffers. */
export interface PolicyHost {
  /** Reads a file by the name that `resolve` gave. */
  read(file: string): HostFile;
  /** The one name of the file that `relative` means when it is written in the file `from`; forward slashes. */
  resolve(from: string, relative: string): string;
}
