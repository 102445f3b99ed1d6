import { targets } from '../../src/emit/index.js';
import { compileValidators } from '../../src/schema/compile.js';
import type { GeneratedText } from './text.js';

/** The code of `src/generated/`: validators made from the schemas. */
export function codeFiles(): readonly GeneratedText[] {
  return compileValidators(targets).map(({ file, code }) => ({ path: `src/generated/${file}`, text: code }));
}
