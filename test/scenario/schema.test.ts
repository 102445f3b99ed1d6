import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { parseScenariosText } from '../../src/scenario/parse-scenarios.js';
import { partNames, factTableOf } from '../../src/facts/index.js';
import { noneWord, type ValueShape } from '../../src/facts/shape.js';
import { smb2Dialects } from '../../src/catalogue/smb/dialects.js';

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
  allErrors: false,
  keywords: ['markdownDescription', 'enumDescriptions', 'defaultSnippets'],
});
const read = (name: string): object => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
ajv.addSchema(read('policy'), 'policy.schema.json');
ajv.addSchema(read('scenario'), 'scenario.schema.json');
const isScenario: ValidateFunction = ajv.getSchema('scenario.schema.json')!;
const isExpectations: ValidateFunction = ajv.compile(read('expectations'));

/** A value that a shape takes. */
function valueOf(shape: ValueShape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'flag':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...shape.words);
    case 'text':
      return fc.constantFrom('nas01', ...shape.examples, ...(shape.form === undefined ? ['a b'] : []));
    case 'integer':
      return fc.integer({ min: shape.min, max: shape.max });
    case 'dialect-set':
      return fc.array(fc.constantFrom(...smb2Dialects), { minLength: 1 });
    case 'list':
      return fc.array(valueOf(shape.of), { minLength: shape.atLeastOne ? 1 : 0, maxLength: 3 });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(shape.members).map(([key, below]) => [key, valueOf(below)])), {
        requiredKeys: [...shape.required],
      });
    case 'optional':
      return fc.oneof(fc.constant(noneWord), valueOf(shape.of));
  }
}

const facts = partNames.flatMap((part) => Object.entries(factTableOf(part)).map(([name, { shape }]) => ({ part, name, shape })));

const oddValues = fc.constantFrom<unknown>(
  null,
  3,
  -1,
  0.5,
  '',
  'x',
  true,
  [],
  {},
  [null],
  { a: 1 },
  { oneOf: [] },
  { unknown: false },
  { unknown: true },
);

function scenarioWith(part: string, name: string, value: unknown): object {
  const ends = { client: { windows: 'windows-11-24h2/pro' }, server: { peer: 'samba' } };
  if (part === 'client' || part === 'server') return { ...ends, [part]: { ...ends[part], facts: { [name]: value } } };
  return { ...ends, [part]: { [name]: value } };
}

function isAccepted(value: object): boolean {
  return parseScenariosText('s.json', JSON.stringify(value)).diagnostics.length === 0;
}

describe('schemas/scenario.schema.json', () => {
  it('takes every value of every fact, alone and among possible ones, and so does the reader', () => {
    const stated = fc.constantFrom(...facts).chain((fact) => valueOf(fact.shape).map((value) => ({ ...fact, value })));
    fc.assert(
      fc.property(stated, fc.boolean(), ({ part, name, value }, among) => {
        const scenario = scenarioWith(part, name, among ? { oneOf: [value] } : value);
        expect(isAccepted(scenario), JSON.stringify(scenario)).to.equal(true);
        expect(isScenario(scenario), JSON.stringify(scenario)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what the reader refuses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...facts), oddValues, ({ part, name }, value) => {
        const scenario = scenarioWith(part, name, value);
        expect(isScenario(scenario), JSON.stringify(scenario)).to.equal(isAccepted(scenario));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the settings of a policy', () => {
    const withSettings = (settings: object): object => ({ client: { windows: 'windows-11-24h2/pro', settings }, server: 'samba' });
    expect(isScenario(withSettings({ client: { signing: 'required' } }))).to.equal(true);
    expect(isScenario(withSettings({ client: { signing: 'sometimes' } }))).to.equal(false);
    expect(isScenario(withSettings({ clint: {} }))).to.equal(false);
  });
});

describe('schemas/expectations.schema.json', () => {
  for (const name of ['small-office', 'legacy-nas-exception', 'quic-edge-server']) {
    it(`takes the expectations of ${name}, and so does the reader`, () => {
      const bytes = readFileSync(`examples/${name}/policy.expect.json`);
      expect(isExpectations(JSON.parse(bytes.toString('utf8'))), JSON.stringify(isExpectations.errors)).to.equal(true);
      expect(parseExpectations('policy.expect.json', bytes).diagnostics).to.deep.equal([]);
    });
  }

  it('takes the guest story', () => {
    const story: unknown = JSON.parse(readFileSync('examples/scenarios/guest-story.json', 'utf8'));
    expect(isScenario(story), JSON.stringify(isScenario.errors)).to.equal(true);
  });
});
