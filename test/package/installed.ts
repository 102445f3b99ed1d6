import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/sources.js';

/** Where a program runs, and what its environment holds besides ours. */
export interface Place {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program and answers what it wrote on standard output; whatever it wrote is shown when it fails. */
export function runProgram({ folder, environment }: Place, program: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${[program, ...words].join(' ')} ended with exit code ${String(status)}\n${stdout}${stderr}`);
  return stdout;
}

/** The package as a user has it: its tarball, packed in a copy of this clone in which nothing was made yet, and a folder with nothing but it. */
export interface Installed {
  /** Paths of the files in the tarball, sorted. */
  readonly files: readonly string[];
  /** The folder that it is installed in. */
  readonly folder: string;
  /** The command that npm made of it. */
  readonly program: string;
}

/** Packs and installs the package; `made` collects the folders that this makes. */
export function installPackage(made: string[]): Installed {
  const newFolder = (name: string): string => {
    const folder = mkdtempSync(join(tmpdir(), `smbward-${name}-`));
    made.push(folder);
    return folder;
  };
  const clone = newFolder('clone');
  const ownFiles = runProgram({ folder: root }, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of ownFiles.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(clone, file));
  const packed = runProgram({ folder: clone }, 'npm', 'pack', '--silent').trim().split('\n').at(-1)!;
  const folder = newFolder('home');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  runProgram({ folder }, 'npm', 'install', '--silent', '--no-audit', '--no-fund', join(clone, packed));
  const own = join(folder, 'node_modules', 'smbward');
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(own.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return { files, folder, program: join(folder, 'node_modules', '.bin', 'smbward') };
}

/** Removes the folders that were made. */
export function removeMade(made: readonly string[]): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
