import { createDiagnostic } from '../../diagnostics/create.js';
import { type LocatedText, type ObjectNode, type SourceNode, spanOf, startOf } from '../../source/document.js';
import { parseSourceText } from '../../source/parse.js';
import { splitLines } from '../../text/lines.js';
import type { FoundAt } from '../../text/span.js';
import type { PropertyData } from '../observation/model.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import type { ShownObject, ShownProperty } from './model.js';

/**
 * Reads what PowerShell prints of objects: the lines of Format-List, which a blank line ends and which are continued under the value, or the JSON of
 * ConvertTo-Json. Properties that are objects themselves, such as those of CIM, are passed over.
 */
export function parsePropertyList(file: string, bytes: Uint8Array): Parsed<readonly ShownObject[]> {
  const { located, diagnostics } = openTextFile('output of PowerShell', file, bytes, 'utf-8');
  if (located === undefined) return { diagnostics };
  if (/^\s*[[{]/.test(located.text)) return parseJson(file, located.text);
  const model = parseLines(located);
  if (model.length > 0) return { model, diagnostics };
  return { diagnostics: [createDiagnostic('property-list-is-empty', {}, { span: startOf(file) })] };
}

function parseJson(file: string, text: string): Parsed<readonly ShownObject[]> {
  const { document, diagnostics } = parseSourceText(file, text);
  if (document.root === undefined || diagnostics.length > 0) return { diagnostics };
  const nodes = document.root.kind === 'array' ? document.root.items : [document.root];
  const model = nodes.flatMap((node): readonly ShownObject[] => (node.kind === 'object' ? [objectOf(document, node)] : []));
  return { model, diagnostics };
}

function objectOf(document: LocatedText, node: ObjectNode): ShownObject {
  const foundAt = (range: ObjectNode['range']): FoundAt => ({ span: spanOf(document, range) });
  const properties = node.members.flatMap(({ key, value }): readonly ShownProperty[] => {
    const data = dataOf(value);
    return data === undefined ? [] : [{ name: key, data, at: foundAt(value.range) }];
  });
  return { properties, at: foundAt({ start: node.range.start, end: node.range.start + 1 }) };
}

function dataOf(node: SourceNode): PropertyData | undefined {
  if (node.kind === 'object' || node.kind === 'broken') return undefined;
  if (node.kind !== 'array') return node.value;
  const items = node.items.flatMap((item) => (item.kind === 'string' || item.kind === 'number' ? [item.value] : []));
  return items.length === node.items.length ? items : undefined;
}

/** `Name : value`, the name at the margin. */
const property = /^(\w+)\s*: ?(.*)$/;

function parseLines(located: LocatedText): readonly ShownObject[] {
  const objects: { readonly properties: ShownProperty[]; readonly at: FoundAt }[] = [];
  let open: ShownProperty[] | undefined;
  for (const { text, offset } of splitLines(located.text)) {
    const at = { span: spanOf(located, { start: offset, end: offset + text.length }) };
    const [, name, value = ''] = property.exec(text) ?? [];
    if (text.trim() === '') open = undefined;
    else if (name !== undefined) {
      if (open === undefined) objects.push({ properties: (open = []), at });
      open.push({ name, data: value.trim(), at });
    } else if (open !== undefined && /^\s/.test(text)) continueLast(open, text.trim());
  }
  return objects;
}

/** Format-List breaks a value that is wider than the console between two words. */
function continueLast(properties: ShownProperty[], more: string): void {
  const last = properties.pop();
  if (last !== undefined) properties.push({ ...last, data: `${String(last.data)} ${more}`.trim() });
}
