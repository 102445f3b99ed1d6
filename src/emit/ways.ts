import { oncePerRow } from '../catalogue/once-per-row.js';
import type { Csp, SettingData, SettingDefinition, Surface } from '../catalogue/settings/definition.js';
import type { Wanted } from '../state/wanted.js';
import { cspValueOf } from './print-csp.js';
import { printCmdlet } from './print-cmdlet.js';

/** A way by which an administrator sets something without a file of ours. */
export interface Way {
  /** The channel, in an administrator's words. */
  readonly channel: string;
  /** What to run, or where to find it there. */
  readonly how: string;
}

/** The channel of security options in a Group Policy object. */
export const securityTemplate = 'security template (GptTmpl.inf)';

/** Ways other than our files, the most direct first: cmdlets that give the value that is wanted, security options, templates, custom profiles. */
export function otherWays(setting: SettingDefinition, wanted: Wanted = { kind: 'default' }): readonly Way[] {
  const { cmdlet, template, admx, csp } = setting.on;
  const data = wanted.kind === 'value' ? wanted.data : undefined;
  if (wanted.kind === 'value' && wanted.only === true) return []; // templates and nodes add rows
  return [
    ...namesOf(cmdlet).map((name) => ({ channel: 'PowerShell', how: printCmdlet(name, setting, data).join('; ') })),
    ...namesOf(template).map((how) => ({ channel: securityTemplate, how })),
    ...namesOf(admx).map(({ file, displayName }) => ({ channel: `administrative template (${file})`, how: displayName })),
    ...namesOf(csp).map((node) => ({ channel: 'custom OMA-URI profile', how: printNode(node, setting, data) })),
  ];
}

function printNode(node: Csp, setting: SettingDefinition, data: SettingData | undefined): string {
  if (data === undefined) return node.omaUri;
  const { format, text } = cspValueOf(node, setting, data);
  return `${node.omaUri} (${format}): ${text}`;
}

/** Names of the other channels, each once. */
export const otherChannels = oncePerRow((setting: SettingDefinition): readonly string[] => {
  return [...new Set(otherWays(setting).map(({ channel }) => channel))];
});

/** What a channel calls a setting; none where it has no name for it. */
export function namesOf<T>(surface: Surface<T>): readonly T[] {
  return 'none' in surface ? [] : surface.names;
}
