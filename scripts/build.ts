// Bundles the tool into dist/: the command line as one script, its quick commands as another, the
// starter, and the public API. Then runs the tool once, so that the code that V8 compiled for it is at hand from the first start.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { lazyRequires } from './build/lazy-requires.js';
import { withoutOtherCommands } from './build/without-other-commands.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Commands that editors and pipelines start all the time: a script of their own is read and loaded faster. */
const quickCommands = ['check', 'compile'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  legalComments: 'none',
  // oclif asks for the compiler where it runs commands from their sources, which a bundle never does
  external: ['typescript'],
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions;

/** One CommonJS text of an entry and all it imports. */
async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, ...options, entryPoints: [entry], write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return file.text;
}

/** The starter loads these texts by `vm.Script`, so the wrapper that Node would put around a module stands in the text itself. */
async function bundleScript(file: string, plugins: readonly Plugin[]): Promise<Script> {
  const text = await bundle('src/cli/run.ts', {
    format: 'cjs',
    plugins: [lazyRequires, ...plugins],
    alias: { '@noble/hashes/sha2.js': './scripts/build/sha256-of-node.ts' },
    minifyIdentifiers: true,
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  });
  return { file, text, digest: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** A bundled script of the command line. */
interface Script {
  readonly file: string;
  readonly text: string;
  readonly digest: string;
}

async function bundleStarter(complete: Script, quick: Script): Promise<string> {
  return bundle('src/cli/start.ts', {
    format: 'cjs',
    define: {
      'import.meta.dirname': '__dirname',
      SMBWARD_COMPLETE: JSON.stringify({ file: complete.file, digest: complete.digest }),
      SMBWARD_QUICK: JSON.stringify({ file: quick.file, digest: quick.digest, commands: quickCommands }),
    },
  });
}

/** Runs each script once: the starter keeps the code of every function that this needed. Without it the first start is slower, no more. */
function keepCompiledCode(): void {
  const out = mkdtempSync(join(tmpdir(), 'smbward-build-'));
  const env = { ...process.env, NODE_OPTIONS: '', SMBWARD_CODE_CACHE: join(dist, 'code-cache') };
  for (const words of [
    ['compile', 'examples/enterprise-baseline/policy.json', '--out', out],
    ['simulate', '--scenario', 'examples/scenarios/guest-story.json'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [join(dist, 'start.cjs'), ...words], { cwd: root, encoding: 'utf8', env });
    if (status !== 0) console.error(`no code kept: smbward ${words.join(' ')} ended with exit code ${String(status)}\n${stderr}`);
  }
  rmSync(out, { recursive: true, force: true });
}

const complete = await bundleScript('cli.script.cjs', []);
const quick = await bundleScript('cli-quick.script.cjs', [withoutOtherCommands(quickCommands)]);
const starter = await bundleStarter(complete, quick);
const api = await bundle('src/index.ts', { format: 'esm', packages: 'external' });

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { file, text } of [complete, quick]) writeFileSync(join(dist, file), text);
writeFileSync(join(dist, 'index.js'), api);
writeFileSync(join(dist, 'start.cjs'), starter);
keepCompiledCode();
