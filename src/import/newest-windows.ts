import type { Family } from '../catalogue/windows/definition.js';
import { newestRelease } from '../catalogue/windows/newest-release.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { SettledSetting } from './settle.js';

/** The edition of each family that takes whatever an administrator hands over: Group Policy, Intune, files. */
const editions = { client: 'enterprise', server: 'datacenter' } as const satisfies Record<Family, string>;

/**
 * Names of the newest Windows, a client and a server, for a policy whose files do not say for which it is; a domain controller too where a setting counts
 * there alone.
 */
export function newestWindows(settings: readonly SettledSetting[]): readonly string[] {
  const newest = (family: Family): string => `${newestRelease(family).name}/${editions[family]}`;
  const countsOnControllers = settings.some(({ setting }) => getSetting(setting).onlyRole === 'domain-controller');
  return [newest('client'), newest('server'), ...(countsOnControllers ? [`${newest('server')}+dc`] : [])];
}
