import type { JsonSchema } from './leaf.js';

/** Keywords that only editors read. */
const editorKeywords = new Set([
  '$schema',
  'title',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'default',
  'examples',
  'format',
]);

/** Keywords whose members are named by the author, not by JSON Schema. */
const namedMembers = new Set(['properties', '$defs']);

type Definitions = Readonly<Record<string, unknown>>;

/**
 * The same schema for a validator: without what only editors read, and with one definition where several are equal. The generated code is
 * a quarter of what it would be, which every start of the tool pays for.
 */
export function leanSchema(schema: JsonSchema): JsonSchema {
  let lean = withoutEditorKeywords(schema, false) as JsonSchema;
  for (let before = Infinity; definitionCount(lean) < before;) {
    before = definitionCount(lean);
    lean = mergeEqualDefinitions(lean);
  }
  return lean;
}

function definitionCount({ $defs }: JsonSchema): number {
  return Object.keys($defs as Definitions).length;
}

function withoutEditorKeywords(part: unknown, isNamed: boolean): unknown {
  if (Array.isArray(part)) return part.map((item) => withoutEditorKeywords(item, false));
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(isNamed ? part : withoutDetours(part)).filter(([key]) => isNamed || !editorKeywords.has(key));
  return Object.fromEntries(kept.map(([key, below]) => [key, withoutEditorKeywords(below, !isNamed && namedMembers.has(key))]));
}

/**
 * Without what says nothing to a validator: `allOf` around a single `$ref`, next to which editors would drop other keywords, and the condition
 * that is always true, behind which editors do not look for words.
 */
function withoutDetours(part: object): JsonSchema {
  const { allOf, if: condition } = part as JsonSchema;
  const single = Array.isArray(allOf) && allOf.length === 1 ? (allOf[0] as JsonSchema) : undefined;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, below]) => {
      if (key === 'allOf' && single !== undefined && '$ref' in single) return Object.entries(single);
      if (condition === true && key === 'if') return [];
      return condition === true && key === 'then' ? Object.entries(below as JsonSchema) : [[key, below]];
    }),
  );
}

function mergeEqualDefinitions(schema: JsonSchema): JsonSchema {
  const firstByText = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const [name, definition] of Object.entries(schema['$defs'] as Definitions)) {
    const text = JSON.stringify(definition);
    const first = firstByText.get(text) ?? name;
    firstByText.set(text, first);
    renamed.set(`#/$defs/${name}`, `#/$defs/${first}`);
  }
  const kept = Object.entries(schema['$defs'] as Definitions).filter(([name]) => renamed.get(`#/$defs/${name}`) === `#/$defs/${name}`);
  return renameReferences({ ...schema, $defs: Object.fromEntries(kept) }, renamed) as JsonSchema;
}

function renameReferences(part: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((item) => renameReferences(item, renamed));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, below]) => [
      key,
      key === '$ref' && typeof below === 'string' ? (renamed.get(below) ?? below) : renameReferences(below, renamed),
    ]),
  );
}
