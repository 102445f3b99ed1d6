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
import { encodeUtf16File, startsWithUtf16Mark } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

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
const parse = (bytes: Uint8Array) => withoutPlaces(parseSettingsCatalog('policy.json', bytes));
const messages = (bytes: Uint8Array): readonly string[] => parse(bytes).diagnostics.map(({ message }) => message);

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
    expect(parse(printSettingsCatalog(policyOf([simpleCollection('s', ['a', 'b'])]))).diagnostics).to.deep.equal([]);
  });
});

describe('formats/settings-catalog parse', () => {
  const body = JSON.parse(text(policyOf([choice('d', 'd_1')]))) as Record<string, unknown>;

  it('passes over a byte order mark and members that cannot be written', () => {
    const exported = { '@odata.context': 'x', id: '1', createdDateTime: 'x', settingCount: 1, ...body, '#microsoft.graph.assign': {} };
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(exported)]);
    expect(parse(bytes)).to.deep.equal({ model: policyOf([choice('d', 'd_1')]), diagnostics: [] });
  });

  it('takes technologies as an array, and no settings', () => {
    expect(parse(bytesOf({ name: 'n', platforms: 'macOS', technologies: ['mdm'] })).model).to.include({
      technologies: 'mdm',
      description: '',
    });
  });

  it('reads UTF-16 with a byte order mark, as most exports of IntuneManagement are written', () => {
    expect(parse(encodeUtf16File(JSON.stringify(body)))).to.deep.equal({ model: policyOf([choice('d', 'd_1')]), diagnostics: [] });
  });

  it('refuses what is no text', () => {
    expect(messages(Uint8Array.of(0xc3))).to.deep.equal([
      'the settings catalog policy cannot be read: it is neither UTF-8 nor UTF-16 with a byte order mark',
    ]);
  });

  it('refuses what is not strict JSON, at its place', () => {
    const [diagnostic] = parseSettingsCatalog('policy.json', new TextEncoder().encode('{\n  "name": "n",\n}')).diagnostics;
    expect([diagnostic?.code, diagnostic?.span?.file, diagnostic?.span?.start.line, diagnostic?.span?.start.column]).to.deep.equal([
      'comma-is-trailing',
      'policy.json',
      2,
      14,
    ]);
  });

  it('names and marks each thing that it does not understand, once', () => {
    const settings = [
      { settingInstance: { '@odata.type': '#microsoft.graph.other', settingDefinitionId: 'd' } },
      { settingInstance: 4 },
      { settingInstance: { ...choiceAt() } },
      {},
    ];
    const bytes = bytesOf({ ...body, settings });
    const source = new TextDecoder().decode(bytes);
    const { diagnostics } = parseSettingsCatalog('policy.json', bytes);
    expect(diagnostics.map(({ message }) => message.split(': ')[1])).to.deep.equal([
      '/settings/0/settingInstance/@odata.type names no kind of setting that is known here',
      '/settings/1/settingInstance is not an object',
      '/settings/2/settingInstance/choiceSettingValue/value is not a text',
      '/settings/3/settingInstance is missing',
    ]);
    expect(diagnostics.map(({ span }) => source.slice(span?.start.offset, span?.end.offset))).to.deep.equal([
      '"#microsoft.graph.other"',
      '4',
      '1',
      '{}',
    ]);
  });

  it('refuses another resource of Graph in one sentence', () => {
    const other = { '@odata.type': '#microsoft.graph.windows10CustomConfiguration', displayName: 'x', omaSettings: [] };
    expect(messages(bytesOf(other))).to.deep.equal([
      'the settings catalog policy is not understood: the document is a windows10CustomConfiguration, not a settings catalog policy',
    ]);
  });

  it('says of each setting where it stands, children included', () => {
    const printed = text(policyOf([choice('d', 'd_1', [simple('d_child', 5)])]));
    const [setting] = parseSettingsCatalog('policy.json', new TextEncoder().encode(printed)).model?.settings ?? [];
    const marked = (instance: SettingInstance | undefined): unknown =>
      instance?.at !== undefined && 'span' in instance.at
        ? (JSON.parse(printed.slice(instance.at.span.start.offset, instance.at.span.end.offset)) as { settingDefinitionId: string })
            .settingDefinitionId
        : undefined;
    expect([marked(setting), marked(setting?.kind === 'choice' ? setting.value.children[0] : undefined)]).to.deep.equal(['d', 'd_child']);
  });

  it('refuses settings nested without end', () => {
    let instance = choice('d', 'd_1');
    for (let depth = 0; depth < 40; depth += 1) instance = choice('d', 'd_1', [instance]);
    expect(parse(printSettingsCatalog(policyOf([instance]))).diagnostics.map(({ code }) => code)).to.deep.equal(['text-is-too-deep']);
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
        const parsed = parse(bytes);
        expect(parsed).to.deep.equal({ model, diagnostics: [] });
        expect(printSettingsCatalog(parsed.model ?? model)).to.deep.equal(bytes);
      }),
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.json(), (json) => void parse(new TextEncoder().encode(json))));
    fc.assert(fc.property(fc.jsonValue(), (value) => void parse(bytesOf({ settings: [{ settingInstance: value }] }))));
  });
});

describe('formats/settings-catalog real files', () => {
  for (const fixture of readFixtures('settings-catalog', '.json')) {
    it(`reads ${fixture.name} and loses no setting`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      const parsed = parse(fixture.bytes);
      expect(parsed.diagnostics).to.deep.equal([]);
      const source = new TextDecoder(startsWithUtf16Mark(fixture.bytes) ? 'utf-16le' : 'utf-8').decode(fixture.bytes);
      const definitions = (json: string): number => json.split('"settingDefinitionId"').length;
      expect(definitions(text(parsed.model ?? policyOf([])))).to.equal(definitions(source));
    });
  }
});
