import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { Family, WindowsTarget } from '../catalogue/windows/definition.js';
import { type Channel, firstBuildsOf, ofFamilies, printFirstBuilds } from '../resolve/since.js';

const channels: readonly { readonly channel: Channel; readonly name: string }[] = [
  { channel: 'admx', name: 'Group Policy' },
  { channel: 'template', name: 'a security template' },
  { channel: 'csp', name: 'the Policy CSP' },
  { channel: 'intune', name: "Intune's settings catalog" },
  { channel: 'cmdlet', name: 'a cmdlet' },
];

/** What to say of the first Windows that read a setting; each answer is made once, as many policies ask for few settings. */
interface FirstReaders {
  /** The first that reads it; undefined where all of these families do, or none. */
  readonly driver: (setting: SettingDefinition) => string | undefined;
  /** The same, then the first for channels that came later, such as `… (26100.3613) through the Policy CSP`. */
  readonly channels: (setting: SettingDefinition) => readonly string[];
}

const ofClients = firstReadersIn(['client']);
const ofServers = firstReadersIn(['server']);
const ofBoth = firstReadersIn(['client', 'server']);

/** The first Windows that read a setting, as far as they can stand in for these: no server for a client, no client for a server. */
export function firstReadersFor(windows: readonly WindowsTarget[]): FirstReaders {
  if (windows.every(({ family }) => family === 'client')) return ofClients;
  return windows.every(({ family }) => family === 'server') ? ofServers : ofBoth;
}

function firstReadersIn(families: readonly Family[]): FirstReaders {
  const first = (setting: SettingDefinition, channel: Channel): string =>
    printFirstBuilds(ofFamilies(firstBuildsOf(setting, channel) ?? [], families));
  const driver = oncePerRow((setting: SettingDefinition) => first(setting, 'behaviour') || undefined);
  return {
    driver,
    channels: oncePerRow((setting: SettingDefinition) => {
      const ofDriver = driver(setting);
      if (ofDriver === undefined) return onlyOthers(setting, families);
      const namesByFirst = new Map<string, string[]>();
      for (const { channel, name } of channels) {
        const ofChannel = first(setting, channel);
        if (ofChannel !== '' && ofChannel !== ofDriver) namesByFirst.set(ofChannel, [...(namesByFirst.get(ofChannel) ?? []), name]);
      }
      return [ofDriver, ...[...namesByFirst].map(([ofChannel, names]) => `${ofChannel} through ${names.join(' or ')}`)];
    }),
  };
}

/** What is left to say where no Windows of these families reads a setting; nothing where every Windows does. */
function onlyOthers({ behaviour }: SettingDefinition, [family]: readonly Family[]): readonly string[] {
  if (behaviour.length === 0) return [];
  return [printFirstBuilds(behaviour), family === 'client' ? 'no Windows client does' : 'no Windows Server does'];
}
