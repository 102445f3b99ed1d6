import { XMLParser } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Admx, AdmxElement } from '../../src/catalogue/settings/definition.js';

/** What we keep of one administrative template: facts and a digest, none of its text but the policies' display names. */
export interface TemplateExtract {
  readonly file: string;
  readonly folder: string;
  readonly sha256: string;
  readonly namespace: string;
  readonly policies: readonly Omit<Admx, 'file'>[];
}

/** The templates that the catalogue's rows are held against, the older set of a file first, with the folder of the extra fixtures that holds each. */
export const templates = [
  { folder: 'admx/winserver2025', file: 'LanmanServer.admx' },
  { folder: 'admx/win11-25h2-sep2025', file: 'LanmanServer.admx' },
  { folder: 'admx/winserver2025', file: 'LanmanWorkstation.admx' },
  { folder: 'admx/winserver2025', file: 'NetworkProvider.admx' },
  { folder: 'admx/secguide', file: 'SecGuide.admx' },
  { folder: 'admx/misc', file: 'MSS-legacy.admx' },
] as const;

interface Node {
  readonly [name: string]: unknown;
  readonly ':@'?: Readonly<Record<string, string>>;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node): readonly Node[] => node[nameOf(node)] as readonly Node[];
const attribute = (node: Node, name: string): string | undefined => node[':@']?.[name];

function* descendants(nodes: readonly Node[], name: string): Generator<Node> {
  for (const node of nodes) {
    if (nameOf(node) === name) yield node;
    const below: unknown = node[nameOf(node)];
    if (Array.isArray(below)) yield* descendants(below as readonly Node[], name);
  }
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function decimalBelow(policy: Node, name: string): number | null {
  const holder = childrenOf(policy).find((child) => nameOf(child) === name);
  const decimal = holder && [...descendants(childrenOf(holder), 'decimal')][0];
  return decimal ? Number(attribute(decimal, 'value')) : null;
}

function elementOf(node: Node): AdmxElement {
  const kind = nameOf(node) as AdmxElement['kind'];
  const key = attribute(node, 'key');
  const min = number(attribute(node, 'minValue'));
  const max = number(attribute(node, 'maxValue'));
  const isAdditive = attribute(node, 'additive') === 'true';
  return {
    kind,
    id: attribute(node, 'id') ?? '',
    valueName: attribute(node, 'valueName') ?? '',
    ...(key === undefined ? {} : { key }),
    ...(isAdditive ? { additive: true } : {}),
    ...(kind === 'enum' ? { items: [...descendants(childrenOf(node), 'decimal')].map((item) => Number(attribute(item, 'value'))) } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function stringsOf(folder: string, file: string): ReadonlyMap<string, string> {
  const nodes = parser.parse(readFileSync(join(folder, 'en-US', file.replace('.admx', '.adml')), 'utf8')) as Node[];
  const text = (node: Node): string => {
    const first = childrenOf(node)[0];
    return first ? String(first['#text'] ?? '') : '';
  };
  return new Map([...descendants(nodes, 'string')].map((node) => [attribute(node, 'id') ?? '', text(node)]));
}

/** Reads a template and its English strings and keeps what the catalogue states of it. */
export function extractTemplate(root: string, folder: string, file: string): TemplateExtract {
  const bytes = readFileSync(join(root, folder, file));
  const nodes = parser.parse(bytes.toString('utf8')) as Node[];
  const strings = stringsOf(join(root, folder), file);
  const policies = [...descendants(nodes, 'policy')].map((policy) => {
    const elements = childrenOf(policy).find((child) => nameOf(child) === 'elements');
    const supported = [...descendants([policy], 'supportedOn')][0];
    const display = /^\$\(string\.(.*)\)$/.exec(attribute(policy, 'displayName') ?? '')?.[1] ?? '';
    return {
      policy: attribute(policy, 'name') ?? '',
      displayName: strings.get(display) ?? '',
      key: attribute(policy, 'key') ?? '',
      valueName: attribute(policy, 'valueName') ?? null,
      enabled: decimalBelow(policy, 'enabledValue'),
      disabled: decimalBelow(policy, 'disabledValue'),
      elements: elements
        ? childrenOf(elements)
            .filter((child) => nameOf(child) !== '#text' && nameOf(child) !== '#comment')
            .map(elementOf)
        : [],
      supportedOn: supported ? (attribute(supported, 'ref') ?? '') : '',
    };
  });
  const [target] = [...descendants(nodes, 'target')];
  const namespace = target === undefined ? '' : (attribute(target, 'namespace') ?? '');
  return { file, folder, sha256: createHash('sha256').update(bytes).digest('hex'), namespace, policies };
}
