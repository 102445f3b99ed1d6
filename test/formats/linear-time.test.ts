import { expect } from 'chai';
import { parseGptIni } from '../../src/formats/gpt-ini/parse.js';
import { parseMigrationTable } from '../../src/formats/migration-table/parse.js';
import { printMigrationTable } from '../../src/formats/migration-table/print.js';
import { parsePolicyComments } from '../../src/formats/policy-comments/parse.js';
import { printPolicyComments } from '../../src/formats/policy-comments/print.js';
import { parseRegistryPreferences } from '../../src/formats/registry-preferences/parse.js';
import { printRegistryPreferences } from '../../src/formats/registry-preferences/print.js';
import { parseWmiFilter } from '../../src/formats/wmi-filter/parse.js';
import { printWmiFilter } from '../../src/formats/wmi-filter/print.js';
import { parseLgpoText } from '../../src/formats/lgpo-text/parse.js';
import { printLgpoText } from '../../src/formats/lgpo-text/print.js';
import { parsePolicyRules } from '../../src/formats/policy-rules/parse.js';
import { printPolicyRules } from '../../src/formats/policy-rules/print.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { printReg } from '../../src/formats/reg/print.js';
import { encodeRegistryDword } from '../../src/formats/registry-data.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { printSecurityTemplate } from '../../src/formats/security-template/print.js';
import { importPolicy } from '../../src/import/import-policy.js';
import { templateOfRegistryValues } from '../../src/formats/security-template/model.js';

const key = 'Software\\Policies\\Microsoft\\Windows\\LanmanServer';
const hive = `HKEY_LOCAL_MACHINE\\${key}`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Something for each number from 0. */
function many<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Imports a file that nothing else is known of. */
const importAlone = (file: string, bytes: Uint8Array): unknown => importPolicy([{ kind: 'file', file, bytes }], { windows: [] });

/** What is read, how many records or bytes it has, what makes a file of so many, and its reader. */
const files: readonly (readonly [
  what: string,
  size: number,
  make: (size: number) => Uint8Array,
  read: (file: string, bytes: Uint8Array) => unknown,
])[] = [
  [
    'a registry.pol of 100,000 records',
    100_000,
    (size) =>
      printRegistryPol({ entries: many(size, (index) => ({ key, valueName: `v${index}`, type: 4, data: encodeRegistryDword(index) })) }),
    parseRegistryPol,
  ],
  [
    'a .reg file of 2 MB, a value a line',
    32_000,
    (size) =>
      printReg({
        keys: [{ action: 'set', path: hive, values: many(size, (value) => ({ name: `value ${value}`, data: { kind: 'dword', value } })) }],
      }),
    parseReg,
  ],
  [
    'a .reg file of 2 MB, one value of bytes',
    340_000,
    (size) =>
      printReg({
        keys: [{ action: 'set', path: hive, values: [{ name: 'v', data: { kind: 'hex', type: 3, bytes: new Uint8Array(size) } }] }],
      }),
    parseReg,
  ],
  [
    'a .reg file of 2 MB, one text',
    1_000_000,
    (size) =>
      printReg({ keys: [{ action: 'set', path: hive, values: [{ name: 'v', data: { kind: 'string', text: '\\'.repeat(size / 2) } }] }] }),
    parseReg,
  ],
  [
    'a .reg file whose lines are all wrong',
    16_000,
    (size) => new TextEncoder().encode(`REGEDIT4\n[${hive}]\n${'"a"=hex:01,zz\n'.repeat(size)}`),
    parseReg,
  ],
  [
    'a security template',
    16_000,
    (size) =>
      printSecurityTemplate(
        templateOfRegistryValues(many(size, (value) => ({ name: `MACHINE\\${key}\\v${value}`, data: { type: 4, value } }))),
      ),
    parseSecurityTemplate,
  ],
  [
    'LGPO text',
    16_000,
    (size) =>
      printLgpoText({
        blocks: many(size, (value) => ({
          kind: 'entry',
          configuration: 'Computer',
          key,
          valueName: `v${value}`,
          action: { kind: 'dword', value },
        })),
      }),
    parseLgpoText,
  ],
  [
    'PolicyRules',
    8_000,
    (size) =>
      printPolicyRules({
        rules: many(size, (value) => ({
          kind: 'registry',
          configuration: 'Computer',
          key,
          valueName: `v${value}`,
          type: 'REG_DWORD',
          data: `${value}`,
        })),
      }),
    parsePolicyRules,
  ],
  ['a .reg file with many blanks in one line', 400_000, (size) => utf8(`REGEDIT4\n[${hive}]\n"a"=dword:1${' '.repeat(size)}x\n`), parseReg],
  ['a gpt.ini with many blanks in one line', 400_000, (size) => utf8(`[General]\nVersion=1\na${' '.repeat(size)}b\n`), parseGptIni],
  [
    'a security template with many blanks in one line',
    400_000,
    (size) => utf8(`[Registry Values]\na${' '.repeat(size)}b\n`),
    parseSecurityTemplate,
  ],
  [
    'registry preferences with many backslashes in one key',
    400_000,
    (size) =>
      printRegistryPreferences({
        items: [{ key: `a${'\\'.repeat(size)}b`, valueName: 'v', action: { kind: 'delete' }, uid: '', changed: '' }],
      }),
    parseRegistryPreferences,
  ],
  [
    'comment.cmtx with one long text',
    400_000,
    (size) => printPolicyComments({ namespaces: ['a'], comments: [{ namespace: 'a', policy: 'p', text: `a${' '.repeat(size)}b` }] }),
    parsePolicyComments,
  ],
  [
    'a WMI filter with one long text',
    400_000,
    (size) => printWmiFilter({ domain: 'd', id: '{A}', name: `a${' '.repeat(size)}b`, rules: [] }),
    parseWmiFilter,
  ],
  [
    'a migration table with one long name',
    400_000,
    (size) =>
      printMigrationTable({
        mappings: [{ type: 'User', source: `a${' '.repeat(size)}b`, destination: { kind: 'name', name: 'c' } }],
      }),
    parseMigrationTable,
  ],
  [
    'the import of a list that begins with NULs',
    400_000,
    (size) => {
      const bytes = new Uint8Array(2 * size + 2).fill(97, 2 * size, 2 * size + 1);
      return printReg({ keys: [{ action: 'set', path: hive, values: [{ name: 'v', data: { kind: 'hex', type: 7, bytes } }] }] });
    },
    importAlone,
  ],
  [
    'the import of a comment with many blanks',
    800_000,
    (size) => new TextEncoder().encode(`REGEDIT4\n\n[${hive}]\n; a${' '.repeat(size)}b\n"RequireSecuritySignature"=dword:00000001\n`),
    importAlone,
  ],
];

/** The least of three: what else runs on the machine only adds to it. */
function leastTime(read: () => unknown): number {
  const times = many(3, () => {
    const before = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

describe('formats read in time linear in the size of a file', () => {
  for (const [what, size, make, read] of files) {
    it(`${what}: eight times the size takes about as long as eight files, not eight times as long`, function () {
      this.timeout(120_000);
      this.retries(2); // collected garbage counts as processor time, and comes when it comes
      const [eighth, whole] = [make(size / 8), make(size)];
      const readEight = (): unknown => many(8, () => read('file', eighth));
      readEight();
      expect(leastTime(() => read('file', whole)) / leastTime(readEight)).to.be.below(3);
    });
  }
});
