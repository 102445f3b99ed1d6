import { printSettingValue } from '../explain/setting-words.js';
import type { HeldAssignment, StoredPolicy, StoreVerdict } from '../store/hold-against-store.js';
import { displayNameOf } from '../store/template.js';
import { countOf, indentText } from './lines.js';
import type { Style } from './style.js';
import { type Cell, renderTable } from './table.js';

/** What a central store has for a policy, setting by setting, and what is to be done where something is lacking. */
export function renderHeld(held: readonly HeldAssignment[], templates: number, style: Style): string {
  const rows = held.map(({ assignment: { wanted }, setting, verdict }): readonly Cell[] => [
    { text: setting.policyPath, paint: style.paint.cyan },
    wanted.kind === 'default' ? 'default' : printSettingValue(setting, wanted.data),
    { text: describeVerdict(verdict), paint: verdict.kind === 'lacking' ? style.paint.red : (text) => text },
  ]);
  const lacking = held.filter(({ verdict }) => verdict.kind === 'lacking').length;
  const table = rows.length === 0 ? '' : `${renderTable(['Setting', 'Value', 'In the store'], rows, style)}\n`;
  const counted = `${countOf(templates, 'template')} read, ${countOf(held.length, 'setting')} in the policy, ${lacking} lacking`;
  return `${table}${counted}\n${lacking === 0 ? '' : `${indentText(advice, '', style.width)}\n`}`;
}

const advice =
  'Copy the templates that are named, each .admx with its language files: those of Windows from C:\\Windows\\PolicyDefinitions of the newest Windows that you manage, SecGuide.admx from the Security Compliance Toolkit.';

function describeVerdict(verdict: StoreVerdict): string {
  switch (verdict.kind) {
    case 'held':
      return describeStored(verdict);
    case 'not-needed':
      return 'nothing to configure';
    case 'no-template':
      return `no template of Windows writes it${verdict.channels.length === 0 ? '' : `; what does: ${verdict.channels.join(', ')}`}`;
    case 'lacking':
      return describeLacking(verdict);
  }
}

function describeLacking({ lacks, names, in: found }: StoreVerdict & { readonly kind: 'lacking' }): string {
  const wanted = names.map(({ file, displayName }) => `${file} ("${displayName}")`).join(', ');
  const stored = found === null ? '' : describeStored(found);
  switch (lacks) {
    case 'file':
      return `lacking: there is no ${wanted}`;
    case 'policy':
      return `lacking: the template is older and does not have it, see ${wanted}`;
    case 'value':
      return `lacking: ${stored} is there, but cannot write this value`;
    case 'words':
      return `lacking: ${stored} is there, but no language file of it`;
  }
}

function describeStored({ template, policy }: StoredPolicy): string {
  return `${template.name}: ${displayNameOf(template, policy) ?? policy.name}`;
}
