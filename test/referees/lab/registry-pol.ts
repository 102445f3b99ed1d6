import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseRegistryPol } from '../../../src/formats/registry-pol/parse.js';
import { decodeRegistryDword, decodeRegistryString, decodeRegistryStrings, registryTypeName } from '../../../src/formats/registry-data.js';
import type { RegistryPolEntry } from '../../../src/formats/registry-pol/model.js';
import { compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

/** What Samba's parser says of one file. */
interface SambaFile {
  readonly error?: string;
  readonly roundTripsByteForByte?: boolean;
  readonly entries?: readonly unknown[];
}

export const quick = true;

/** Samba reads our registry.pol, packs it again to the same bytes, and sees the same records. */
export async function run(): Promise<RefereeResult> {
  const name = 'Samba reads registry.pol and packs it again byte for byte';
  const example = compileExample('enterprise-baseline', 'policy');
  const answer = await withFiles(example, (folder) => runScript('read-pol.sh', join(folder, 'registry-pol/Machine/registry.pol')));
  if ('skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
  const theirs = (JSON.parse(answer.text) as Readonly<Record<string, SambaFile>>)['registry.pol'] ?? {};
  const ours = example.compiled.files.find(({ path }) => path.endsWith('registry.pol'));
  const records = (parseRegistryPol('registry.pol', ours?.bytes ?? new Uint8Array()).model?.entries ?? []).map(asSambaShowsIt);
  const sameRecords = isDeepStrictEqual(theirs.entries, records);
  return {
    name,
    ok: theirs.roundTripsByteForByte === true && sameRecords && records.length > 0,
    lines: [
      ...(theirs.error === undefined ? [] : [theirs.error]),
      `${records.length} records; the same bytes again: ${theirs.roundTripsByteForByte === true ? 'yes' : 'no'}; the same records: ${sameRecords ? 'yes' : 'no'}`,
    ],
  };
}

function asSambaShowsIt({ key, valueName, type, data }: RegistryPolEntry): unknown {
  const typeName = registryTypeName(type);
  const shown =
    typeName === 'REG_DWORD'
      ? decodeRegistryDword(data)
      : typeName === 'REG_MULTI_SZ'
        ? decodeRegistryStrings(data)
        : decodeRegistryString(data);
  return { key, name: valueName, type: typeName, data: shown };
}
