import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { type SettingId, settings } from '../../src/catalogue/settings/index.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import type { Assignment, Policy } from '../../src/policy/policy.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import type { Span } from '../../src/text/span.js';

const start = { offset: 0, line: 1, column: 1, columnUtf16: 1 };
const span: Span = { file: 'policy.json', start, end: start };

/** Data as Windows stores it, or `default`. */
export type WantedData = Readonly<Partial<Record<SettingId, SettingData>>>;

/** A policy that assigns data directly, without a text: settings in the order of the catalogue. */
export function policyOf(windows: readonly string[], wanted: WantedData): Policy {
  const settingsWanted = (Object.entries(wanted) as [SettingId, SettingData][]).map(([setting, data]): WantedSetting => {
    return { setting, wanted: data === 'default' ? { kind: 'default' } : { kind: 'value', data } };
  });
  return policyOfWanted(windows, settingsWanted);
}

/** The same from what is wanted of each setting. */
export function policyOfWanted(windows: readonly string[], settingsWanted: readonly WantedSetting[]): Policy {
  const assignments = settings.flatMap(({ id, policyPath }): readonly [SettingId, Assignment][] => {
    const found = settingsWanted.find(({ setting }) => setting === id);
    if (found === undefined) return [];
    const wanted = found.wanted.kind === 'default' ? found.wanted : { ...found.wanted, entries: [] };
    const pointer = `/${policyPath.replaceAll('.', '/')}`;
    return [[id, { setting: id, wanted, span, keySpan: span, pointer, overrides: [] }]];
  });
  return {
    file: 'policy.json',
    name: 'test',
    title: 'A policy of the tests',
    description: 'What the tests compile.',
    appliesTo: windows.map((text, index) => ({ windows: windowsOf(text), span, pointer: `/appliesTo/${index}` })),
    assignments: new Map(assignments),
    waivers: [],
    files: ['policy.json'],
  };
}

function windowsOf(text: string): WindowsTarget {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(`no Windows: ${text}`);
  return found.windows;
}
