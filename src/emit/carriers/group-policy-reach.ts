import type { SettingDefinition } from '../../catalogue/settings/definition.js';
import type { WindowsTarget } from '../../catalogue/windows/definition.js';

/** Why Group Policy, of a domain or of the machine itself, does not reach a Windows; null where it does. */
export function missesWindowsHome(_setting: SettingDefinition, windows: WindowsTarget): string | null {
  return windows.edition === 'home' ? 'Windows Home processes no Group Policy.' : null;
}
