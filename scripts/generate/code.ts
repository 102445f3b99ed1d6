import { compileValidators } from '../../src/schema/compile.js';
import type { GeneratedText } from './text.js';

/** The code of `src/generated/`: validators made from the schemas. */
export function codeFiles(): readonly GeneratedText[] {
  return compileValidators().map(({ file, code }) => ({ path: `src/generated/${file}`, text: code }));
}
