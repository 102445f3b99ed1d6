import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPolicy } from '../../src/check.js';
import { compilePolicy } from '../../src/compile.js';
import { createDiskHost } from '../../src/cli/policy-host.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { decodeRegistryDword, decodeRegistryString, decodeRegistryStrings, registryTypes } from '../../src/formats/registry-data.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import type { RegData } from '../../src/formats/reg/model.js';
import { meaningOf } from '../../src/formats/registry-pol/model.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import type { Mechanism } from '../../src/emit/target.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Policy } from '../../src/policy/policy.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';

/** A value of the registry as a world holds it; null where there is to be none. */
export interface ExpectedValue {
  readonly key: string;
  readonly name: string;
  readonly value: { readonly type: string; readonly data: number | string | readonly string[] } | null;
}

/** A policy as scripts on a disk, and what its .reg file and its registry.pol say of the same places. */
export interface ScriptedPolicy {
  readonly title: string;
  readonly windows: readonly WindowsTarget[];
  /** The paths of the scripts, by the word in their names. */
  readonly scripts: Readonly<Record<'apply' | 'detect' | 'remediate' | 'rollback', string>>;
  readonly expected: readonly ExpectedValue[];
  /** Keys under HKEY_LOCAL_MACHINE that hold nothing but what is expected. */
  readonly emptied: readonly string[];
}

/** How a policy is compiled to scripts. */
export interface Scripted {
  readonly place: RegistryPlace;
  readonly mechanism: Mechanism;
}

/** Compiles a policy of `examples/`, whatever targets it names. */
export function scriptExample(name: string, options: Scripted): ScriptedPolicy {
  const file = `examples/${name}/policy.json`;
  const { policy } = loadPolicy(file, createDiskHost(join(import.meta.dirname, '../..'), file));
  if (policy === null) throw new Error(`${file} cannot be read`);
  return scriptPolicy(`${name}, ${options.place} place, ${options.mechanism}`, policy, options);
}

/** Compiles a policy to scripts in a folder of their own. */
export function scriptPolicy(title: string, policy: Policy, { place, mechanism }: Scripted): ScriptedPolicy {
  const checked = checkPolicy({ policy, diagnostics: [] }, { place, targets: ['reg', 'registry-pol', 'powershell'] });
  const compiled = compilePolicy(checked, { toolVersion: '0.0.0', mechanism });
  if (compiled.kind === 'refused') throw new Error(`${title}: ${checked.diagnostics.map(({ message }) => message).join('; ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'smbward-scripts-'));
  mkdirSync(join(folder, 'powershell'));
  for (const { path, bytes } of compiled.files) if (path.endsWith('.ps1')) writeFileSync(join(folder, path), bytes);
  const script = (word: string): string => join(folder, 'powershell', `smbward-${word}.ps1`);
  const scripts = { apply: script('apply'), detect: script('detect'), remediate: script('remediate'), rollback: script('rollback') };
  const read = (path: string): Uint8Array => compiled.files.find((each) => each.path === path)?.bytes ?? new Uint8Array();
  const files = [expectedOfReg(read('reg/smbward-apply.reg')), expectedOfPol(read('registry-pol/Machine/registry.pol'))];
  return {
    title,
    windows: policy.appliesTo.map(({ windows }) => windows),
    scripts,
    // the cmdlets write the local place, whatever the files do
    expected: mechanism === 'cmdlet' ? [] : files.flatMap(({ expected }) => expected),
    emptied: mechanism === 'cmdlet' ? [] : files.flatMap(({ emptied }) => emptied),
  };
}

type Expected = Pick<ScriptedPolicy, 'expected' | 'emptied'>;

function expectedOfReg(bytes: Uint8Array): Expected {
  if (bytes.length === 0) return { expected: [], emptied: [] };
  const keys = parseReg('apply.reg', bytes).model?.keys ?? [];
  const below = (path: string): string => path.slice('HKEY_LOCAL_MACHINE\\'.length);
  return {
    expected: keys.flatMap((key) =>
      key.action === 'delete' ? [] : key.values.map(({ name, data }) => ({ key: below(key.path), name, value: valueOfReg(data) })),
    ),
    emptied: keys.filter(({ action }) => action === 'delete').map(({ path }) => below(path)),
  };
}

function valueOfReg(data: RegData): ExpectedValue['value'] {
  switch (data.kind) {
    case 'delete':
      return null;
    case 'dword':
      return { type: 'REG_DWORD', data: data.value };
    case 'string':
      return { type: 'REG_SZ', data: data.text };
    case 'hex':
      return valueOf(data.type, data.bytes);
  }
}

function expectedOfPol(bytes: Uint8Array): Expected {
  if (bytes.length === 0) return { expected: [], emptied: [] };
  const entries = parseRegistryPol('registry.pol', bytes).model?.entries ?? [];
  return {
    expected: entries.flatMap((entry): readonly ExpectedValue[] => {
      const meaning = meaningOf(entry);
      if (meaning.kind === 'delete-value') return [{ key: entry.key, name: meaning.valueName, value: null }];
      return meaning.kind === 'set' ? [{ key: entry.key, name: entry.valueName, value: valueOf(entry.type, entry.data) }] : [];
    }),
    emptied: entries.filter((entry) => meaningOf(entry).kind === 'delete-all-values').map(({ key }) => key),
  };
}

function valueOf(type: number, bytes: Uint8Array): ExpectedValue['value'] {
  if (type === registryTypes.REG_DWORD) return { type: 'REG_DWORD', data: decodeRegistryDword(bytes) ?? 0 };
  if (type === registryTypes.REG_SZ) return { type: 'REG_SZ', data: decodeRegistryString(bytes) ?? '' };
  return { type: 'REG_MULTI_SZ', data: decodeRegistryStrings(bytes) ?? [] };
}
