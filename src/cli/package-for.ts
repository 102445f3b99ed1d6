import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Interfaces from '@oclif/core/interfaces';
import type { Program } from './run.js';

/** The script that package.json names. */
const wholeProgram = 'program.cjs';

/** Plugins that bring a command each and no hook of any other. */
const forThemselves: readonly string[] = ['@oclif/plugin-autocomplete', '@oclif/plugin-help'];

/**
 * The package as oclif needs it for a command line: what it names of a script is taken from the one that runs, and a command of that script runs without
 * the plugins that have only commands of their own.
 */
export function packageFor(argv: readonly string[], { root, pjson, own = [], script }: Program): Interfaces.PJSON {
  const whole = pjson ?? (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Interfaces.PJSON);
  if (!own.includes(argv[0] ?? '')) return whole;
  const { plugins = [], ...named } = whole.oclif;
  const oclif = script === undefined ? named : renameScript(named, wholeProgram, script);
  return { ...whole, oclif: { ...oclif, plugins: plugins.filter((name) => !forThemselves.includes(name)) } };
}

/** A value of package.json in which each path to one script leads to another in the same folder. */
function renameScript<T>(value: T, from: string, to: string): T {
  if (typeof value === 'string') return (value.endsWith(`/${from}`) ? value.slice(0, -from.length) + to : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [name, renameScript<unknown>(member, from, to)]);
  return (Array.isArray(value) ? members.map(([, item]) => item) : Object.fromEntries(members)) as T;
}
