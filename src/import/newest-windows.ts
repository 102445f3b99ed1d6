import type { Family, Product } from '../catalogue/windows/definition.js';
import { products } from '../catalogue/windows/products.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { SettledSetting } from './settle.js';

/** The edition of each family that takes whatever an administrator hands over: Group Policy, Intune, files. */
const editions = { client: 'enterprise', server: 'datacenter' } as const satisfies Record<Family, string>;

/**
 * Names of the newest Windows, a client and a server, for a policy whose files do not say for which it is; a domain controller too where a setting counts
 * there alone.
 */
export function newestWindows(settings: readonly SettledSetting[]): readonly string[] {
  const server = newest('server');
  const countsOnControllers = settings.some(({ setting }) => getSetting(setting).onlyRole === 'domain-controller');
  return [newest('client'), server, ...(countsOnControllers ? [`${server}+dc`] : [])];
}

/** Releases of the latest servicing branch that has more than one: 26H1 is for new hardware alone. */
function newest(family: Family): string {
  const candidates = (products as readonly Product[]).filter((product) => product.family === family && product.branch !== 'br');
  const last = candidates.reduce((best, product) => (product.build >= best.build ? product : best));
  return `${last.name}/${editions[family]}`;
}
