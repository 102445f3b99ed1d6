import { targets } from '../../src/emit/index.js';
import { compileValidators } from '../../src/schema/compile.js';
import { powerShellTemplates } from './powershell-templates.js';
import type { GeneratedText } from './text.js';

/** The code of `src/generated/`: validators made from the schemas, and templates of scripts. */
export function codeFiles(): readonly GeneratedText[] {
  const validators = compileValidators(targets).map(({ file, code }) => ({ path: `src/generated/${file}`, text: code }));
  return [...validators, ...powerShellTemplates()];
}
