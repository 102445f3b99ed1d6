import { createDiagnostic } from '../diagnostics/create.js';
import { placeAt } from '../diagnostics/place-at.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ObservedKey, ObservedValue } from '../formats/observation/model.js';
import type { RegFile, RegKey, RegValue } from '../formats/reg/model.js';
import { decodeRegistryData } from '../formats/decode-data.js';
import { hive } from '../state/item.js';
import type { FoundAt } from '../text/span.js';
import type { Observation } from './observation.js';

/** What a registry export says of a machine, or why the file is none. */
export type Exported = { readonly observation: Observation } | { readonly diagnostic: Diagnostic };

/**
 * Reads a registration file as an export: a key that it lists has the values that it lists and no others, and no keys below it but those. A file that
 * removes something is an order and no export.
 */
export function observationOfExport(file: string, { keys }: RegFile): Exported {
  const order = keys.map(orderIn).find((each) => each !== undefined);
  if (order !== undefined) return { diagnostic: createDiagnostic('state-is-an-order', {}, placeAt(order.at)) };
  const registry = keys.flatMap(keyOf);
  return { observation: { files: [file], windows: null, registry, exported: registry.map(({ key }) => key.toLowerCase()), commands: [] } };
}

/** What removes something in a block: the whole of it, or a value. */
function orderIn(block: RegKey): Pick<RegKey, 'at'> | undefined {
  return block.action === 'delete' ? block : block.values.find(({ data }) => data.kind === 'delete');
}

function keyOf(block: RegKey): readonly ObservedKey[] {
  const prefix = `${hive}\\`;
  if (block.action === 'delete' || !block.path.toUpperCase().startsWith(prefix)) return [];
  return [{ key: block.path.slice(prefix.length), values: block.values.flatMap(valueOf), all: true, ...located(block.at) }];
}

function valueOf({ name, data, at }: RegValue): readonly ObservedValue[] {
  switch (data.kind) {
    case 'string':
      return [{ name, type: 'REG_SZ', data: data.text, ...located(at) }];
    case 'dword':
      return [{ name, type: 'REG_DWORD', data: data.value, ...located(at) }];
    case 'hex':
      return [{ name, ...decodeRegistryData(data.type, data.bytes), ...located(at) }];
    case 'delete':
      return [];
  }
}

function located(at: FoundAt | undefined): { readonly at?: FoundAt } {
  return at === undefined ? {} : { at };
}
