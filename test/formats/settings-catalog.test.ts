import { expect } from 'chai';
import fc from 'fast-check';
import {
  choice,
  groupCollection,
  noTemplate,
  type SettingInstance,
  type SettingsCatalogPolicy,
  simple,
  simpleCollection,
} from '../../src/formats/settings-catalog/model.js';
import { parseSettingsCatalog } from '../../src/formats/settings-catalog/parse.js';
import { printSettingsCatalog } from '../../src/formats/settings-catalog/print.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';

const policyOf = (settings: readonly SettingInstance[]): SettingsCatalogPolicy => ({
  name: 'SMB',
  description: '',
  platforms: 'windows10',
  technologies: 'mdm',
  roleScopeTagIds: ['0'],
  template: noTemplate,
  settings,
});
const text = (policy: SettingsCatalogPolicy): string => new TextDecoder().decode(printSettingsCatalog(policy));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const messages = (bytes: Uint8Array): readonly string[] => parseSettingsCatalog(bytes).diagnostics.map(({ message }) => message);

describe('formats/settings-catalog print', () => {
  it('writes a choice as Intune exports it, with an empty list of children', () => {
    const [setting] = (JSON.parse(text(policyOf([choice('d', 'd_1')]))) as { settings: unknown[] }).settings;
    expect(setting).to.deep.equal({
      '@odata.type': '#microsoft.graph.deviceManagementConfigurationSetting',
      settingInstance: {
        '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance',
        settingDefinitionId: 'd',
        settingInstanceTemplateReference: null,
        choiceSettingValue: { settingValueTemplateReference: null, value: 'd_1', children: [] },
      },
    });
  });

  it('tells whole numbers from texts', () => {
    const printed = text(policyOf([simple('n', 2000), simple('t', '2000')]));
    expect(printed).to.match(/IntegerSettingValue",\s+"settingValueTemplateReference": null,\s+"value": 2000\n/);
    expect(printed).to.match(/StringSettingValue",\s+"settingValueTemplateReference": null,\s+"value": "2000"\n/);
  });

  it('writes a plain policy without template, as UTF-8 without byte order mark, LF only', () => {
    const printed = text(policyOf([]));
    expect(printed.startsWith('{\n  "name": "SMB",\n')).to.equal(true);
    expect(printed).to.contain('"templateFamily": "none"');
    expect(printed).to.not.contain('\r');
    expect(printed.endsWith('}\n')).to.equal(true);
  });

  it('writes the rows of a group collection', () => {
    const printed = text(policyOf([groupCollection('g', [[simple('g_key', 'a'), simple('g_value', 'b')]])]));
    expect(printed).to.contain('"groupSettingCollectionValue": [');
    expect(parseSettingsCatalog(printSettingsCatalog(policyOf([simpleCollection('s', ['a', 'b'])]))).diagnostics).to.deep.equal([]);
  });
});

describe('formats/settings-catalog parse', () => {
  const body = JSON.parse(text(policyOf([choice('d', 'd_1')]))) as Record<string, unknown>;

  it('passes over a byte order mark and members that cannot be written', () => {
    const exported = { '@odata.context': 'x', id: '1', createdDateTime: 'x', settingCount: 1, ...body, '#microsoft.graph.assign': {} };
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(exported)]);
    expect(parseSettingsCatalog(bytes)).to.deep.equal({ model: policyOf([choice('d', 'd_1')]), diagnostics: [] });
  });

  it('takes technologies as an array, and no settings', () => {
    expect(parseSettingsCatalog(bytesOf({ name: 'n', platforms: 'macOS', technologies: ['mdm'] })).model).to.include({
      technologies: 'mdm',
      description: '',
    });
  });

  it('refuses what is not JSON or not UTF-8', () => {
    expect(messages(new TextEncoder().encode('{'))[0]).to.contain('not JSON');
    expect(messages(Uint8Array.of(0xff, 0xfe))[0]).to.contain('not UTF-8');
  });

  it('names the place of each thing that it does not understand', () => {
    const settings = [
      { settingInstance: { '@odata.type': '#microsoft.graph.other', settingDefinitionId: 'd' } },
      { settingInstance: 4 },
      { settingInstance: { ...choiceAt() } },
    ];
    expect(messages(bytesOf({ ...body, settings })).map((message) => message.split(': ')[1])).to.deep.equal([
      '$.settings[0].settingInstance.@odata.type names no kind of setting that is known here',
      '$.settings[1].settingInstance is no object',
      '$.settings[1].settingInstance.@odata.type names no kind of setting that is known here',
      '$.settings[2].settingInstance.choiceSettingValue.value is no text',
    ]);
  });

  it('refuses settings nested without end', () => {
    let instance = choice('d', 'd_1');
    for (let depth = 0; depth < 40; depth += 1) instance = choice('d', 'd_1', [instance]);
    expect(messages(printSettingsCatalog(policyOf([instance])))[0]).to.contain('nested more than 16 deep');
  });

  function choiceAt(): object {
    return {
      '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance',
      settingDefinitionId: 'd',
      choiceSettingValue: { value: 1, children: [] },
    };
  }
});

