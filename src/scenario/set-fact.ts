import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FactId, PartName } from '../facts/index.js';
import type { FactRow } from '../facts/row.js';
import { noneWord, type ValueShape } from '../facts/shape.js';
import { writeValue } from '../facts/value.js';
import { parseSourceText } from '../source/parse.js';
import { bindStatement } from './bind.js';
import { checkShape } from './check.js';
import { factShape } from './fact-shapes.js';
import type { StatedFact } from './scenario.js';

/** The flag that states facts and settings; the file that its text counts as. */
export const setFlag = '--set';

/** A fact with its part. */
export interface SetFact extends StatedFact {
  readonly part: PartName;
}

/**
 * Reads what the command line says of a fact: `blocked`, `2.0.2,2.1`, `8445`, `unknown`. Lists are separated by commas, lists of objects are JSON.
 * @param by the flag that says it
 */
export function parseSetFact(
  id: FactId,
  row: FactRow<unknown>,
  value: string,
  by: string,
): { readonly fact: SetFact } | { readonly diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics: mistakes } = parseSourceText(setFlag, jsonOf(value, row.shape));
  const { root } = document;
  const wrong = root === undefined ? [] : checkShape(document, root, factShape(id, row), '', id);
  const found = [...mistakes, ...wrong].map(withoutPlace);
  if (root === undefined || found.length > 0) return { diagnostics: found };
  const [part, name] = id.split('.') as [PartName, string];
  return { fact: { part, name, statement: bindStatement(root, row.shape), by } };
}

/** A value as `--set` takes it: words as they are, lists of words separated by commas, all else as JSON. */
export function printSetValue(value: unknown, shape: ValueShape): string {
  const written = writeValue(value, shape) ?? noneWord;
  if (typeof written === 'string') return written;
  const isPlainList = Array.isArray(written) && written.length > 0 && written.every((item) => typeof item !== 'object');
  return isPlainList ? written.join(',') : JSON.stringify(written);
}

function jsonOf(value: string, shape: ValueShape): string {
  if (value === 'unknown' && !('words' in shape && shape.words.includes(value))) return '{"unknown":true}';
  if (shape.kind === 'text' ? /^[{"]/.test(value) : /^[[{"]/.test(value)) return value;
  switch (shape.kind) {
    case 'optional':
      return value === noneWord ? JSON.stringify(value) : jsonOf(value, shape.of);
    case 'dialect-set':
      return listJson(value, (item) => JSON.stringify(item));
    case 'list':
      return listJson(value, (item) => jsonOf(item, shape.of));
    case 'flag':
      // the answers say yes and no, so these are taken back
      return /^(?:true|yes)$/.test(value) ? 'true' : /^(?:false|no)$/.test(value) ? 'false' : JSON.stringify(value);
    case 'integer':
      return /^-?\d+$/.test(value) ? value : JSON.stringify(value);
    default:
      return JSON.stringify(value);
  }
}

function listJson(value: string, print: (item: string) => string): string {
  return `[${
    value === ''
      ? ''
      : value
          .split(',')
          .map((item) => print(item.trim()))
          .join()
  }]`;
}

/** A text of the command line has no place in a file. */
function withoutPlace({ code, severity, message, help, related, sources }: Diagnostic): Diagnostic {
  return { code, severity, message, help, related, sources, fixes: [] };
}
