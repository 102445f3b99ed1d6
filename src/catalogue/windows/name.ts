import { oncePerText } from '../once-per-text.js';
import type { EditionId, Family, Product, Role, WindowsTarget } from './definition.js';
import { editionsCalled, editionWords } from './editions.js';
import { products } from './products.js';
import { buildsOf, editionsOf, isReleased, productsOf, releaseBelow } from './releases.js';

/** Why a text names no Windows. Lists hold what would have been right in that place, for help and did-you-mean. */
export type WindowsProblem =
  /** It is not of the form `name@build.revision/edition+dc`. */
  | { readonly kind: 'not-a-windows'; readonly text: string }
  | { readonly kind: 'unknown-name'; readonly name: string; readonly names: readonly string[] }
  /** `windows-11` alone: which release, or which build? */
  | { readonly kind: 'release-missing'; readonly name: string; readonly names: readonly string[] }
  /** The build belongs to another Windows (`instead` names it), or to none. */
  | { readonly kind: 'build-not-of-name'; readonly name: string; readonly build: number; readonly instead: string | null }
  | {
      readonly kind: 'unknown-edition';
      readonly edition: string;
      readonly name: string;
      readonly editions: readonly EditionId[];
      readonly words: readonly string[];
    }
  /** An edition that this Windows does not have; `editions` are those it has. */
  | { readonly kind: 'edition-not-of-windows'; readonly edition: EditionId; readonly name: string; readonly editions: readonly EditionId[] }
  | { readonly kind: 'unknown-suffix'; readonly suffix: string; readonly suffixes: readonly string[] }
  /** A client cannot be a domain controller. */
  | { readonly kind: 'client-as-domain-controller'; readonly name: string };

/** A Windows, or why there is none. */
export type FoundWindows = { readonly windows: WindowsTarget } | { readonly problem: WindowsProblem };

/** Lines of Windows whose releases have names of their own; a build must be given with these. */
const lines = [
  { name: 'windows-10', family: 'client', firstBuild: 9841 },
  { name: 'windows-11', family: 'client', firstBuild: 21996 },
  { name: 'windows-server', family: 'server', firstBuild: 3790 },
] as const satisfies readonly { readonly name: string; readonly family: Family; readonly firstBuild: number }[];

const suffixes = ['dc', 'upgraded'] as const;

/** The names of all releases, as a policy writes them, such as `windows-11-24h2`. */
export const releaseNames: readonly string[] = [...new Set(products.map((product) => product.name))];

/** Every release with each of its editions, a server also as a domain controller: names for an editor to offer, all of which `findWindows` reads. */
export function nameEveryWindows(): readonly string[] {
  return (products as readonly Product[]).flatMap(({ name, family, editions, namedEditions = [] }) => {
    const named = [...editions, ...namedEditions].map((edition) => `${name}/${edition}`);
    return family === 'server' ? named.flatMap((text) => [text, `${text}+dc`]) : named;
  });
}

const form = /^([a-z0-9.-]+)(?:@(\d{1,6})(?:\.(\d{1,7}))?)?(?:\/([^/+]+))?((?:\+[^+]*)*)$/;

/**
 * Reads the name of a Windows, whatever its letter case: `windows-11-24h2/pro`, `windows-11@25276/pro`, `windows-11@26100.3612/enterprise`,
 * `windows-11-24h2@26100.3612/pro`, `windows-server-2025/datacenter+dc`. Without edition it is any edition of the release, without revision the
 * latest; `+dc` is a domain controller, `+upgraded` a machine that was upgraded in place from an older Windows.
 */
