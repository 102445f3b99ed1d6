import type { FirstBuilds, Location, SettingDefinition, Storage, Surface, Value } from '../../src/catalogue/settings/definition.js';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { printCmdlet } from '../../src/emit/print-cmdlet.js';
import { cell, code, render } from './render.js';

/** `docs/reference/settings.md`: every setting with its words, places and names. */
export function settingsPage(): string {
  const rows: readonly SettingDefinition[] = settings;
  const areas = [...new Set(rows.map((row) => row.area))].map((area) => ({
    area,
    settings: rows.filter((row) => row.area === area).map(describe),
  }));
  return render('reference/settings.hbs', { count: rows.length, areas });
}

function describe(row: SettingDefinition): object {
  return {
    path: row.policyPath,
    title: row.title,
    summary: row.summary,
    facts: [
      { name: 'Value', text: valueText(row.value) + (isAdditive(row) ? ', added to those of others; no others with `only`' : '') },
      ...storageFacts(row.storage),
      { name: 'Read since', text: row.behaviour.length === 0 ? 'every Windows of the catalogue' : sinceText(row.behaviour) },
      ...(row.doNotEmit === undefined ? [] : [{ name: 'Not written', text: row.doNotEmit }]),
      ...(row.onlyRole === undefined ? [] : [{ name: 'Counts only on', text: 'domain controllers' }]),
      { name: 'Group Policy', text: surfaceText(row.on.admx, (admx) => `${admx.displayName} (${code(admx.file)}, ${code(admx.policy)})`) },
      { name: 'Security template', text: surfaceText(row.on.template, code) },
      { name: 'Policy CSP', text: surfaceText(row.on.csp, (csp) => code(csp.omaUri)) },
      {
        name: 'Intune',
        text: surfaceText(row.on.intune, (intune) => code(intune.definition) + (intune.seen ? '' : ' (derived, not seen in an export)')),
      },
      { name: 'PowerShell', text: surfaceText(row.on.cmdlet, (cmdlet) => printCmdlet(cmdlet, row).map(code).join('; ')) },
      { name: 'Takes effect', text: row.restart },
      { name: 'Sources', text: row.sources.join(', ') },
    ].map(({ name, text }) => ({ name, text: cell(text) })),
    interactions: row.interactions,
  };
}

function valueText(value: Value): string {
  switch (value.kind) {
    case 'choice':
      return value.choices.map(({ word, data, means }) => `${code(word)} (${JSON.stringify(data)}): ${means}`).join('<br>');
    case 'integer':
      return `${String(value.min)} to ${String(value.max)} ${value.unit}${value.step === undefined ? '' : `, in steps of ${String(value.step)}`}`;
    case 'flags':
      return `any of:<br>${value.flags.map(({ word, bit, means }) => `${code(word)} (0x${bit.toString(16)}): ${means}`).join('<br>')}`;
    case 'text':
      return `${value.form}, such as ${code(value.example)}`;
    case 'list':
      return `a list${value.order === 'matters' ? ', first preferred' : ''}${value.item.kind === 'word' ? ` of ${value.item.words.map(code).join(', ')}` : ''}`;
    case 'table':
      return `rows of ${value.columns.map((column) => code(column.name)).join(', ')}`;
  }
}

function storageFacts(storage: Storage): readonly { readonly name: string; readonly text: string }[] {
  switch (storage.kind) {
    case 'registry':
      return [
        ...(storage.policy === null ? [] : [{ name: 'Policy place', text: placeText(storage.policy) }]),
        ...(storage.local === null ? [] : [{ name: 'Local place', text: placeText(storage.local) }]),
      ];
    case 'optional-feature':
      return [{ name: 'Optional feature', text: code(storage.feature) }];
    case 'firewall-group':
      return [
        {
          name: 'Firewall groups',
          text: Object.entries(storage.groups)
            .map(([word, group]) => `${word}: ${code(group)}`)
            .join('; '),
        },
      ];
    case 'object':
      return [{ name: 'Object', text: storage.objectKind }];
  }
}

function placeText({ key, valueName, type, confirmed }: Location): string {
  return `${code(`HKLM\\${key}`)}, ${code(valueName)}, ${type}${confirmed ? '' : ' (not confirmed)'}`;
}

function sinceText(since: FirstBuilds): string {
  if ('notBefore' in since) return `a build that no source names, not before ${sinceText(since.notBefore)}`;
  return since.map(({ branch, build }) => `${branch} ${build}`).join(', ');
}

function surfaceText<T>(surface: Surface<T>, print: (name: T) => string): string {
  if ('none' in surface) return `none: ${surface.none}`;
  const first = sinceText(surface.since);
  const since = first === '' ? '' : `, since ${first}`;
  const notOn = surface.notOn === undefined || surface.notOn.length === 0 ? '' : `, not on ${surface.notOn.join(', ')}`;
  const note = surface.note === undefined ? '' : `. ${surface.note}`;
  return surface.names.map(print).join('; ') + since + notOn + note;
}
