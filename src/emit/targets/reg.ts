import type { RegKey, RegValue } from '../../formats/reg/model.js';
import { printReg } from '../../formats/reg/print.js';
import { hive } from '../../state/item.js';
import { regValue } from '../carriers/reg-value.js';
import type { EmittedFile, Target } from '../target.js';

/**
 * Registration files for regedit and `reg import`: one that applies the policy, one that takes every setting of it back to what Windows has
 * without us. They are for machines that nothing else manages; a Group Policy that holds the same values wins at its next refresh.
 */
export const reg: Target = {
  title: 'Registration files (.reg)',
  place: 'as-asked',
  carriers: [regValue],
  pack(pieces) {
    const blocks = pieces.of(regValue);
    const apply = blocks.flatMap((each) => each.apply);
    const remove = blocks.flatMap((each) => each.remove);
    const removal = fileOf('smbward-remove.reg', remove).map((file): EmittedFile => ({ ...file, undoes: 'all' }));
    return [...fileOf('smbward-apply.reg', apply), ...removal];
  },
};

function fileOf(path: string, blocks: readonly RegKey[]): readonly EmittedFile[] {
  if (blocks.length === 0) return [];
  const keys = oneBlockPerKey(blocks);
  const empties = keys.filter(({ action }) => action === 'delete').map((key) => key.path.slice(hive.length + 1));
  return [{ path, bytes: printReg({ keys }), empties }];
}

/** One block a key, in the order in which the keys first come; a key that is to be emptied is deleted before it is filled. */
export function oneBlockPerKey(blocks: readonly RegKey[]): readonly RegKey[] {
  const keys = new Map<string, { readonly path: string; readonly values: RegValue[]; emptied: boolean }>();
  for (const block of blocks) {
    const key = keys.get(block.path.toLowerCase()) ?? { path: block.path, values: [], emptied: false };
    keys.set(block.path.toLowerCase(), key);
    if (block.action === 'set') key.values.push(...block.values);
    else key.emptied = true;
  }
  return [...keys.values()].flatMap(({ path, values, emptied }): readonly RegKey[] => [
    ...(emptied ? [{ action: 'delete' as const, path }] : []),
    ...(values.length > 0 ? [{ action: 'set' as const, path, values }] : []),
  ]);
}
