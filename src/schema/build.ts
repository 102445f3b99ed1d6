import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';
import { nameEveryWindows } from '../catalogue/windows/name.js';
import { diagnosticCodes, waivableCodes } from '../diagnostics/catalogue.js';
import { closedObject, type JsonSchema, leafDefinitions, leafSchema, sharedDefinitions } from './leaf.js';
import { type headKeys, mostBases, mostWindows, type waiverKeys } from './keys.js';
import { offerGroup } from './offers.js';
import { patterns } from './patterns.js';
import { buildShape, type GroupShape, leavesOf, pathsOf, type PolicyShape } from './shape.js';
import { headMeanings, waiverMeanings } from './words.js';

const sideTitles: Readonly<Record<string, string>> = {
  client: 'What this machine does as an SMB client',
  server: 'What this machine does as an SMB server',
  machine: 'What belongs to neither end: the NTLM switches of LSA, Kerberos, the SMB1 component',
};

/** What a policy can be compiled to, by id: a policy may name those that a shop deploys. */
export type TargetTitles = Readonly<Record<string, { readonly title: string }>>;

/** The JSON Schema (2020-12) of the policy document, made from the catalogue's rows and the targets; what editors and the validator take. */
export function buildPolicySchema(targets: TargetTitles, rows: readonly SettingDefinition[] = settings): JsonSchema {
  const shape = buildShape(rows);
  const sides = Object.fromEntries([...shape.children].map(([side, below]) => [side, shapeSchema(below)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:smbward:policy:1',
    title: 'smbward policy',
    description: 'What an author wants of the SMB security settings of Windows.',
    ...closedObject({ ...headSchemas, targets: targetsSchema(targets), ...sides, waivers: waiversSchema(shape) }, ['language', 'name']),
    $defs: { ...sharedDefinitions, policyName, ...Object.assign({}, ...rows.map(leafDefinitions)) },
  };
}

/** The text of `schemas/policy.schema.json`. */
export function policySchemaText(targets: TargetTitles): string {
  return `${JSON.stringify(buildPolicySchema(targets), null, 2)}\n`;
}

const policyName: JsonSchema = { type: 'string', pattern: patterns.policyName, examples: ['office-clients'] };

const headSchemas: Readonly<Record<Exclude<(typeof headKeys)[number], 'targets'>, JsonSchema>> = {
  $schema: {
    type: 'string',
    description: headMeanings.$schema,
    examples: ['./policy.schema.json'],
  },
  language: { enum: [1], description: headMeanings.language, default: 1 },
  name: { $ref: '#/$defs/policyName', description: headMeanings.name },
  title: { $ref: '#/$defs/text', description: headMeanings.title },
  description: { type: 'string', description: headMeanings.description },
  extends: {
    type: 'array',
    minItems: 1,
    maxItems: mostBases,
    items: { $ref: '#/$defs/text', examples: ['./base.json'] },
    description: headMeanings.extends,
    examples: [['./base.json']],
  },
  appliesTo: {
    type: 'array',
    minItems: 1,
    maxItems: mostWindows,
    items: { $ref: '#/$defs/text', examples: nameEveryWindows() },
    description: headMeanings.appliesTo,
    examples: [['windows-11-24h2/pro', 'windows-11@26100.3612/enterprise', 'windows-server-2025/datacenter+dc']],
  },
};

function targetsSchema(targets: TargetTitles): JsonSchema {
  const ids = Object.keys(targets);
  return {
    type: 'array',
    minItems: 1,
    items: { enum: ids, enumDescriptions: Object.values(targets).map(({ title }) => title) },
    description: headMeanings.targets,
    examples: [ids.slice(0, 1)],
  };
}

const waiverSchemas: Readonly<Record<(typeof waiverKeys)[number], JsonSchema>> = {
  // Any code is valid; behind the condition an editor offers only those that a waiver can silence.
  code: { description: waiverMeanings.code, examples: waivableCodes(), if: true, then: { enum: diagnosticCodes } },
  at: {
    $ref: '#/$defs/text',
    description: waiverMeanings.at,
  },
  reason: { $ref: '#/$defs/text', description: waiverMeanings.reason },
  owner: { $ref: '#/$defs/text', description: waiverMeanings.owner },
  until: { $ref: '#/$defs/date', description: waiverMeanings.until },
};

function waiversSchema(shape: PolicyShape): JsonSchema {
  const at = { ...waiverSchemas.at, examples: ['appliesTo', ...pathsOf(shape)] };
  return {
    type: 'array',
    description: headMeanings.waivers,
    items: closedObject({ ...waiverSchemas, at }, ['code', 'at', 'reason', 'owner']),
  };
}

function shapeSchema(shape: PolicyShape): JsonSchema {
  return shape.kind === 'leaf' ? leafSchema(shape.setting) : groupSchema(shape);
}

/** A group: `"default"` or `"unmanaged"` for all of it, or an object with what is below. */
function groupSchema(group: GroupShape): JsonSchema {
  const children = Object.fromEntries([...group.children].map(([key, below]) => [key, shapeSchema(below)]));
  const names = leavesOf(group).map(({ setting }) => setting.title);
  const title = sideTitles[group.path] ?? group.path;
  return {
    title,
    ...offerGroup(title),
    description: `${names.join('; ')}. "default" applies to every setting of the group.`,
    if: { type: 'string' },
    then: { $ref: '#/$defs/state' },
    else: closedObject(children, []),
  };
}
