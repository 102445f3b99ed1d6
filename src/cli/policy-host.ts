import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { PolicyHost } from '../policy/host.js';
import { type Boundary, boundaryOf, readContained } from './contained-file.js';

/** The name that stands for standard input. */
export const standardInput = '-';

/** A host over the disk that remembers the text of every file it gave, for the lines that diagnostics show. */
export interface DiskHost extends PolicyHost {
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The files of the disk that the file `from` may name: those of its repository. Names are relative to `folder`, with forward slashes.
 * @param from the file's name as given, or `-`
 */
export function createDiskHost(folder: string, from: string): DiskHost {
  const home = from === standardInput ? folder : dirname(resolve(folder, from));
  let boundary: Boundary | undefined; // sought when a file is read: most policies name none
  return rememberTexts({
    read: (file) => readContained((boundary ??= boundaryOf(home)), resolve(folder, file)),
    resolve: (by, written) => shownName(folder, resolve(by === standardInput ? folder : dirname(resolve(folder, by)), written)),
  });
}

/** The same host, which remembers the texts that it gives. */
export function rememberTexts(host: PolicyHost): DiskHost {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (file) => {
      const found = host.read(file);
      if (found.kind === 'text') texts.set(file, shownText(found.bytes));
      return found;
    },
    resolve: (from, written) => host.resolve(from, written),
  };
}

/** The text of a file as diagnostics show its lines: every byte counts, and what is no UTF-8 is replaced. */
export function shownText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** A path as a person would name it in the folder that the command runs in. */
export function shownName(folder: string, path: string): string {
  const fromHere = relative(folder, path);
  return (fromHere === '' ? '.' : isAbsolute(fromHere) ? path : fromHere).split(sep).join('/');
}
