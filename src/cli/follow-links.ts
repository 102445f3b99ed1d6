import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { describeSystemError } from './system-error.js';

/** Where a path leads. */
export interface Followed {
  /** The path without symbolic links; where nothing is there, what the links promise. */
  readonly path: string;
  /** Links on the way, each at its own place. */
  readonly links: readonly string[];
  /** False: there are more links than anybody follows, or they form a circle, and the path still holds some. */
  readonly isComplete: boolean;
}

/** As many as Linux follows. */
const mostLinks = 40;

/** Follows the symbolic links of a path, its folders included, as far as there is anything. Nothing is opened. */
export function followLinks(path: string): Followed {
  const whole = resolve(path);
  if (hasNoLinks(whole)) return { path: whole, links: [], isComplete: true };
  let place = parse(whole).root;
  const rest = partsOf(whole);
  const links: string[] = [];
  while (rest.length > 0) {
    const part = rest.pop()!;
    const next = part === '..' ? dirname(place) : join(place, part);
    const target = linkAt(next);
    if (target === nothing) return { path: join(next, rest.reverse().join(sep)), links, isComplete: true };
    if (target !== undefined && links.length === mostLinks) return { path: next, links, isComplete: false };
    if (target === undefined) {
      place = next;
    } else {
      links.push(next);
      place = isAbsolute(target) ? parse(target).root : place;
      rest.push(...partsOf(target));
    }
  }
  return { path: place, links, isComplete: true };
}

/** Whether the system says of a path that it is its own real one: one question, where looking for links asks one for each folder. */
function hasNoLinks(path: string): boolean {
  try {
    return realpathSync.native(path) === path;
  } catch (error) {
    describeSystemError(error);
    return false;
  }
}

/** Whether a path is a folder or lies below it; both without links. */
export function isBelow(folder: string, path: string): boolean {
  const fromThere = relative(folder, path);
  return !isAbsolute(fromThere) && fromThere !== '..' && !fromThere.startsWith(`..${sep}`);
}

/** The parts of a path below its root, the last one first. */
function partsOf(path: string): string[] {
  const parts = path.slice(parse(path).root.length).split(sep === '/' ? sep : /[\\/]/);
  return parts.filter((part) => part !== '' && part !== '.').reverse();
}

/** Stands for a place with nothing at it, or nothing that this process may look at. */
const nothing = Symbol('nothing');

/** Where the link at a place leads; undefined where there is something else. */
function linkAt(place: string): string | typeof nothing | undefined {
  try {
    return lstatSync(place).isSymbolicLink() ? readlinkSync(place) : undefined;
  } catch (error) {
    describeSystemError(error);
    return nothing;
  }
}
