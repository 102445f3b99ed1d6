// Bundles the tool into dist/: the command line as one script, its starter, and the public API. Then runs the tool once, so that the code that V8 compiled for it is at hand from the first start.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { lazyRequires } from './build/lazy-requires.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

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

/** The starter loads this text by `vm.Script`, so the wrapper that Node would put around a module stands in the text itself. */
async function bundleCommandLine(): Promise<string> {
  return bundle('src/cli/run.ts', {
    format: 'cjs',
    plugins: [lazyRequires],
    minifyIdentifiers: true,
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  });
}

async function bundleStarter(commandLine: string): Promise<string> {
  const digest = createHash('sha256').update(commandLine).digest('hex').slice(0, 16);
  return bundle('src/cli/start.ts', {
    format: 'cjs',
    define: {
      'import.meta.dirname': '__dirname',
      SMBWARD_BUNDLE_DIGEST: JSON.stringify(digest),
    },
  });
}

/** Compiles an example once: the starter keeps the code of every function that this needed. Without it the first start is slower, no more. */
function keepCompiledCode(): void {
  const out = mkdtempSync(join(tmpdir(), 'smbward-build-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(dist, 'start.cjs'), 'compile', join(root, 'examples/enterprise-baseline/policy.json'), '--out', out],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', SMBWARD_CODE_CACHE: join(dist, 'code-cache') } },
  );
  rmSync(out, { recursive: true, force: true });
  if (status !== 0) console.error(`no code cache: the built tool did not compile an example (exit code ${String(status)})\n${stderr}`);
}

const commandLine = await bundleCommandLine();
const starter = await bundleStarter(commandLine);
const api = await bundle('src/index.ts', { format: 'esm', packages: 'external' });

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'cli.script.cjs'), commandLine);
writeFileSync(join(dist, 'index.js'), api);
writeFileSync(join(dist, 'start.cjs'), starter);
keepCompiledCode();
