import type { ObjectFile } from './object-files.js';

/** Client-side extensions by what they read. */
export const extensionIds = {
  registry: '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}',
  security: '{827D319E-6EAC-11D2-A4EA-00C04F79F83A}',
  preferences: '{B087BE9D-ED37-454F-AF9C-04291E351182}',
} as const;

/** The tools that edit what an extension reads: Administrative Templates of the computer side, security settings, preferences of the registry. */
const tools = {
  registry: '{D02B1F72-3407-48AE-BA88-E8213C6761F1}',
  security: '{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}',
  preferences: '{BEE07A6A-EC9F-4659-B8C9-0B1937907C83}',
} as const;

/** The tool that edits the rules of the firewall in a registry.pol; it stands before the one of Administrative Templates. */
const firewallTool = '{B05566AC-FE9C-4368-BE01-7A4CBB6CBA11}';

/** Stands first, with the tools of all preferences, in every object that has some. */
const noExtension = '{00000000-0000-0000-0000-000000000000}';

/** The value of gPCMachineExtensionNames: a group in brackets for each extension, sorted by its GUID. */
export function printExtensionNames(files: readonly ObjectFile[]): string {
  const groups = files.flatMap(({ extension, hasFirewallRules }) => {
    if (extension === null) return [];
    const own = `[${extensionIds[extension]}${hasFirewallRules === true ? firewallTool : ''}${tools[extension]}]`;
    return extension === 'preferences' ? [`[${noExtension}${tools.preferences}]`, own] : [own];
  });
  return groups.sort().join('');
}
