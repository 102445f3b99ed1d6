const reasons: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EPERM: 'the operation is not permitted',
  ENOENT: 'a part of the path does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'a folder of that name is there and not empty',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the quota is used up',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program holds it',
  EMFILE: 'too many files are open',
  ELOOP: 'its symbolic links form a circle',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
};

/** Why the operating system refused a file operation, in words; its own code for reasons seldom met. Anything but a system error is thrown on. */
export function describeSystemError(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `the system says ${code}`;
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : undefined;
}

/** Whether an output took nothing more, such as a full disk behind `>`; folders that a command writes to report for themselves. */
export function isFailedWrite(error: Error): boolean {
  return codeOf(error) !== undefined && (error as NodeJS.ErrnoException).syscall === 'write';
}