describe('formats/settings-catalog laws', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 20 });
  const valueTemplate = fc.option(fc.record({ id: name, useDefault: fc.boolean() }), { nil: null });
  const simpleValue = fc.record({ value: fc.oneof(name, fc.integer()), template: valueTemplate });
  const { instance } = fc.letrec<{ instance: SettingInstance }>((tie) => {
    const children = fc.array(tie('instance'), { maxLength: 3, depthIdentifier: 'child' });
    const choiceValue = fc.record({ option: name, children, template: valueTemplate });
    const common = { definition: name, template: fc.option(name, { nil: null }) };
    return {
      instance: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'child' },
        fc.record({ kind: fc.constant('simple' as const), ...common, value: simpleValue }),
        fc.record({ kind: fc.constant('simple-collection' as const), ...common, values: fc.array(simpleValue, { maxLength: 3 }) }),
        fc.record({ kind: fc.constant('choice' as const), ...common, value: choiceValue }),
        fc.record({ kind: fc.constant('choice-collection' as const), ...common, values: fc.array(choiceValue, { maxLength: 3 }) }),
        fc.record({
          kind: fc.constant('group-collection' as const),
          ...common,
          values: fc.array(fc.record({ children, template: valueTemplate }), { maxLength: 3 }),
        }),
      ),
    };
  });
  const policy: fc.Arbitrary<SettingsCatalogPolicy> = fc.record({
    name,
    description: name,
    platforms: name,
    technologies: name,
    roleScopeTagIds: fc.array(name, { maxLength: 2 }),
    template: fc.record({ id: name, family: name, displayName: fc.option(name), displayVersion: fc.option(name) }),
    settings: fc.array(instance, { maxLength: 4 }),
  });

  it('parse(print(model)) is the model, and print gives the same bytes again', () => {
    fc.assert(
      fc.property(policy, (model) => {
        const bytes = printSettingsCatalog(model);
        const parsed = parseSettingsCatalog(bytes);
        expect(parsed).to.deep.equal({ model, diagnostics: [] });
        expect(printSettingsCatalog(parsed.model ?? model)).to.deep.equal(bytes);
      }),
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => void parseSettingsCatalog(new TextEncoder().encode(json))));
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseSettingsCatalog(bytesOf({ settings: [{ settingInstance: value }] }))));
  });
});

describe('formats/settings-catalog real files', () => {
  for (const fixture of readFixtures('settings-catalog', '.json')) {
    it(`reads ${fixture.name} and loses no setting`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const parsed = parseSettingsCatalog(fixture.bytes);
      expect(parsed.diagnostics).to.deep.equal([]);
      const source = new TextDecoder().decode(fixture.bytes);
      const definitions = (json: string): number => json.split('"settingDefinitionId"').length;
      expect(definitions(text(parsed.model ?? policyOf([])))).to.equal(definitions(source));
    });
  }
});
