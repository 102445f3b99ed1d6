/** What a host says of a file that a policy names. */
export type HostFile =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** `detail` says why in the host's words, such as the operating system's reason. */
  | { readonly kind: 'missing' | 'unreadable' | 'outside-repository'; readonly detail: string };

/** Where the files of `extends` come from: a disk, a commit, an editor's buffers. */
export interface PolicyHost {
  /** Reads a file by the name that `resolve` gave. */
  read(file: string): HostFile;
  /** The one name of the file that `relative` means when it is written in the file `from`; forward slashes. */
  resolve(from: string, relative: string): string;
}
