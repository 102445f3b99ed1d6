import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const schemaFolder = new URL('../schemas/json/', import.meta.url);
const shared = ['span', 'manifest', 'diagnostic', 'configuration', 'outcome', 'scenario-outcome', 'scenario-verdict'];
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, validateFormats: false });
for (const name of shared) ajv.addSchema(readSchema(name));

/** The validator of a JSON answer, or of a manifest. */
export function answerSchema(name: string): ValidateFunction {
  return ajv.getSchema(`urn:smbward:json:${name}:1`) ?? ajv.compile(readSchema(name));
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`${name}.schema.json`, schemaFolder)), 'utf8')) as object;
}
