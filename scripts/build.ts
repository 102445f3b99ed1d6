// Bundles the tool into dist/: the command line as one script, check and compile as a smaller one, and the public API.
// Then writes oclif's manifest of its commands.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { lazyRequires } from './build/lazy-requires.js';
import { readManifest } from './build/manifest.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

rmSync(dist, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/program.ts', 'src/compiler.ts'],
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  plugins: [lazyRequires],
  alias: { '@noble/hashes/sha2.js': './scripts/build/sha256-of-node.ts' },
  // oclif asks for the compiler where it runs commands from their sources, which a bundle never does; patterns of files are seldom given
  external: ['typescript', 'minimatch'],
  minifyWhitespace: true,
});
await build({ ...common, entryPoints: ['src/index.ts'], outfile: join(dist, 'index.js'), format: 'esm', packages: 'external' });
writeFileSync(join(root, 'oclif.manifest.json'), `${JSON.stringify(await readManifest({ root }), null, 2)}\n`);
