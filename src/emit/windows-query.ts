import { isServerToWmi, skusOf } from '../catalogue/windows/editions.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';

/** Tells Windows apart as a WMI query can: Windows with the same text are one to it. */
export type WindowsKind = (windows: WindowsTarget) => string;

/**
 * What a query tells apart of these Windows: clients, servers and domain controllers, builds, and editions where every Windows of a build names one whose
 * numbers are known. It sees no revision, and not whether a machine was upgraded.
 */
export function kindsOf(all: readonly WindowsTarget[]): WindowsKind {
  const machineOf = (windows: WindowsTarget): string => `${productTypeOf(windows)} ${windows.build}`;
  const ofAnyEdition = new Set(all.filter((windows) => skusIn(windows).length === 0).map(machineOf));
  return (windows) => {
    const machine = machineOf(windows);
    return ofAnyEdition.has(machine) ? machine : `${machine} ${skusIn(windows).join(' ')}`;
  };
}

/**
 * The WMI query (WQL) that finds something on these Windows alone. Builds are texts to WMI, which compares them letter by letter: they are asked for one by one and
 * never by which is greater.
 */
export function queryFor(windows: readonly WindowsTarget[], kindOf: WindowsKind): string {
  const builds = new Map<string, Set<number>>();
  for (const each of windows) {
    const [productType = '', , ...skus] = kindOf(each).split(' ');
    const others = [`ProductType = ${productType}`, ...anyOf(skus.map((sku) => `OperatingSystemSKU = ${sku}`))].join(' AND ');
    builds.set(others, (builds.get(others) ?? new Set()).add(each.build));
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

/** ProductType of Win32_OperatingSystem: 1 is a client, 2 a domain controller, 3 another server, or what says that it is one. */
export function productTypeOf({ family, edition, role }: WindowsTarget): 1 | 2 | 3 {
  if (family === 'client') return edition !== null && isServerToWmi(edition) ? 3 : 1;
  return role === 'domain-controller' ? 2 : 3;
}

/** The numbers of a Windows' edition; none where it names none or they are not known. */
export function skusIn({ edition }: WindowsTarget): readonly number[] {
  return edition === null ? [] : skusOf(edition);
}
