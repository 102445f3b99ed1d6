import { expect } from 'chai';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { getSetting, settings } from '../../src/catalogue/settings/index.js';
import { targets } from '../../src/emit/index.js';
import { buildPolicySchema } from '../../src/schema/build.js';
import { compileValidators } from '../../src/schema/compile.js';
import type { JsonSchema } from '../../src/schema/leaf.js';
import { leanSchema } from '../../src/schema/lean.js';
import { buildShape, findShape } from '../../src/schema/shape.js';

function memberOf(schema: JsonSchema, key: string): JsonSchema {
  return schema[key] as JsonSchema;
}

/** What the schema has at the key of a setting. */
function leafOf(schema: JsonSchema, policyPath: string): JsonSchema {
  const [side, ...rest] = policyPath.split('.');
  let group = memberOf(memberOf(memberOf(schema, 'properties'), side!), 'else');
  for (const segment of rest.slice(0, -1)) group = memberOf(memberOf(memberOf(group, 'properties'), segment), 'else');
  return memberOf(memberOf(group, 'properties'), rest.at(-1)!);
}

function compile(schema: JsonSchema): (document: unknown) => boolean {
  const ajv = new Ajv2020({
    strict: true,
    keywords: ['markdownDescription', 'enumDescriptions', 'defaultSnippets'],
    formats: { date: true },
  });
  return ajv.compile(schema) as (document: unknown) => boolean;
}

describe('the schema of a policy', () => {
  const schema = buildPolicySchema(targets);

  it('is valid under the strict rules of its dialect', () => {
    expect(() => compile(schema)).to.not.throw();
  });

  it('shows an editor title, description, default and an example of each form at every setting', () => {
    for (const setting of settings) {
      const { policyPath, title, summary } = setting;
      const leaf = leafOf(schema, policyPath);
      expect(leaf, policyPath).to.include({ title, description: summary, default: 'default' });
      expect(leaf['markdownDescription'], policyPath).to.contain(summary);
      expect(leaf['examples'], policyPath).to.have.lengthOf(isAdditive(setting) ? 3 : 2);
    }
  });

  it('has examples that are valid themselves', () => {
    const isValid = compile(schema);
    for (const { policyPath } of settings) {
      for (const example of leafOf(schema, policyPath)['examples'] as readonly unknown[]) {
        const value = policyPath.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), example);
        expect(isValid({ language: 1, name: 'example', ...(value as object) }), `${policyPath}: ${JSON.stringify(example)}`).to.equal(true);
      }
    }
  });

  it('explains every word of a choice in the order of the words', () => {
    const definitions = memberOf(schema, '$defs');
    for (const { policyPath, value } of settings as readonly SettingDefinition[]) {
      if (value.kind !== 'choice') continue;
      const words = memberOf(definitions, `${policyPath}.value`);
      expect(words['enum'], policyPath).to.deep.equal([...value.choices.map(({ word }) => word), 'default', 'unmanaged']);
      expect((words['enumDescriptions'] as readonly string[]).slice(0, -2)).to.deep.equal(value.choices.map(({ means }) => means));
    }
  });

  it('says at a setting what Windows does without a policy', () => {
    const text = leafOf(schema, getSetting('requireSigningClient').policyPath)['markdownDescription'];
    expect(text).to.contain('Without a policy:').and.to.contain('Windows 11 24H2');
  });

  it('is made of rows alone: an imaginary setting is valid and bound to its place', () => {
    const row: SettingDefinition = { ...getSetting('requireSigningClient'), id: 'imaginary', policyPath: 'client.moonPhase.state' };
    const isValid = compile(buildPolicySchema(targets, [...settings, row]));
    expect(isValid({ language: 1, name: 'x', client: { moonPhase: { state: 'required' } } })).to.equal(true);
    expect(isValid({ language: 1, name: 'x', client: { moonPhase: { state: 'full' } } })).to.equal(false);
    expect(findShape(buildShape([...settings, row]), 'client.moonPhase.state')).to.deep.equal({
      kind: 'leaf',
      path: 'client.moonPhase.state',
      setting: row,
    });
  });
});

describe('buildShape', () => {
  const row = getSetting('requireSigningClient');

  it('refuses two rows at one path', () => {
    expect(() => buildShape([row, row])).to.throw(row.policyPath);
  });

  it('refuses a setting that is a group too', () => {
    expect(() => buildShape([row, { ...row, policyPath: `${row.policyPath}.more` }])).to.throw(row.policyPath);
  });

  it('finds no key that the long form of a value needs for itself', () => {
    const taken = settings.filter(({ policyPath }) =>
      policyPath.split('.').some((segment) => ['value', 'add', 'remove'].includes(segment)),
    );
    expect(taken).to.deep.equal([]);
  });
});

describe('the generated validator', () => {
  it('needs no module at run time', () => {
    for (const { file, code } of compileValidators(targets)) expect(code, file).to.not.match(/require\(|import /);
  });

  it('is made of the schema without what editors show, each part once', () => {
    const lean = leanSchema(buildPolicySchema(targets));
    const definitions = Object.values(memberOf(lean, '$defs')).map((definition) => JSON.stringify(definition));
    expect(new Set(definitions).size).to.equal(definitions.length);
    expect(JSON.stringify(lean)).to.not.contain('markdownDescription').and.to.not.contain('defaultSnippets');
  });

  it('takes no detour that only editors need', () => {
    const code = { if: true, then: { enum: ['a', 'b'] }, examples: ['a'] };
    const long = { type: 'object', allOf: [{ $ref: '#/$defs/long' }], properties: { if: true, allOf: true } };
    expect(leanSchema({ properties: { code, long }, $defs: { long: { required: ['value'] } } })).to.deep.equal({
      properties: {
        code: { enum: ['a', 'b'] },
        long: { type: 'object', $ref: '#/$defs/long', properties: { if: true, allOf: true } },
      },
      $defs: { long: { required: ['value'] } },
    });
  });
});
