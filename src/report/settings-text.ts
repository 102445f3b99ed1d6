import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { countOf } from './lines.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

/** Settings as a table: policy path, the values that it takes, what it is. */
export function renderSettings(settings: readonly SettingDefinition[], style: Style): string {
  const rows = settings.map((setting) => [{ text: setting.policyPath, paint: style.paint.cyan }, describeValues(setting), setting.title]);
  return renderTable(['Setting', 'Values', 'What it is'], rows, style) + `\n${countOf(settings.length, 'setting')}\n`;
}

function describeValues({ value }: SettingDefinition): string {
  switch (value.kind) {
    case 'choice':
      return value.choices.map(({ word }) => word).join(' | ');
    case 'integer':
      return `${value.min} to ${value.max} ${value.unit}`.trim();
    case 'flags':
      return `any of ${value.flags.map(({ word }) => word).join(', ')}`;
    case 'text':
      return value.form;
    case 'list':
      return 'list';
    case 'table':
      return `list of ${value.columns.map(({ name }) => name).join(', ')}`;
  }
}
