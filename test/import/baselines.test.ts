import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { recordsOfRegistryPol } from '../../src/import/from-registry-pol.js';
import { recordsOfSecurityTemplate } from '../../src/import/from-security-template.js';
import type { Imported } from '../../src/import/import-policy.js';
import { computerHive, type ImportRecord, type RegistryRecord } from '../../src/import/record.js';
import { ownerOfValue } from '../../src/state/found.js';
import { compileWaived } from '../emit/compile-of.js';
import { policyFromText } from '../policy-from-text.js';
import { skipBecause } from '../skip-because.js';
import { importFiles, importFolder, type Texts } from './import-of.js';

const office = ['windows-11-24h2/enterprise'];
const extra = process.env['SMBWARD_EXTRA_FIXTURES'];
const missing = 'SMBWARD_EXTRA_FIXTURES names no folder with the baselines of Microsoft, which this repository may not carry';

/** A backup in the words and the spelling of Microsoft's, made for this test: policy values, a local one, rows, security options, and much that is no SMB setting. */
const modelled = join(import.meta.dirname, '../fixtures/import/baseline');

/** The records of registry.pol and the lines of GptTmpl.inf that are on settings, each in one form, sorted: keys and names have no case. */
interface Written {
  readonly entries: readonly string[];
  readonly lines: readonly string[];
}

function writtenIn(files: Texts): Written {
  const bytesOf = (name: RegExp): readonly Uint8Array[] =>
    Object.entries(files).flatMap(([path, bytes]) => (name.test(path) && typeof bytes !== 'string' ? [bytes] : []));
  const entries = bytesOf(/Machine\/registry\.pol$/i).flatMap((bytes) => parseRegistryPol('a.pol', bytes).model?.entries ?? []);
  const sections = bytesOf(/GptTmpl\.inf$/i).flatMap((bytes) => parseSecurityTemplate('a.inf', bytes).model?.sections ?? []);
  return {
    entries: sayOnSettings(recordsOfRegistryPol({ entries }, computerHive, 'a.pol')),
    lines: sayOnSettings(recordsOfSecurityTemplate({ sections }, 'a.inf')),
  };
}

function sayOnSettings(records: readonly ImportRecord[]): readonly string[] {
  return records.flatMap((record) => (record.kind === 'registry' && isOnSetting(record) ? [say(record)] : [])).sort();
}

function isOnSetting({ key, effect }: RegistryRecord): boolean {
  return 'valueName' in effect && ownerOfValue(key, effect.valueName) !== undefined;
}

function say({ key, effect }: RegistryRecord): string {
  const place = 'valueName' in effect ? `${key}\\${effect.valueName}`.toLowerCase() : key;
  return effect.kind === 'set' ? `${place} ${effect.type} ${JSON.stringify(effect.data)}` : `${place} ${effect.kind}`;
}

/** The files of the backup that what was imported compiles to. */
function compiledAgain({ policy }: Imported): Texts {
  const loaded = policyFromText(policy ?? '');
  expect(loaded.diagnostics).to.deep.equal([]);
  if (loaded.policy === null) throw new Error('the policy is not accepted');
  const { files } = compileWaived(loaded.policy, { targets: ['gpo-backup'] });
  return Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
}

/** Every record is in the policy, is named as left out, or is counted by area. */
function expectNothingLost({ files, settings, leftOut, others }: Imported): void {
  const records = files.reduce((count, file) => count + file.records.length, 0);
  const told = settings.reduce((count, { settled }) => count + settled.records.length, 0) + leftOut.length;
  expect(told + others.reduce((count, area) => count + area.records.length, 0)).to.equal(records);
}

function filesBelow(folder: string): Texts {
  const paths = readdirSync(folder, { encoding: 'utf8', recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

describe('import of a baseline', () => {
  const backups = [
    { name: 'a backup modelled on Microsoft\u2019s', folder: modelled },
    { name: 'Microsoft\u2019s backup of Windows 11 24H2', folder: join(extra ?? '', 'gpo-backup/MSFT-Windows-11-24H2') },
  ];
  for (const { name, folder } of backups) {
    it(`of ${name}, compiled again, gives the same records and the same lines, and loses nothing`, function () {
      if (extra === undefined && folder !== modelled) skipBecause(this, missing);
      const files = filesBelow(folder);
      const imported = importFolder(files, office);
      expect(imported.diagnostics.filter(({ code }) => code !== 'backup-is-not-there')).to.deep.equal([]);
      expect(imported.leftOut).to.deep.equal([]);
      expect(writtenIn(compiledAgain(imported))).to.deep.equal(writtenIn(files));
      expectNothingLost(imported);
    });
  }

  const rules = [
    { name: 'PolicyRules modelled on Microsoft\u2019s', file: join(import.meta.dirname, '../fixtures/import/baseline.PolicyRules') },
    { name: 'Microsoft\u2019s PolicyRules of Windows 11 25H2', file: join(extra ?? '', 'policyrules/MSFT-Win11-v25H2.PolicyRules') },
  ];
  for (const { name, file } of rules) {
    it(`of ${name}, compiled again, gives the same records and the same lines, and loses nothing`, function () {
      if (!existsSync(file)) skipBecause(this, missing);
      const imported = importFiles({ 'a.PolicyRules': new Uint8Array(readFileSync(file)) }, office);
      expect(imported.diagnostics).to.deep.equal([]);
      expect(imported.leftOut).to.deep.equal([]);
      const { entries, lines } = writtenIn(compiledAgain(imported));
      const records = imported.settings.flatMap(({ settled }) => settled.records);
      expect([...entries, ...lines].sort()).to.deep.equal(records.map(say).sort());
      expectNothingLost(imported);
    });
  }
});
