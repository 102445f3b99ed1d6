import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { skusOf } from '../catalogue/windows/editions.js';
import { type ProductType, productTypeOf } from '../catalogue/windows/product-types.js';

/** What a WMI query can tell of a Windows. */
export interface WindowsKind {
  readonly productType: ProductType;
  readonly build: number;
  /** Numbers of its edition (OperatingSystemSKU); none where the query does not ask for it. */
  readonly skus: readonly number[];
}

/**
 * What a query tells apart of these Windows: clients, servers and domain controllers, builds, and editions where every Windows of a build names one whose
 * numbers are known. It sees no revision, and not whether a machine was upgraded.
 */
export function kindsOf(all: readonly WindowsTarget[]): (windows: WindowsTarget) => WindowsKind {
  const machineOf = (windows: WindowsTarget): string => `${productTypeOf(windows)} ${windows.build}`;
  const ofAnyEdition = new Set(all.filter((windows) => skusIn(windows).length === 0).map(machineOf));
  return (windows) => ({
    productType: productTypeOf(windows),
    build: windows.build,
    skus: ofAnyEdition.has(machineOf(windows)) ? [] : skusIn(windows),
  });
}

/** A text that Windows of one kind have, and no others. */
export function nameKind({ productType, build, skus }: WindowsKind): string {
  return [productType, build, ...skus].join(' ');
}

/**
 * The WMI query (WQL) that finds something on Windows of these kinds alone. Builds are texts to WMI, which compares them letter by letter: they are asked for
 * one by one and never by which is greater.
 */
export function queryFor(kinds: readonly WindowsKind[]): string {
  const builds = new Map<string, Set<number>>();
  for (const { productType, build, skus } of kinds) {
    const others = [`ProductType = ${productType}`, ...anyOf(skus.map((sku) => `OperatingSystemSKU = ${sku}`))].join(' AND ');
    builds.set(others, (builds.get(others) ?? new Set()).add(build));
  }
  const terms = [...builds].map(([others, numbers]) => {
    const [build] = anyOf([...numbers].map((number) => `BuildNumber = "${number}"`));
    return `${others} AND ${build}`;
  });
  const condition = terms.length === 1 ? terms[0] : terms.map((term) => `(${term})`).join(' OR ');
  return `SELECT * FROM Win32_OperatingSystem WHERE ${condition}`;
}

/** One condition that holds where any of these does; none where there are none. */
function anyOf(conditions: readonly string[]): readonly string[] {
  if (conditions.length <= 1) return conditions;
  return [`(${conditions.join(' OR ')})`];
}

/** Numbers of the edition that a Windows is named with; none where it is named without, or they are not known. */
export function skusIn({ edition, build }: WindowsTarget): readonly number[] {
  return edition === null ? [] : skusOf(edition, build);
}
