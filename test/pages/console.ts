import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../commands/folder.js';
import { runIn } from '../commands/session.js';
import { root } from '../house/sources.js';
import type { Block } from './markdown.js';

/** What came of the commands of a block. */
export interface Played {
  /** The block as it should be. */
  readonly text: string;
  /** The exit code of its last command. */
  readonly exitCode: number;
}

/** A folder of its own for a page: a repository with the examples of the project and the files that the page shows. */
export function makePageFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder({ '.git/HEAD': '' });
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs the commands of a console block, one after another, in a folder. */
export async function play(block: Block, folder: string): Promise<Played> {
  let text = '';
  let exitCode = 0;
  for (const typed of commandsOf(block)) {
    const session = await runIn({ folder }, ...argumentsOf(typed, block));
    exitCode = session.exitCode;
    const printed = session.screen.replace(/\n+$/, '\n');
    text += `$ ${typed}\n${printed}`;
  }
  return { text, exitCode };
}

/** The commands of a block: lines that begin with `$ `, continued after a backslash; what follows is printed. */
function commandsOf({ text, page, line }: Block): readonly string[] {
  const [before, ...commands] = text.split(/^\$ /m);
  if (before !== '') throw new Error(`${page}:${line}: a console block begins with "$ " and a command`);
  return commands.map((command) => /^(?:.*\\\n)*.*/.exec(command)?.[0] ?? '');
}

/** The words behind the name of the program; only smbward is run. */
function argumentsOf(typed: string, { page, line }: Block): readonly string[] {
  const words = [...typed.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  if (words[0] === 'smbward') return words.slice(1);
  if (words[0] === 'node' && words[1] === 'bin/run.js') return words.slice(2);
  throw new Error(`${page}:${line}: a console block runs smbward alone; commands for somebody else stand in a block of another kind`);
}
