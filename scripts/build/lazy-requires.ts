import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** `const x_1 = require("./x");`, also through `__importDefault` or `__importStar`, as the TypeScript compiler writes it. */
const declaration = /^(?:const|var) (\w+_\d+) = ((?:__import(?:Default|Star)\()?require\("[^"]+"\)\)?);$/gm;

/** Packages that oclif needs for help, spinners, patterns of files and of plugins, settings files: few starts do. They stay outside. */
const seldomUsed =
  /require\("(ansis|clean-stack|cli-spinners|ejs|indent-string|lilconfig|minimatch|string-width|tinyglobby|widest-line|wrap-ansi)"\)/g;

/** All that oclif asks of this package at a start; the rest of it loads child processes. */
const askForWsl = "(await import('wsl-utils')).isWsl";

const fromOclif = fileURLToPath(new URL('from-oclif.cjs', import.meta.url));

/**
 * Loads the modules of oclif when they are first used. Its parser names every other part of it, help and progress bars included; loading
 * them all costs as much processor time as compiling a policy.
 */
export const lazyRequires: Plugin = {
  name: 'lazy-requires',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/ }, ({ path }) => ({
      contents: makeLazy(readFileSync(path, 'utf8'))
        .replace(seldomUsed, `require(${JSON.stringify(fromOclif)})("$1")`)
        .replace(askForWsl, "(await import('is-wsl')).default"),
      loader: 'js',
    }));
  },
};

/** Each module's name becomes a call that loads it once; the compiler numbers these names, so that no other variable has one. */
function makeLazy(text: string): string {
  const names = [...text.matchAll(declaration)].map(([, name]) => name!);
  const declared = text.replace(
    declaration,
    (_, name: string, load: string) => `let ${name}$; const ${name}$get = () => (${name}$ ??= ${load});`,
  );
  return names.length === 0 ? text : declared.replace(new RegExp(`\\b(${names.join('|')})\\b(?!\\$)`, 'g'), '($1$$get())');
}