export const findWindows = oncePerText(1000, (text: string): FoundWindows => {
  const parts = form.exec(text.toLowerCase());
  if (parts === null) return { problem: { kind: 'not-a-windows', text } };
  const [, name = '', build, revision, edition, tail = ''] = parts;

  const release = findRelease(name, build === undefined ? null : Number(build));
  if ('problem' in release) return release;
  const chosen = edition === undefined ? { edition: null } : findEdition(edition, release.family, release.build, name);
  if ('problem' in chosen) return chosen;
  const circumstances = findCircumstances(tail, release.family, name);
  if ('problem' in circumstances) return circumstances;

  const windows = {
    family: release.family,
    build: release.build,
    revision: revision === undefined ? null : Number(revision),
    edition: chosen.edition,
    ...circumstances,
  };
  return { windows: { ...windows, text: printWindows(windows) } };
});

/** The canonical name of a Windows: by release where it is one at its latest revision, else by build. `findWindows` reads it back. */
export function printWindows(windows: Omit<WindowsTarget, 'text'>): string {
  const { family, build, revision, edition, role, upgraded } = windows;
  const release = productsOf(family, build).find((product) => product.build === build);
  const name =
    release !== undefined && revision === null
      ? release.name
      : `${lineOf(family, build) ?? 'windows'}@${build}${revision === null ? '' : `.${revision}`}`;
  const tail = `${role === 'domain-controller' ? '+dc' : ''}${upgraded ? '+upgraded' : ''}`;
  return `${name}${edition === null ? '' : `/${edition}`}${tail}`;
}

type Problem = { readonly problem: WindowsProblem };

function findRelease(name: string, build: number | null): { readonly family: Family; readonly build: number } | Problem {
  const named: readonly Product[] = products.filter((product) => product.name === name);
  const line = lines.find((each) => each.name === name);
  const family = named[0]?.family ?? line?.family;
  if (family === undefined) return { problem: { kind: 'unknown-name', name, names: [...releaseNames, ...lines.map((each) => each.name)] } };
  if (build === null) {
    if (named[0] !== undefined) return { family, build: named[0].build };
    return { problem: { kind: 'release-missing', name, names: releaseNames.filter((release) => release.startsWith(`${name}-`)) } };
  }
  if (named.some((product) => buildsOf(product).includes(build)) || lineOf(family, build) === name) return { family, build };
  const right = lineOf(family, build);
  return { problem: { kind: 'build-not-of-name', name, build, instead: right === null ? null : `${right}@${build}` } };
}

/** The line that a build belongs to: of three with many releases, or the release itself; null below the first product. */
function lineOf(family: Family, build: number): string | null {
  const line = lines.findLast((each) => each.family === family && each.firstBuild <= build);
  if (line !== undefined) return line.name;
  const released = isReleased(family, build) ? build : releaseBelow(family, build);
  return released === undefined ? null : (productsOf(family, released)[0]?.name ?? null);
}

function findEdition(word: string, family: Family, build: number, name: string): { readonly edition: EditionId } | Problem {
  const offered = editionsOf(family, build);
  const meant = editionsCalled(word);
  const edition = meant.find((each) => offered.includes(each));
  if (edition !== undefined) return { edition };
  const other = meant[0];
  if (other !== undefined) return { problem: { kind: 'edition-not-of-windows', edition: other, name, editions: offered } };
  return { problem: { kind: 'unknown-edition', edition: word, name, editions: offered, words: editionWords } };
}

function findCircumstances(tail: string, family: Family, name: string): { readonly role: Role; readonly upgraded: boolean } | Problem {
  const found = tail.split('+').slice(1);
  const strange = found.find((suffix, index) => !suffixes.includes(suffix as (typeof suffixes)[number]) || found.indexOf(suffix) !== index);
  if (strange !== undefined)
    return { problem: { kind: 'unknown-suffix', suffix: `+${strange}`, suffixes: suffixes.map((each) => `+${each}`) } };
  if (found.includes('dc') && family === 'client') return { problem: { kind: 'client-as-domain-controller', name } };
  return { role: found.includes('dc') ? 'domain-controller' : 'member', upgraded: found.includes('upgraded') };
}
