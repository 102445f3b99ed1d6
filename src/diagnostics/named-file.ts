import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

/** A file that is not read because of where it lies: its name as it is written, what it may not leave, and whether the name or a link leaves it. */
export interface Outside {
  readonly text: string;
  readonly boundary: 'repository' | 'folder';
  readonly by: 'name' | 'link';
}

/**
 * The diagnostic of a file that lies outside of what its reader may see. Nothing of the file is told, and not whether it is there.
 * @param folder the folder that may not be left where there is no repository
 * @param reason why such files are not read
 */
export function outsideDefinition<T extends string>(title: T, folder: string, reason: string) {
  return {
    severity: 'error',
    title,
    message: ({ text, boundary, by }: Outside) => {
      const verb = by === 'link' ? 'is or lies behind a symbolic link that leads outside' : 'lies outside';
      return `${quote(text)} ${verb} ${boundary === 'repository' ? 'the repository' : `${folder}, which is in no git repository`}`;
    },
    help: ({ boundary }: Outside) =>
      boundary === 'repository'
        ? reason
        : `${reason} Outside of git ${folder} takes the place of the repository: keep the files together there, or run "git init" in a folder above them.`,
  } as const satisfies DiagnosticDefinition<Outside>;
}

/**
 * The diagnostic of a name that does not mean the same file on every system.
 * @param examples names that do
 */
export function notRelativeDefinition<T extends string>(title: T, examples: string) {
  return {
    severity: 'error',
    title,
    message: ({ text }: Pick<Outside, 'text'>) => `${quote(text)} is not a relative file name with forward slashes`,
    help: () =>
      `Write it as seen from this file, such as ${examples}, without drive, backslash, colon, device name such as NUL, or a part that ends in a blank or dot.`,
  } as const satisfies DiagnosticDefinition<Outside>;
}
