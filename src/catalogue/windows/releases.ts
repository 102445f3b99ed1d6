import type { EditionId, Family, Product } from './definition.js';
import { products } from './products.js';

const rows: readonly Product[] = products;

const byBuild: Record<Family, Map<number, Product[]>> = { client: new Map(), server: new Map() };
for (const product of rows) {
  for (const build of buildsOf(product)) byBuild[product.family].set(build, [...(byBuild[product.family].get(build) ?? []), product]);
}

/** Build of 26H1, a branch of its own: its number is higher than that of 26H2, it is not later. */
const br = 28000;
/** Builds of 24H2, 25H2, 26H2 and Server 2025, one servicing branch. */
const ge = { first: 26100, last: 27999 };

/** The servicing branch of a build; null before 24H2 and for numbers that no branch claims. */
export function branchOf(build: number): 'ge' | 'br' | null {
  if (build === br) return 'br';
  return build >= ge.first && build <= ge.last ? 'ge' : null;
}

/** Whether a build has what came with an earlier build of its family: a lower number, and not of the other branch. */
export function descendsFrom(build: number, earlier: number): boolean {
  if (build === earlier) return true;
  if (earlier === br) return false;
  return build === br ? earlier <= ge.first : earlier < build;
}

/** All builds of a product, that of general availability first. */
export function buildsOf(product: Product): readonly number[] {
  return [product.build, ...product.otherBuilds.map((other) => other.build)];
}

/** The products of a released build; two for Server 2022 and its Azure Edition, none for an Insider build. */
export function productsOf(family: Family, build: number): readonly Product[] {
  return byBuild[family].get(build) ?? [];
}

/** Whether a build number is that of a release; every other number is an Insider build, or newer than the catalogue. */
export function isReleased(family: Family, build: number): boolean {
  return byBuild[family].has(build);
}

/** The newest released build that is not above the given one, 26H1 left out; undefined below the first product. */
export function releaseBelow(family: Family, build: number): number | undefined {
  const earlier = [...byBuild[family].keys()].filter((released) => released <= build && released !== br);
  return earlier.length === 0 ? undefined : Math.max(...earlier);
}

/** Whether a build is newer than every release of its family, 26H1 left out, so that what is said of it is carried over. */
export function isNewerThanKnown(family: Family, build: number): boolean {
  return [...byBuild[family].keys()].every((released) => released < build || released === br);
}

/** The highest revision that a source names for a released build, with that source; null where none does. */
export function newestRevisionOf(family: Family, build: number): Product['newestRevision'] {
  return productsOf(family, build).find((product) => product.build === build)?.newestRevision ?? null;
}

/**
 * The editions that a build can have, in the order of its products. An Insider build has those of the release before it; one above the first build of
 * the 24H2 branch those of the whole branch, and one below it also those of the releases it became.
 */
export function editionsOf(family: Family, build: number): readonly EditionId[] {
  if (isReleased(family, build)) return allEditionsIn(productsOf(family, build));
  const below = releaseBelow(family, build);
  if (below === undefined) return [];
  const first = branchOf(below) === 'ge' ? ge.first : below;
  return allEditionsIn(rows.filter((product) => product.family === family && product.build >= first));
}

/** The editions over which a question without edition is asked: those of the products that need not be named, for an Insider build those of the release below. */
export function likelyEditionsOf(family: Family, build: number): readonly EditionId[] {
  const released = isReleased(family, build) ? build : releaseBelow(family, build);
  return released === undefined ? [] : editionsIn(productsOf(family, released));
}

/** What people call a build: the product's title, or `Insider build 25276`. */
export function titleOf(family: Family, build: number): string {
  const title = productTitleOf(family, build);
  const [product] = productsOf(family, build);
  return product === undefined || product.build === build ? title : `${title} (build ${build})`;
}

/** As `titleOf`, without the number of a build that is not the one its product is known by. */
export function productTitleOf(family: Family, build: number): string {
  const [product, azure] = productsOf(family, build);
  if (product === undefined) return family === 'client' ? `Windows Insider build ${build}` : `Windows Server Insider build ${build}`;
  return azure !== undefined && azure.title.length < product.title.length ? azure.title : product.title;
}

/** The editions of products, those that must be named last. */
function allEditionsIn(found: readonly Product[]): readonly EditionId[] {
  return [...new Set([...editionsIn(found), ...found.flatMap(({ namedEditions = [] }) => namedEditions)])];
}

function editionsIn(found: readonly Product[]): readonly EditionId[] {
  return [...new Set(found.flatMap((product) => product.editions))];
}
