import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type RegData, type RegFile, type RegKey, regStrings, type RegValue } from '../formats/reg/model.js';
import { printReg } from '../formats/reg/print.js';
import type { RegistryItem, StateItem } from '../state/item.js';
import { lower } from '../state/lower.js';
import { placeOf } from '../state/registry-place.js';
import { carriedSettings, itemsOf } from './carried.js';
import type { EmittedFile, Emitter } from './emitter.js';
import { refusalOfRegistry } from './registry-carriage.js';

/**
 * Registration files for regedit and `reg import`: one that applies the policy, one that takes every setting of it back to what Windows has
 * without us. They are for machines that nothing else manages; a Group Policy that holds the same values wins at its next refresh.
 */
export const regEmitter: Emitter = {
  id: 'reg',
  title: 'Registration files (.reg)',
  carries(setting, question) {
    const refusal = refusalOfRegistry(setting, question);
    if (refusal !== null) return refusal;
    const asked = question?.place ?? 'policy';
    const placed = placeOf(setting, asked);
    if (placed === null || placed.place === asked) return { kind: 'carried', notes: [] };
    const local = 'Windows has no policy place for it: the local value is written.';
    const policy = 'The local place is missing or was never confirmed: the policy place is written.';
    return { kind: 'carried', notes: [placed.place === 'local' ? local : policy] };
  },
  misses: () => null,
  remarks: (input) => [...carriedSettings(regEmitter, input)].flatMap(whyNotRestored),
  emit(input) {
    const carried = carriedSettings(regEmitter, input);
    const restored = lower(
      [...carried].map((setting) => ({ setting, wanted: { kind: 'default' } })),
      input.place,
    );
    return [...fileOf('smbward-apply.reg', itemsOf(input.items, carried)), ...fileOf('smbward-remove.reg', restored.items)];
  },
};

function whyNotRestored(id: SettingId): readonly Diagnostic[] {
  const { policyPath, storage } = getSetting(id);
  if (typeof storage.reset !== 'object' || !('cannot' in storage.reset)) return [];
  return [createDiagnostic('removal-cannot-restore', { setting: policyPath, reason: storage.reset.cannot })];
}

function fileOf(path: string, items: readonly StateItem[]): readonly EmittedFile[] {
  return items.length === 0 ? [] : [{ path, bytes: printReg(regFileOf(items)) }];
}

/** One block a key, in the order in which the keys first come; a key that is to be emptied is deleted before it is filled. */
export function regFileOf(items: readonly StateItem[]): RegFile {
  const keys = new Map<string, { readonly path: string; readonly values: RegValue[]; emptied: boolean }>();
  for (const item of items) {
    if (item.kind !== 'registry' && item.kind !== 'registry-key-values') continue;
    const key = keys.get(item.key.toLowerCase()) ?? { path: `HKEY_LOCAL_MACHINE\\${item.key}`, values: [], emptied: false };
    keys.set(item.key.toLowerCase(), key);
    if (item.kind === 'registry') key.values.push({ name: item.valueName, data: dataOf(item) });
    else key.emptied = true;
  }
  return {
    keys: [...keys.values()].flatMap(({ path, values, emptied }): readonly RegKey[] => [
      ...(emptied ? [{ action: 'delete' as const, path }] : []),
      ...(values.length > 0 ? [{ action: 'set' as const, path, values }] : []),
    ]),
  };
}

function dataOf({ data }: RegistryItem): RegData {
  if (data === null) return { kind: 'delete' };
  if (typeof data === 'number') return { kind: 'dword', value: data };
  return typeof data === 'string' ? { kind: 'string', text: data } : regStrings(data);
}
