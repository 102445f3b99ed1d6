import { products } from '../../src/catalogue/windows/products.js';
import type { EditionId, Product, WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { editionsNamed } from './editions-named.js';

/** How a case names a Windows: words of the file, any of them missing. */
export interface NamedWindows {
  readonly os: string;
  readonly edition: string | null;
  readonly version: string | null;
  readonly build: number | string | null;
  readonly product?: string | null;
  readonly revision?: unknown;
  readonly upgraded?: boolean;
}

/** Is this end a Windows of the catalogue? */
export function isWindows(os: string | null, product?: string | null): boolean {
  return (
    /^(microsoft )?windows\b/i.test(os ?? '') ||
    (os === null && /^(microsoft )?windows\b|\bwindows (server|1[01]|xp|vista|7|8)\b/i.test(product ?? ''))
  );
}

/**
 * Every Windows that the words of a case can mean: editions of that product, released versions, no Insider build unless named. A version between
 * two known ones is answered by the resolver.
 */
export function windowsNamed(named: NamedWindows): readonly WindowsTarget[] {
  const words = [named.os, named.version ?? '', named.product ?? ''].join(' ').toLowerCase();
  const family =
    /server|\b(domain controller|dc)\b/.test(words) && !/windows 1[01]|windows (xp|vista|7|8)/.test(named.os.toLowerCase())
      ? 'server'
      : 'client';
  const [buildText, revisionText] = String(named.build ?? buildInWords(named)).split('.');
  const build = buildText ? Number(buildText) : null;
  const revision = revisionOf(revisionText, named.revision);
  const chosen = productsNamed(family, words, named.version, build);
  const role = /\b(domain controller|dc)\b/.test(words) ? 'domain-controller' : 'member';
  const editions = editionsNamed(named.edition, words);
  const offered = chosen.flatMap(({ product, build: number }) => product.editions.map((edition) => ({ product, build: number, edition })));
  const possible = editions === null ? offered : offered.filter(({ edition }) => editions.includes(edition));
  return (possible.length > 0 ? possible : offered).map((one) =>
    target(one.product, one.build, revision, one.edition, role, named.upgraded ?? false),
  );
}

function target(
  product: Product,
  build: number,
  revision: number | null,
  edition: EditionId,
  role: WindowsTarget['role'],
  upgraded: boolean,
): WindowsTarget {
  const text = `${product.name}@${build}${revision === null ? '' : `.${revision}`}/${edition}${role === 'member' ? '' : '+dc'}`;
  return { family: product.family, build, revision, edition, role, upgraded, text };
}

/** A build that stands in the version, as Insider previews are named: `Insider Preview build 25276`, `10.0.26100.1742`. */
function buildInWords({ os, version }: NamedWindows): string {
  return /\b\d{5}(?:\.\d+)?\b/.exec(`${os} ${version ?? ''}`)?.[0] ?? '';
}

/** An update that is said to be missing stands for a revision before all updates. */
function revisionOf(fromBuild: string | undefined, stated: unknown): number | null {
  if (fromBuild !== undefined && /^\d+$/.test(fromBuild)) return Number(fromBuild);
  if (typeof stated === 'number') return stated;
  if (stated === false || (typeof stated === 'string' && /\b(not|without|missing|before|unpatched|lacks|no)\b/i.test(stated))) return 1;
  const digits = typeof stated === 'string' ? /(?:^|\.)(\d+)$/.exec(stated) : null;
  return digits ? Number(digits[1]) : null;
}

function productsNamed(
  family: Product['family'],
  words: string,
  version: string | null,
  build: number | null,
): readonly { readonly product: Product; readonly build: number }[] {
  const ofFamily = (products as readonly Product[]).filter((product) => product.family === family);
  if (build !== null) {
    const exact = ofFamily.filter((product) => product.build === build || product.otherBuilds.some((other) => other.build === build));
    if (exact.length > 0) return exact.map((product) => ({ product, build }));
    const below = ofFamily.filter((product) => product.build <= build && product.build !== 28000).sort((a, b) => b.build - a.build)[0];
    return below === undefined ? [] : [{ product: below, build }];
  }
  const line = ofFamily.filter((product) => lineOf(product, words));
  const candidates = line.length > 0 ? line : ofFamily;
  const ofVersion = tokensOf((version ?? '').toLowerCase());
  const tokens = ofVersion.length > 0 ? ofVersion : tokensOf(words);
  const named = candidates.filter((product) => tokens.some((token) => lastWords(product).includes(token)));
  return (named.length > 0 ? named : candidates).map((product) => ({ product, build: product.build }));
}

/** The releases that words name: `24H2`, `1809`, `2012 R2`, and the year of a long-term channel as the version behind it. */
function tokensOf(text: string): readonly string[] {
  const channel = /\blts[bc]\D{0,3}(20\d\d)\b|\b(20\d\d) lts[bc]\b/.exec(text);
  const behind = channel === null ? undefined : longTerm[channel[1] ?? channel[2] ?? ''];
  if (behind !== undefined) return [behind];
  return [...text.matchAll(/\b(\d{2}h[12]|1[5-9]\d\d|20\d\d(?: ?r2)?|vnext)\b/g)].map((match) => (match[1] ?? '').replace(' ', ''));
}

const longTerm: Readonly<Record<string, string>> = { 2015: '1507', 2016: '1607', 2019: '1809', 2021: '21h2', 2024: '24h2' };

/** `windows-server-2008-r2` -> `2008r2`; `windows-11-24h2` -> `24h2`. */
function lastWords(product: Product): readonly string[] {
  const tail = product.name.replace(/^windows-(server-|10-|11-)?/, '').replace('-', '');
  return [tail];
}

function lineOf(product: Product, words: string): boolean {
  if (product.family === 'server') return true;
  const line = /^windows-(xp|vista|7|8\.1|8|10|11)/.exec(product.name)?.[1];
  const named = /windows (xp|vista|7|8\.1|8|10|11)\b/.exec(words)?.[1];
  return named !== undefined && named === line;
}
