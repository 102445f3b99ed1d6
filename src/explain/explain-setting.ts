import { isAdditive } from '../catalogue/settings/additive.js';
import { findSetting, findSettingByPath, settings } from '../catalogue/settings/index.js';
import { findSettingsNamed, settingNames } from '../catalogue/settings/named.js';
import type { SettingDefinition, Storage, Surface } from '../catalogue/settings/definition.js';
import { printCmdlet } from '../emit/print-cmdlet.js';
import { printFirstBuilds } from '../resolve/since.js';
import { citeAll } from './cited.js';
import type { Detail, Explanation } from './explanation.js';

const rows: readonly SettingDefinition[] = settings;

/** The setting with that id or policy path, else the group of settings below that path. Letter case does not count. */
export function explainSettings(word: string): readonly Explanation[] {
  const wanted = word.replace(/^\//, '').replaceAll('/', '.').toLowerCase();
  const row =
    findSetting(word) ??
    findSettingByPath(word) ??
    rows.find((candidate) => candidate.id.toLowerCase() === wanted || candidate.policyPath.toLowerCase() === wanted);
  if (row !== undefined) return [explainRow(row)];
  const named = findSettingsNamed(word);
  if (named.length > 0) return named.map(explainRow);
  const group = rows.filter((candidate) => candidate.policyPath.toLowerCase().startsWith(`${wanted}.`));
  return wanted === '' || group.length === 0 ? [] : [explainGroup(wanted, group)];
}

/** Policy paths and ids of all settings, for did-you-mean. */
export const settingWords: readonly string[] = [...rows.flatMap((row) => [row.policyPath, row.id]), ...settingNames];

function explainRow(row: SettingDefinition): Explanation {
  return {
    kind: 'setting',
    id: row.id,
    title: `${row.policyPath}: ${row.title}`,
    meaning: row.summary,
    action: `${[row.restart, ...row.interactions].map(sentence).join(' ')}${row.doNotEmit === undefined ? '' : ` No artefact carries it: ${sentence(row.doNotEmit)}`}`,
    causes: [],
    settings: (row.needs ?? []).flatMap(({ id }) => {
      const needed = findSetting(id);
      return needed === undefined ? [] : [{ path: needed.policyPath, title: needed.title }];
    }),
    details: [...describeValue(row), ...describeFirstBuilds(row), ...describeStorage(row.storage), ...describeSurfaces(row)],
    seeAlso: [],
    sources: citeAll(row.sources),
  };
}

function explainGroup(path: string, group: readonly SettingDefinition[]): Explanation {
  return {
    kind: 'group',
    id: group[0]?.policyPath.slice(0, path.length) ?? path,
    title: `${group[0]?.policyPath.slice(0, path.length) ?? path}: ${group.length} settings`,
    meaning: 'A group of the policy. Its members can be set one by one; "default" on the group restores all of them.',
    action: 'smbward explain with one of these paths tells more.',
    causes: [],
    settings: group.map((row) => ({ path: row.policyPath, title: row.title })),
    details: [],
    seeAlso: group.map((row) => row.policyPath),
    sources: [],
  };
}

function describeValue(setting: SettingDefinition): readonly Detail[] {
  const { value } = setting;
  switch (value.kind) {
    case 'choice':
      return [{ name: 'Values', lines: value.choices.map(({ word, means }) => `"${word}": ${means}`) }];
    case 'integer':
      return [
        {
          name: 'Values',
          lines: [`${value.min} to ${value.max} ${value.unit}`.trim() + (value.step === undefined ? '' : `, in steps of ${value.step}`)],
        },
      ];
    case 'flags':
      return [{ name: 'Values', lines: ['a list of any of these:', ...value.flags.map(({ word, means }) => `"${word}": ${means}`)] }];
    case 'text':
      return [{ name: 'Values', lines: [`${value.form}, such as ${value.example}`] }];
    case 'list':
      return [
        {
          name: 'Values',
          lines: [
            `a list${value.order === 'matters' ? ', in order of preference' : ''}${value.item.kind === 'word' ? ` of ${value.item.words.join(', ')}` : ''}`,
          ],
        },
      ];
    case 'table':
      return [
        {
          name: 'Values',
          lines: [
            `a list of entries with ${value.columns.map(({ name, required }) => (required ? name : `${name} (optional)`)).join(', ')}`,
            ...(isAdditive(setting) ? ['they are added to those of others; { "only": […] } has no others'] : []),
          ],
        },
      ];
  }
}

function describeFirstBuilds(row: SettingDefinition): readonly Detail[] {
  return row.behaviour.length === 0 ? [] : [{ name: 'First Windows', lines: [printFirstBuilds(row.behaviour)] }];
}

function describeStorage(storage: Storage): readonly Detail[] {
  switch (storage.kind) {
    case 'registry':
      return (['policy', 'local'] as const).flatMap((place) => {
        const location = storage[place];
        if (location === null) return [];
        const lines = [
          `HKLM\\${location.key}`,
          `${location.valueName} (${location.type})${location.confirmed ? '' : ', place not confirmed'}`,
        ];
        return [{ name: place === 'policy' ? 'Policy value' : 'Local value', lines }];
      });
    case 'optional-feature':
      return [{ name: 'Windows feature', lines: [storage.feature] }];
    case 'firewall-group':
      return [{ name: 'Firewall groups', lines: Object.values(storage.groups) }];
    case 'object':
      return [{ name: 'Kept as', lines: [`object (${storage.objectKind}), reached by cmdlets only`] }];
  }
}

function describeSurfaces(setting: SettingDefinition): readonly Detail[] {
  const { on } = setting;
  return [
    describeSurface('Group Policy', on.admx, ({ displayName, file }) => `${displayName} (${file})`),
    describeSurface('Security template', on.template, (name) => name),
    describeSurface('CSP', on.csp, ({ omaUri }) => omaUri),
    describeSurface('Intune catalog', on.intune, ({ definition, seen }) => `${definition}${seen ? '' : ' (derived by rule)'}`),
    describeSurface('PowerShell', on.cmdlet, (cmdlet) => printCmdlet(cmdlet, setting)),
  ];
}

function describeSurface<T>(name: string, surface: Surface<T>, print: (one: T) => string | readonly string[]): Detail {
  if ('none' in surface) return { name, lines: [`none: ${surface.none}`] };
  const first = printFirstBuilds(surface.since);
  const since = first === '' ? [] : [`from ${first}`];
  const notOn = surface.notOn === undefined || surface.notOn.length === 0 ? [] : [`not on ${surface.notOn.join(', ')}`];
  const note = surface.note === undefined ? [] : [surface.note];
  return { name, lines: [...surface.names.flatMap(print), ...since, ...notOn, ...note] };
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}
