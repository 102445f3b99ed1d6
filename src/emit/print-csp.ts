import type { Admx, AdmxElement, Csp, SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { printRow } from '../state/table-text.js';
import { attributes, printXmlFragment } from '../text/xml.js';

/** What a custom OMA-URI profile sends to a node: its data type by SyncML, and the value as text. */
export interface CspValue {
  readonly format: 'int' | 'chr';
  readonly text: string;
}

/** Stands between the items of a list and between names and values (Understanding ADMX-backed policies). */
const separator = '\uf000';

/** The value by which a node gives a setting this data. */
export function cspValueOf(csp: Csp, setting: SettingDefinition, data: SettingData): CspValue {
  switch (csp.format) {
    case 'int':
      return { format: 'int', text: `${data as number}` };
    case 'text':
      return { format: 'chr', text: data as string };
    case 'chr':
      return { format: 'chr', text: (data as readonly string[]).join(csp.separator) };
    case 'admx':
      return { format: 'chr', text: payloadOf(policyOf(csp.admx.policy, setting), setting, data) };
  }
}

function policyOf(name: string, { id, on }: SettingDefinition): Admx {
  const policy = 'none' in on.admx ? undefined : on.admx.names.find((each) => each.policy === name);
  if (policy === undefined) throw new Error(`${id} names no policy ${name} of a template`);
  return policy;
}

/** The payload of an ADMX-backed node. An empty list is the policy disabled, which removes the value. */
function payloadOf({ disabled, elements }: Admx, setting: SettingDefinition, data: SettingData): string {
  const isOff = elements.length === 0 ? data === disabled : Array.isArray(data) && data.length === 0;
  if (isOff) return printXmlFragment({ disabled: '' });
  const filled = elements.map((element) => ({ '@': attributes({ id: element.id, value: valueOf(element, setting, data) }) }));
  return printXmlFragment({ enabled: '', ...(filled.length === 0 ? {} : { data: filled }) }).replaceAll(separator, '&#xF000;');
}

function valueOf(element: AdmxElement, setting: SettingDefinition, data: SettingData): string {
  if (typeof data !== 'object') return String(data);
  return element.kind === 'list' ? printPairs(setting, data as readonly TableRow[]) : (data as readonly string[]).join(separator);
}

/** The rows of a table with one value a row: value name, data, value name, data. */
function printPairs({ id, value, storage }: SettingDefinition, rows: readonly TableRow[]): string {
  if (value.kind !== 'table' || storage.kind !== 'registry' || storage.encoding === undefined)
    throw new Error(`${id} has no rows in the registry`);
  const { columns, key } = value;
  const { encoding } = storage;
  return rows.flatMap((row) => [String(row[key]), printRow(row, columns, encoding)]).join(separator);
}
