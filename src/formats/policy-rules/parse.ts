import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type LocatedText, type Range, spanOf } from '../../source/document.js';
import { parseXml, type XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import type { PolicyRule, PolicyRules } from './model.js';

/** The texts of a rule's own elements, by name. */
type Fields = ReadonlyMap<string, string>;

/** What is wrong with a rule, and where. */
interface RuleFault {
  readonly problem: string;
  readonly range: Range;
}

/** What each kind of rule holds: attributes and elements that every one has, and elements that it may have. */
interface Shape {
  readonly attributes?: readonly string[];
  readonly elements: readonly string[];
  readonly optional?: readonly string[];
}

/** Elements that say where a rule is from. */
const origin = ['SourceFile', 'PolicyName'] as const;
const registryValue: Shape = { elements: ['Key', 'Value', 'RegType', 'RegData'], optional: origin };
const extension: Shape = { elements: ['GUID', 'Name'] };

const shapes: ReadonlyMap<string, Shape> = new Map([
  ['ComputerConfig', registryValue],
  ['UserConfig', registryValue],
  ['SecurityTemplate', { attributes: ['Section'], elements: ['LineItem'], optional: origin }],
  ['AuditSubcategory', { elements: ['GUID', 'Name', 'Setting'], optional: origin }],
  ['CSE-Machine', extension],
  ['CSE-User', extension],
]);

/** Reads PolicyRules strictly: blanks are data (an order to delete has one for its data), and an element that is not known is an error with its place, and left out. */
export function parsePolicyRules(file: string, bytes: Uint8Array): Parsed<PolicyRules> {
  const { located, diagnostics } = openTextFile('PolicyRules file', file, bytes, 'utf-8');
  if (located === undefined) return { diagnostics };
  const root = parseXml(located.text);
  if ('problem' in root)
    return { diagnostics: [faultAt(located, { problem: root.problem, range: { start: root.offset, end: root.offset } })] };
  if (root.name !== 'PolicyRules')
    return { diagnostics: [faultAt(located, { problem: `the root element is <${root.name}>`, range: tagOf(root) })] };
  const read = childrenOf(root).map((element) => ('problem' in element ? element : ruleOf(located, element)));
  const faults = read.filter((each): each is RuleFault => 'problem' in each);
  const rules = read.filter((each): each is PolicyRule => 'kind' in each);
  return { model: { rules }, diagnostics: [...diagnostics, ...faults.map((fault) => faultAt(located, fault))] };
}

function ruleOf(located: LocatedText, element: XmlElement): PolicyRule | RuleFault {
  const fields = fieldsOf(element);
  if ('problem' in fields) return fields;
  const text = (name: string): string => fields.get(name) ?? '';
  const at = { span: spanOf(located, element) };
  const [sourceFile, policyName] = origin.map((name) => fields.get(name));
  const from = { ...(sourceFile === undefined ? {} : { sourceFile }), ...(policyName === undefined ? {} : { policyName }), at };
  switch (element.name) {
    case 'ComputerConfig':
    case 'UserConfig': {
      const configuration = element.name === 'UserConfig' ? 'User' : 'Computer';
      const value = { key: text('Key'), valueName: text('Value'), type: text('RegType'), data: text('RegData') };
      return { kind: 'registry', configuration, ...value, ...from };
    }
    case 'SecurityTemplate':
      return { kind: 'security-template', section: text('Section'), line: text('LineItem'), ...from };
    case 'AuditSubcategory':
      return { kind: 'audit', guid: text('GUID'), name: text('Name'), setting: text('Setting'), ...from };
    default:
      return { kind: 'extension', side: element.name === 'CSE-User' ? 'User' : 'Machine', guid: text('GUID'), name: text('Name'), at };
  }
}

/** The texts of a rule, or what of it is not known, missing or there twice. */
function fieldsOf(element: XmlElement): Fields | RuleFault {
  const shape = shapes.get(element.name);
  if (shape === undefined) return { problem: `<${element.name}> is no rule that is known`, range: tagOf(element) };
  const { attributes = [], elements, optional = [] } = shape;
  const stranger = [...element.attributes.keys()].find((name) => !attributes.includes(name));
  if (stranger !== undefined) return { problem: `the attribute ${stranger} is not known here`, range: tagOf(element) };
  const fields = new Map(element.attributes);
  for (const child of childrenOf(element)) {
    if ('problem' in child) return child;
    const text = textOf(child);
    if (text === undefined) return { problem: `<${child.name}> holds elements in place of a text`, range: tagOf(child) };
    if (![...elements, ...optional].includes(child.name)) return { problem: `<${child.name}> is not known here`, range: tagOf(child) };
    if (fields.has(child.name)) return { problem: `<${child.name}> stands there twice`, range: tagOf(child) };
    fields.set(child.name, text);
  }
  const missing = [...attributes, ...elements].filter((name) => !fields.has(name));
  return missing.length === 0 ? fields : { problem: `<${element.name}> has no ${missing.join(', ')}`, range: tagOf(element) };
}

/** The elements in an element; text between them that is no white space is a fault. */
function childrenOf(element: XmlElement): readonly (XmlElement | RuleFault)[] {
  return element.children.flatMap((child): readonly (XmlElement | RuleFault)[] => {
    if (typeof child !== 'string') return [child];
    return child.trim() === '' ? [] : [{ problem: `text stands between the elements of <${element.name}>`, range: tagOf(element) }];
  });
}

/** The text of an element that holds nothing else. */
function textOf({ children }: XmlElement): string | undefined {
  return children.every((child) => typeof child === 'string') ? children.join('') : undefined;
}

function tagOf({ start, name }: XmlElement): Range {
  return { start, end: start + 1 + name.length };
}

function faultAt(located: LocatedText, { problem, range }: RuleFault): Diagnostic {
  const span = spanOf(located, range);
  return createDiagnostic('policy-rules-are-wrong', { line: span.start.line, problem }, { span });
}
