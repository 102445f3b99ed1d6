import { targets } from '../../src/emit/index.js';
import { compileValidators } from '../../src/schema/compile.js';
import type { GeneratedText } from './text.js';

/** Validators made from the schemas, for `src/generated/`; the targets that they know are made with the templates of scripts, which must be there. */
export function validatorFiles(): readonly GeneratedText[] {
  return compileValidators(targets).map(({ file, code }) => ({ path: `src/generated/${file}`, text: code }));
}
