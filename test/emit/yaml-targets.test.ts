import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { ansibleTask } from '../../src/emit/carriers/ansible-task.js';
import { dscResource } from '../../src/emit/carriers/dsc-resource.js';
import { wingetResource } from '../../src/emit/carriers/winget-resource.js';
import { printAnsibleTasks } from '../../src/formats/ansible-tasks/print.js';
import { printDscConfiguration } from '../../src/formats/dsc-configuration/print.js';
import { printWingetConfiguration } from '../../src/formats/winget-configuration/print.js';
import { raise } from '../../src/state/raise.js';
import { anyWanted } from '../state/any-wanted.js';
import { compileWaived } from './compile-of.js';
import { ask } from './consign.js';
import { foundInAnsible, foundInDsc, foundInWinget, readYaml } from './found-in-yaml.js';
import { policyOf, policyOfWanted } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'];
const isPlain = (setting: SettingDefinition): boolean => setting.storage.kind === 'registry' && setting.doNotEmit === undefined;
const anything = anyWanted(isPlain, (setting) => setting.storage.reset === 'delete');

const targets = {
  dsc: { file: 'dsc/smbward.dsc.yaml', read: foundInDsc },
  winget: { file: 'winget/smbward.winget', read: foundInWinget },
  ansible: { file: 'ansible/smbward.yml', read: foundInAnsible },
} as const;

const bytesOf = (
  policy: Parameters<typeof compileWaived>[0],
  file: string,
  place: 'policy' | 'local' = 'policy',
): Uint8Array | undefined => {
  const [id = ''] = file.split('/');
  return compileWaived(policy, { targets: [id as keyof typeof targets], place }).files.find(({ path }) => path === file)?.bytes;
};

