import { getSetting } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { identityOf } from '../policy/data.js';
import { writtenValue } from '../policy/written.js';
import type { Wanted } from '../state/wanted.js';
import type { ImportedReason } from './reasons.js';
import type { SettledSetting } from './settle.js';

/** A setting and why it is as it is. */
export interface ReasonedSetting {
  readonly settled: SettledSetting;
  readonly reason: ImportedReason | null;
}

/** What stands at the head of a policy. */
export interface PolicyHead {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly appliesTo: readonly string[];
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The longest line of a value that is written in one. */
const longestLine = 110;

/** The text of a policy that says these settings: in the long form where there is a reason, in the order of the catalogue, two blanks a level. */
export function printPolicyDocument({ name, title, description, appliesTo }: PolicyHead, settings: readonly ReasonedSetting[]): string {
  const head = { language: 1, name, title, ...(description === '' ? {} : { description }), appliesTo };
  const document: Record<string, Json> = { ...head };
  for (const { settled, reason } of settings) {
    const setting = getSetting(settled.setting);
    place(document, setting.policyPath.split('.'), longForm(valueOf(setting, settled.wanted), reason));
  }
  return `${print(document, '')}\n`;
}

function valueOf(setting: SettingDefinition, wanted: Wanted): Json {
  return writtenValue(setting, wanted.kind === 'default' ? wanted : { ...wanted, data: withoutRepeats(setting, wanted.data), entries: [] });
}

/** Entries that Windows takes for one stand in a policy once. */
function withoutRepeats<Data>(setting: SettingDefinition, data: Data): Data {
  if (!Array.isArray(data)) return data;
  const seen = new Set<string>();
  return data.filter((entry) => {
    const before = seen.size;
    return seen.add(identityOf(setting, entry as never)).size > before;
  }) as Data;
}

function longForm(value: Json, reason: ImportedReason | null): Json {
  if (reason === null) return value;
  const isOnly = typeof value === 'object' && 'only' in value;
  return { ...(isOnly ? value : { value }), ...reason };
}

function place(document: Record<string, Json>, path: readonly string[], value: Json): void {
  const [name = '', ...below] = path;
  if (below.length === 0) {
    document[name] = value;
    return;
  }
  const inner = (document[name] ?? {}) as Record<string, Json>;
  document[name] = inner;
  place(inner, below, value);
}

function print(value: Json, indent: string): string {
  const line = printLine(value);
  if (typeof value !== 'object' || (indent !== '' && indent.length + line.length <= longestLine && isFlat(value))) return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${(value as readonly Json[]).map((item) => `${deeper}${print(item, deeper)}`).join(',\n')}\n${indent}]`;
  const members = Object.entries(value).map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${print(member, deeper)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** Lists of rows and groups of settings are easier to read and to compare a line each. */
function isFlat(value: Json): boolean {
  return typeof value !== 'object' || Object.values(value).every((member) => typeof member !== 'object');
}

function printLine(value: Json): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(printLine).join(', ')}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${printLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
