import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { spanOf } from '../../source/document.js';
import { localName, parseXml, type XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import { ElementReader } from './element-reader.js';
import { findDoubtfulReferences } from './references.js';
import type {
  AdmxFile,
  Annotation,
  Category,
  PolicyDefinition,
  PolicyNamespace,
  Product,
  ProductVersion,
  SupportCondition,
  SupportDefinition,
} from './model.js';
import { elementKinds, policyElementOf, policyValueOf, valueListOf } from './parse-element.js';

/**
 * Reads an .admx file: UTF-8 or UTF-16, whatever its declaration and its namespace say. What Windows passes over and what leads nowhere is a warning
 * with its place; what cannot be understood is an error, and there is no model then.
 */
export function parseAdmx(file: string, bytes: Uint8Array): Parsed<AdmxFile> {
  const parsed = parseTemplateFile(file, bytes, 'policyDefinitions', admxFileOf);
  if (parsed.model === undefined) return parsed;
  return { model: parsed.model, diagnostics: [...parsed.diagnostics, ...findDoubtfulReferences(parsed.model)] };
}

/** Reads a file whose root has this name; both files of a template begin alike. */
export function parseTemplateFile<M>(file: string, bytes: Uint8Array, rootName: string, read: (root: ElementReader) => M): Parsed<M> {
  const { located, diagnostics } = openTextFile('administrative template', file, bytes, 'utf-8');
  if (located === undefined) return { diagnostics };
  const root = parseXml(located.text);
  if ('problem' in root) {
    const span = spanOf(located, { start: root.offset, end: root.offset });
    return { diagnostics: [createDiagnostic('admx-is-not-xml', { problem: root.problem }, { span })] };
  }
  const problem =
    localName(root.name) !== rootName ? `is not "${rootName}"` : hasTooMany(root) ? `holds more than ${mostElements} elements` : null;
  if (problem !== null)
    return { diagnostics: [createDiagnostic('admx-is-wrong', { element: root.name, problem }, { span: spanOf(located, root) })] };
  const found: Diagnostic[] = [];
  const model = ElementReader.readRoot(root, located, found, read);
  return found.some(({ severity }) => severity === 'error') ? { diagnostics: found } : { model, diagnostics: found };
}

/** Files with more elements are refused, never cut: firefox.admx, the largest that was read, has 3,600. */
const mostElements = 200_000;

function hasTooMany(root: XmlElement): boolean {
  const waiting = [root];
  let elements = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    elements += 1;
    if (elements > mostElements) return true;
    waiting.push(...next.children.filter((child) => typeof child !== 'string'));
  }
  return false;
}

function admxFileOf(root: ElementReader): AdmxFile {
  const namespaces = root.requiredChild('policyNamespaces', (each) => ({
    target: each.requiredChild('target', namespaceOf),
    using: each.children(['using'], namespaceOf),
  }));
  const resources = root.requiredChild('resources', (each) => ({
    minRequiredRevision: each.required('minRequiredRevision'),
    fallbackCulture: each.optional('fallbackCulture'),
  }));
  const support = root.child('supportedOn', (each) => ({
    products: each.list('products', 'product', productOf),
    definitions: each.list('definitions', 'definition', supportDefinitionOf),
  }));
  return {
    revision: root.required('revision'),
    schemaVersion: root.required('schemaVersion'),
    target: namespaces?.target ?? { prefix: '', namespace: '' },
    using: namespaces?.using ?? [],
    supersededAdm: root.children(['supersededAdm'], (each) => each.required('fileName')),
    annotations: annotationsOf(root),
    minRequiredRevision: resources?.minRequiredRevision ?? '',
    fallbackCulture: resources?.fallbackCulture ?? null,
    products: support?.products ?? [],
    definitions: support?.definitions ?? [],
    categories: root.list('categories', 'category', categoryOf),
    policies: root.list('policies', 'policy', policyDefinitionOf),
  };
}

/** The notes of applications that an element holds. */
export function annotationsOf(reader: ElementReader): readonly Annotation[] {
  return reader.children(['annotation'], (each) => ({ application: each.required('application'), text: each.text() }));
}

function namespaceOf(reader: ElementReader): PolicyNamespace {
  return { prefix: reader.required('prefix'), namespace: reader.required('namespace') };
}

function categoryOf(reader: ElementReader): Category {
  return {
    name: reader.required('name'),
    displayName: reader.required('displayName'),
    explainText: reader.optional('explainText'),
    annotations: annotationsOf(reader),
    parentCategory: reader.child('parentCategory', (each) => each.required('ref')),
    seeAlso: reader.children(['seeAlso'], (each) => each.text()),
    keywords: reader.child('keywords', (each) => each.text()),
    at: reader.at,
  };
}

function policyDefinitionOf(reader: ElementReader): PolicyDefinition {
  return {
    ...categoryOf(reader),
    class: classOf(reader),
    presentation: reader.optional('presentation'),
    key: reader.required('key'),
    valueName: reader.optional('valueName'),
    supportedOn: reader.child('supportedOn', (each) => each.required('ref')),
    clientExtension: reader.optional('clientExtension'),
    enabledValue: reader.child('enabledValue', policyValueOf),
    disabledValue: reader.child('disabledValue', policyValueOf),
    enabledList: reader.child('enabledList', valueListOf),
    disabledList: reader.child('disabledList', valueListOf),
    elements: reader.child('elements', (each) => each.children(elementKinds, policyElementOf)) ?? [],
  };
}

function classOf(reader: ElementReader): PolicyDefinition['class'] {
  const name = reader.required('class').trim();
  if (name === 'User' || name === 'Machine' || name === 'Both') return name;
  if (name !== '') reader.wrong('has a class that is neither User, Machine nor Both');
  return 'Machine';
}

function productOf(reader: ElementReader): Product {
  return {
    name: reader.required('name'),
    displayName: reader.required('displayName'),
    majorVersions: reader.children(['majorVersion'], productVersionOf),
  };
}

function productVersionOf(reader: ElementReader): ProductVersion {
  return {
    name: reader.required('name'),
    displayName: reader.required('displayName'),
    versionIndex: reader.number('versionIndex') ?? 0,
    minorVersions: reader.children(['minorVersion'], productVersionOf),
  };
}

function supportDefinitionOf(reader: ElementReader): SupportDefinition {
  const partsOf = (each: ElementReader): readonly SupportCondition[] => each.children(['range', 'reference'], supportConditionOf);
  const [or, and] = [reader.child('or', partsOf), reader.child('and', partsOf)];
  return {
    name: reader.required('name'),
    displayName: reader.required('displayName'),
    condition: or !== null ? { join: 'or', parts: or } : and !== null ? { join: 'and', parts: and } : null,
    at: reader.at,
  };
}

function supportConditionOf(reader: ElementReader): SupportCondition {
  const ref = reader.required('ref');
  if (reader.name === 'reference') return { kind: 'reference', ref };
  return { kind: 'range', ref, minVersionIndex: reader.number('minVersionIndex'), maxVersionIndex: reader.number('maxVersionIndex') };
}
