import { joinCrlf } from '../../text/lines.js';
import { encodeUtf16File } from '../../text/utf16.js';
import { filterClass, ruleClass, type WmiFilter, type WmiRule } from './model.js';

/**
 * Prints a WMI filter as the Group Policy Management Console exports it (.mof): UTF-16LE with byte order mark, CR LF, an empty line first, properties in
 * alphabetical order. Every real export at hand has one rule; further ones stand behind commas, as MOF wants it.
 */
export function printWmiFilter(filter: WmiFilter): Uint8Array {
  const properties = Object.entries(filterClass.members).flatMap(([property, member]) => printProperty(property, filter[member]));
  return encodeUtf16File(joinCrlf(['', `instance of ${filterClass.name}`, '{', ...properties, '};']));
}

function printProperty(property: string, value: string | readonly WmiRule[] | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [`\t${property} = "${escape(value)}";`];
  const rules = value.flatMap((rule, index) => [...printRule(rule), index < value.length - 1 ? '}, ' : '}};']);
  return value.length === 0 ? [`\t${property} = {};`] : [`\t${property} = {`, ...rules];
}

/** All of a rule but its closing brace. */
function printRule(rule: WmiRule): readonly string[] {
  const properties = Object.entries(ruleClass.members).flatMap(([property, member]) => printProperty(property, rule[member]));
  return [`instance of ${ruleClass.name}`, '{', ...properties];
}

/** The characters that MOF escapes by a letter (DSP0004), each with that letter. */
export const escapeLetters: ReadonlyMap<string, string> = new Map([
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
]);

/** Exports leave an apostrophe as it is. Control characters without a letter are written by number. */
function escape(text: string): string {
  return text.replace(/[\u0000-\u001f"\\]/g, (character) => {
    const letter = escapeLetters.get(character);
    return letter === undefined ? `\\x${character.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\${letter}`;
  });
}
