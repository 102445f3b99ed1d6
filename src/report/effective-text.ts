import { printFirst, printOrigin } from '../explain/origin-words.js';
import { printSettingValue, printSettingValues } from '../explain/setting-words.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { editionTitle } from '../catalogue/windows/editions.js';
import { titleOf } from '../catalogue/windows/releases.js';
import type { EffectiveSetting, IgnoredAssignment } from '../resolve/effective.js';
import { printPlace } from '../text/place.js';
import { makeVisible } from '../text/visible.js';
import type { ShownConfiguration } from './effective-json.js';
import { indentText } from './lines.js';
import type { Style } from './style.js';
import { renderTable, type Cell } from './table.js';

/** What one Windows ends up with: a table of setting, value, origin and certainty, then the assignments that it ignores. */
export function renderEffective({ configuration, inVain, shown }: ShownConfiguration, style: Style): string {
  const rows = shown.map((effective) => renderRow(effective, inVain.get(effective.setting), style));
  const parts = [
    renderWindowsTitle(configuration.windows, style),
    ...configuration.notes.map((note) => indentText(note, '', style.width) + '\n'),
    '\n',
    rows.length === 0 ? 'The policy changes nothing here.\n' : renderTable(['Setting', 'Value', 'Origin', 'Certainty'], rows, style),
    ...(configuration.ignored.length === 0 ? [] : ['\n', renderIgnored(configuration.ignored, style)]),
  ];
  return parts.join('');
}

/** The Windows by its title and by the name that policies use. */
function renderWindowsTitle({ family, build, edition, text }: WindowsTarget, style: Style): string {
  const title = edition === null ? titleOf(family, build) : `${titleOf(family, build)} ${editionTitle(edition)}`;
  return `${style.paint.bold(title)} (${makeVisible(text)})\n`;
}

function renderRow(effective: EffectiveSetting, whyInVain: string | undefined, style: Style): readonly Cell[] {
  const setting = getSetting(effective.setting);
  const { paint } = style;
  const isOurs = effective.origin.kind === 'policy' || effective.origin.kind === 'observed';
  const why = whyInVain === undefined ? [] : [whyInVain];
  const origin = [printOrigin(effective.origin, setting), ...effective.assumptions, ...why].join('; ');
  const certainty = whyInVain === undefined ? effective.certainty : 'no effect';
  return [
    { text: setting.policyPath, paint: isOurs ? paint.bold : (text) => text },
    { text: renderValueCell(effective), paint: isOurs ? paint.bold : effective.value === undefined ? paint.yellow : (text) => text },
    { text: origin, paint: isOurs ? paint.cyan : paint.dim },
    { text: certainty, paint: certainty === 'documented' ? paint.dim : paint.yellow },
  ];
}

function renderValueCell(effective: EffectiveSetting): string {
  const { origin } = effective;
  if (origin.kind === 'not-available' || origin.kind === 'component-missing') return '–';
  const setting = getSetting(effective.setting);
  if (effective.value !== undefined) return printSettingValue(setting, effective.value);
  return printSettingValues(setting, effective.candidates);
}

function renderIgnored(ignored: readonly IgnoredAssignment[], style: Style): string {
  const lines = ignored.map((entry) => {
    const { policyPath } = getSetting(entry.assignment.setting);
    return indentText(`${policyPath} (${printPlace(entry.assignment.span)}): ${renderReason(entry)}`, '    ', style.width, '  ') + '\n';
  });
  return style.paint.yellow('Ignored by this Windows:') + '\n' + lines.join('');
}

function renderReason(entry: IgnoredAssignment): string {
  switch (entry.why) {
    case 'not-available':
      return `it does not know the setting${printFirst(entry.firstBuilds)}`;
    case 'component-missing':
      return 'the component that reads it is not installed';
    case 'role':
      return 'only domain controllers read it';
  }
}
