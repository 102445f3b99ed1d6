import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.js';

const parts = [
  'src',
  'scripts',
  'templates',
  'schemas',
  'docs',
  'bin',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  // the examples of diagnostics, which the reference shows
  'test/policies/bad',
  'test/diagnostics/examples',
];

/** A copy of the project in a folder of its own, to try there what somebody may add to it; the packages are those of the project. */
export class TreeCopy {
  readonly folder: string;

  /** `more` names files and folders that are to be in the copy beside the product itself, such as tests. */
  constructor(name: string, more: readonly string[] = []) {
    this.folder = mkdtempSync(join(tmpdir(), `smbward-${name}-`));
    for (const part of [...parts, ...more]) cpSync(join(root, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /** The text of one of its files. */
  read(path: string, encoding: BufferEncoding = 'utf8'): string {
    return readFileSync(join(this.folder, path), encoding);
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** Puts a text before another one in a file. */
  insertBefore(path: string, place: string, text: string): void {
    const before = this.read(path);
    if (!before.includes(place)) throw new Error(`${path} does not contain ${place}.`);
    this.write(
      path,
      before.replace(place, () => `${text}${place}`),
    );
  }

  /** Runs one of its TypeScript or JavaScript files and gives what it prints. */
  run(...args: readonly string[]): string {
    return this.node({}, '--import', 'tsx', ...args);
  }

  /** Runs some of its tests with their golden files written anew. */
  updateGolden(...tests: readonly string[]): void {
    this.node({ UPDATE_GOLDEN: '1' }, '--import', 'tsx/esm', join(root, 'node_modules/mocha/bin/mocha.js'), ...tests);
  }

  /** Checks the types of some of its files as strictly as the project does; throws with the errors of the compiler where there are any. */
  checkTypes(...paths: readonly string[]): void {
    this.write('tsconfig.part.json', JSON.stringify({ extends: './tsconfig.json', compilerOptions: { types: ['node'] }, include: paths }));
    this.node({}, join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.part.json');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private node(more: NodeJS.ProcessEnv, ...args: readonly string[]): string {
    try {
      const env = { ...process.env, ...more };
      return execFileSync(process.execPath, args, { cwd: this.folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      throw new Error(`${args.join(' ')} failed in the copy:\n${stdout}${stderr}`, { cause: error });
    }
  }
}
