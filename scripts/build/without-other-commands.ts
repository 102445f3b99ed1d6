import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what the named commands never load: the files of the other commands, and the help. The starter takes the complete
 * bundle for those.
 */
export function withoutOtherCommands(commands: readonly string[]): Plugin {
  return {
    name: 'without-other-commands',
    setup: (build) => {
      build.onResolve({ filter: /^\.\/[a-z-]+\.js$/ }, ({ kind, importer, path }) => {
        const isCommand = /[\\/]commands[\\/]index\.ts$/.test(importer) && !commands.includes(basename(path, '.js'));
        const isHelp = /[\\/]cli[\\/]run\.ts$/.test(importer) && path === './help.js';
        return kind === 'dynamic-import' && (isCommand || isHelp) ? { path, external: true } : undefined;
      });
    },
  };
}