describe('emit/dsc, winget, ansible', () => {
  for (const [id, { file, read }] of Object.entries(targets)) {
    for (const place of ['policy', 'local'] as const) {
      it(`${id} says what the policy says at the ${place} place, as another reader of YAML reads it`, () => {
        fc.assert(
          fc.property(anything, (list) => {
            const policy = policyOfWanted(windows, list);
            const { coverage } = compileWaived(policy, { targets: [id as keyof typeof targets], place });
            const carried = coverage
              .filter((row) => row.targets[id as keyof typeof targets]?.carriage === 'carried')
              .map((row) => row.setting);
            const bytes = bytesOf(policy, file, place);
            const raised = raise(bytes === undefined ? [] : read(bytes));
            expect(raised.unrecognised).to.deep.equal([]);
            const wanted = list.filter(({ setting }) => carried.includes(setting));
            expect(raised.settings.map(({ setting, wanted: each }) => ({ setting, wanted: each }))).to.deep.equal(wanted);
          }),
          { numRuns: 40 },
        );
      });
    }

    it(`${id} is in ASCII, whatever the texts`, () => {
      const policy = policyOf(windows, { hardenedUncPaths: [{ path: '\\\\b\u00fcro\\daten\u{1f600}', integrity: 1 }] });
      const bytes = bytesOf(policy, file) ?? new Uint8Array();
      expect([...bytes].filter((byte) => byte > 0x7e || (byte < 0x20 && byte !== 0x0a))).to.deep.equal([]);
      expect(read(bytes).map((item) => item.kind === 'registry' && item.valueName)).to.deep.equal(['\\\\b\u00fcro\\daten\u{1f600}']);
    });

    it(`${id} refuses rows that are to be the only ones, as a state has no steps`, () => {
      const policy = policyOfWanted(windows, [
        { setting: 'hardenedUncPaths', wanted: { kind: 'value', data: [{ path: '\\\\*\\SYSVOL', integrity: 1 }], only: true } },
      ]);
      const [row] = compileWaived(policy, { targets: [id as keyof typeof targets] }).coverage;
      expect(row?.targets[id as keyof typeof targets]).to.deep.include({
        carriage: 'not-carried',
        reason: 'A state has no steps: it cannot ask for a key that is emptied first and then has values.',
      });
    });
  }

  it('the document of DSC keeps to its schema, and no two of its resources have one name', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/dsc/document.json'), 'utf8')) as object;
    const isDocument = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    fc.assert(
      fc.property(anything, (list) => {
        const bytes = bytesOf(policyOfWanted(windows, list), targets.dsc.file);
        fc.pre(bytes !== undefined);
        const document = readYaml(bytes) as { readonly resources: readonly { readonly name: string }[] };
        expect(isDocument(document), JSON.stringify(isDocument.errors)).to.equal(true);
        const names = document.resources.map(({ name }) => name);
        expect(new Set(names).size).to.equal(names.length);
      }),
      { numRuns: 40 },
    );
  });

  it('DSC takes no text for an expression', () => {
    const resource = { name: 'n', keyPath: 'K', valueName: "[parameters('x')]", valueData: { MultiString: ['[a]', 'b[c]'] } };
    const { resources } = readYaml(printDscConfiguration({ comment: [], resources: [resource] })) as {
      readonly resources: readonly unknown[];
    };
    expect(resources).to.deep.equal([
      {
        name: 'n',
        type: 'Microsoft.Windows/Registry',
        properties: { keyPath: 'K', valueName: "[[parameters('x')]", valueData: { MultiString: ['[[a]', 'b[c]'] } },
      },
    ]);
  });

  it('Ansible takes no text for a template', () => {
    const task = {
      name: 'n',
      path: 'P',
      valueName: '{{ lookup("pipe", "id") }}',
      value: { type: 'multistring' as const, data: ['{% x %}', '}}'] },
    };
    expect(new TextDecoder().decode(printAnsibleTasks({ comment: [], tasks: [task] }))).to.equal(
      [
        '---',
        '- name: "n"',
        '  ansible.windows.win_regedit:',
        '    path: "P"',
        '    name: !unsafe "{{ lookup(\\"pipe\\", \\"id\\") }}"',
        '    type: "multistring"',
        '    data:',
        '      - !unsafe "{% x %}"',
        '      - "}}"',
        '    state: "present"',
        '',
      ].join('\n'),
    );
  });

  it('winget gets no text in which it would replace something, and says where its schema is', () => {
    const paths = [{ path: '\\\\server\\${WinGetConfigRoot}', integrity: 1 }];
    expect(ask(wingetResource, 'hardenedUncPaths', paths)).to.deep.equal({
      kind: 'refused',
      reason: 'winget replaces ${WinGetConfigRoot} in a text, and nothing tells it not to.',
      instead: [],
    });
    const text = new TextDecoder().decode(printWingetConfiguration({ comment: ['c'], resources: [] }));
    expect(text.split('\n').slice(0, 2)).to.deep.equal([
      '# yaml-language-server: $schema=https://aka.ms/configuration-dsc-schema/0.2',
      '# c',
    ]);
  });

  it('a default that empties a key is a key that is absent', () => {
    const key = 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';
    const pieceOf = (carrier: typeof dscResource | typeof wingetResource | typeof ansibleTask): unknown => {
      const answer = ask<unknown>(carrier, 'hardenedUncPaths', 'default');
      return answer.kind === 'carried' && answer.piece;
    };
    expect([dscResource, wingetResource, ansibleTask].map(pieceOf)).to.deep.equal([
      [{ keyPath: `HKEY_LOCAL_MACHINE\\${key}` }],
      [{ key: `HKEY_LOCAL_MACHINE\\${key}`, valueName: '', value: null }],
      [{ path: `HKLM:\\${key}` }],
    ]);
  });

  it('says what is no registry value, and who carries it', () => {
    const answer = ask(dscResource, 'smbFirewallGroup', 'restrictive');
    expect(answer).to.deep.equal({
      kind: 'refused',
      reason: 'It is a group of firewall rules, found by its display name.',
      instead: ['PowerShell'],
    });
  });
});
