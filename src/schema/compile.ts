import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildPolicySchema, type TargetTitles } from './build.js';
import { leanSchema } from './lean.js';

/** A file of generated code for `src/generated/`. */
export interface GeneratedFile {
  readonly file: string;
  readonly code: string;
}

const declaration = `/** One failed keyword: where in the data, which keyword, and its parameters. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** Checks a plain value; after false, \`errors\` holds every failed keyword. */
declare const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
export default validate;
`;

/** The validators as ES modules, with their type declarations (development only: the product runs what they generate). */
export function compileValidators(targets: TargetTitles): readonly GeneratedFile[] {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    inlineRefs: false,
    messages: false,
    // a long list of words, such as the codes, is compared word by word too: what loops over one is imported from ajv, which the product does without
    loopEnum: Infinity,
    code: { source: true, esm: true },
  });
  const validate = ajv.compile(leanSchema(buildPolicySchema(targets)));
  return [
    { file: 'policy-validator.js', code: standaloneCode.default(ajv, validate) },
    { file: 'policy-validator.d.ts', code: declaration },
  ];
}
