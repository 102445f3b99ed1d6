import { smb2Dialects } from '../catalogue/smb/dialects.js';
import { expectationsShape, scenarioListShape, scenarioShape, singleScenarioShape } from './document-shapes.js';
import { noneWord } from '../facts/shape.js';
import { factForms } from './fact-shapes.js';
import type { DocumentObject, FactShape, Shape } from './shape.js';

/** A JSON Schema, or a part of one. */
type JsonSchema = { readonly [keyword: string]: unknown };

/** Parts that several places share, by name, in the order in which they are met; those of another schema are only referred to. */
interface Definitions {
  readonly own: Map<string, JsonSchema>;
  readonly elsewhere: { readonly file: string; readonly names: ReadonlySet<string> };
}

const scenarioFile = 'scenario.schema.json';

/** The sides of a policy document; the schema of policies stands next to this one. */
const policySides = Object.fromEntries(
  ['client', 'server', 'machine'].map((side) => [side, { $ref: `policy.schema.json#/properties/${side}` }]),
);

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The text of `schemas/scenario.schema.json`: one connection, or a file with several. */
export function scenarioSchemaText(): string {
  const definitions = openDefinitions();
  define(definitions, scenarioShape);
  const several = objectSchema(scenarioListShape, definitions);
  const single = objectSchema(singleScenarioShape, definitions);
  return printSchema({
    $schema: dialect,
    title: 'smbward scenario',
    description: 'SMB connections to be predicted: one, or several in a list.',
    type: 'object',
    if: { required: ['scenarios'] },
    then: several,
    else: single,
    $defs: Object.fromEntries(definitions.own),
  });
}

/** The text of `schemas/expectations.schema.json`. */
export function expectationsSchemaText(): string {
  const shared = openDefinitions();
  define(shared, scenarioShape);
  const definitions = openDefinitions(new Set(shared.own.keys()));
  const root = objectSchema(expectationsShape, definitions);
  return printSchema({ $schema: dialect, title: 'smbward expectations', ...root, $defs: Object.fromEntries(definitions.own) });
}

function openDefinitions(elsewhere: ReadonlySet<string> = new Set()): Definitions {
  return { own: new Map(), elsewhere: { file: scenarioFile, names: elsewhere } };
}

function printSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case 'flag':
      return { description: shape.says, type: 'boolean' };
    case 'word':
      return { description: shape.says, enum: shape.words };
    case 'text':
      return {
        description: shape.says,
        type: 'string',
        pattern: '\\S',
        ...(shape.examples.length === 0 ? {} : { examples: shape.examples }),
      };
    case 'integer':
      return { description: shape.says, type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'dialect-set':
      return { description: shape.says, type: 'array', minItems: 1, items: { enum: smb2Dialects } };
    case 'list':
      return {
        description: shape.says,
        type: 'array',
        ...(shape.atLeastOne ? { minItems: 1 } : {}),
        items: schemaOf(shape.of, definitions),
      };
    case 'object':
      return shape.shared === undefined ? objectSchema(shape, definitions) : { description: shape.says, ...define(definitions, shape) };
    case 'optional':
      return optionalSchema(shape.of, definitions);
    case 'fact':
      return factSchema(shape, definitions);
    case 'forms':
      return formsSchema(shape, definitions);
    case 'settings':
      return { description: shape.says, type: 'object', properties: policySides, additionalProperties: false };
  }
}

/** A reference to an object that several places share. */
function define(definitions: Definitions, shape: DocumentObject): JsonSchema {
  return refer(definitions, shape.shared ?? '', () => objectSchema(shape, definitions));
}

/** A reference to a shared part, which is added where it is not there yet. */
function refer({ own, elsewhere }: Definitions, name: string, make: () => JsonSchema): JsonSchema {
  if (elsewhere.names.has(name)) return { $ref: `${elsewhere.file}#/$defs/${name}` };
  if (!own.has(name)) {
    own.set(name, {});
    own.set(name, make());
  }
  return { $ref: `#/$defs/${name}` };
}

function objectSchema({ says, members, required }: DocumentObject, definitions: Definitions): JsonSchema {
  const properties = Object.fromEntries(Object.entries(members).map(([key, shape]) => [key, schemaOf(shape, definitions)]));
  return { description: says, type: 'object', properties, ...(required.length === 0 ? {} : { required }), additionalProperties: false };
}

function optionalSchema(of: Shape, definitions: Definitions): JsonSchema {
  if (of.kind === 'word') return { description: of.says, enum: [noneWord, ...of.words] };
  return { description: of.says, if: { type: 'string' }, then: { enum: [noneWord] }, else: schemaOf(of, definitions) };
}

/** The value itself, or an object that says which values are possible. */
function factSchema({ of, name, cannotBeUnknown }: FactShape, definitions: Definitions): JsonSchema {
  const canBeUnknown = cannotBeUnknown === undefined;
  const isPlainFlag = of.kind === 'flag' && canBeUnknown;
  const [shared, value] = isPlainFlag ? ['flag', { type: 'boolean' }] : [name, schemaOf(of, definitions)];
  return { description: of.says, ...refer(definitions, shared, () => stated(value, shared, canBeUnknown, definitions)) };
}

function stated(schema: JsonSchema, name: string, canBeUnknown: boolean, definitions: Definitions): JsonSchema {
  const value = refer(definitions, `${name}.value`, () => schema);
  const several = refer(definitions, 'oneOf', () => closed({ oneOf: { description: factForms.oneOf, type: 'array', minItems: 1 } }));
  const nothing = refer(definitions, 'unknown', () => closed({ unknown: { const: true, description: factForms.unknown } }));
  return {
    if: hasKey('oneOf'),
    then: { type: 'object', properties: { oneOf: { type: 'array', items: value } }, ...several },
    else: canBeUnknown ? { if: hasKey('unknown'), then: nothing, else: value } : value,
  };
}

function closed(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

function hasKey(key: string): JsonSchema {
  return { type: 'object', properties: { [key]: true }, required: [key] };
}

function formsSchema(shape: Shape & { readonly kind: 'forms' }, definitions: Definitions): JsonSchema {
  const forms = [
    ['string', shape.text],
    ['array', shape.list],
    ['object', shape.object],
  ] as const;
  const given = forms.flatMap(([type, form]) => (form === undefined ? [] : [[type, form] as const]));
  const [[, last] = [undefined, undefined], ...others] = given.toReversed();
  const otherwise = last === undefined ? {} : schemaOf(last, definitions);
  const branches = others.reduce<JsonSchema>(
    (rest, [type, form]) => ({ if: { type }, then: schemaOf(form, definitions), else: rest }),
    otherwise,
  );
  return { ...branches, description: shape.says };
}
