import { printXmlTree, type XmlTree } from '../../text/xml.js';
import {
  type AdmxFile,
  type Annotation,
  type Category,
  type EnumItem,
  type PolicyDefinition,
  policyDefinitionsNamespace,
  type PolicyElement,
  type PolicyValue,
  type Product,
  type ProductVersion,
  type SupportCondition,
  type SupportDefinition,
  type ValueList,
} from './model.js';

/**
 * Prints an .admx file as most real ones are: UTF-8 with byte order mark, CR LF, elements in the order of Microsoft's schema, attributes with their
 * default left out.
 */
export function printAdmx(file: AdmxFile): Uint8Array {
  return printTemplateFile('policyDefinitions', file, [
    {
      name: 'policyNamespaces',
      children: [
        { name: 'target', attributes: { ...file.target } },
        ...file.using.map((using) => ({ name: 'using', attributes: { ...using } })),
      ],
    },
    ...file.supersededAdm.map((fileName) => ({ name: 'supersededAdm', attributes: { fileName } })),
    ...annotationTrees(file.annotations),
    {
      name: 'resources',
      attributes: { minRequiredRevision: file.minRequiredRevision, fallbackCulture: file.fallbackCulture ?? undefined },
    },
    ...holder('supportedOn', [
      ...holder('products', file.products.map(productTree)),
      ...holder('definitions', file.definitions.map(supportDefinitionTree)),
    ]),
    ...holder('categories', file.categories.map(categoryTree)),
    ...holder('policies', file.policies.map(policyTree)),
  ]);
}

/** Prints a file with this root; both files of a template begin alike. */
export function printTemplateFile(
  rootName: string,
  { revision, schemaVersion }: { readonly revision: string; readonly schemaVersion: string },
  children: readonly XmlTree[],
): Uint8Array {
  const attributes = { xmlns: policyDefinitionsNamespace, revision, schemaVersion };
  return new TextEncoder().encode(`\uFEFF${printXmlTree({ name: rootName, attributes, children })}`);
}

/** Notes of applications. */
export function annotationTrees(annotations: readonly Annotation[]): readonly XmlTree[] {
  return annotations.map(({ application, text }) => ({ name: 'annotation', attributes: { application }, text }));
}

/** An element that only holds others, where there are any. */
export function holder(name: string, children: readonly XmlTree[]): readonly XmlTree[] {
  return children.length === 0 ? [] : [{ name, children }];
}

function categoryTree(category: Category): XmlTree {
  const { name, displayName, explainText } = category;
  return {
    name: 'category',
    attributes: { name, displayName, explainText: explainText ?? undefined },
    children: describedTrees(category),
  };
}

function describedTrees({ annotations, parentCategory, seeAlso, keywords }: Category): readonly XmlTree[] {
  return [
    ...annotationTrees(annotations),
    ...(parentCategory === null ? [] : [{ name: 'parentCategory', attributes: { ref: parentCategory } }]),
    ...seeAlso.map((text) => ({ name: 'seeAlso', text })),
    ...(keywords === null ? [] : [{ name: 'keywords', text: keywords }]),
  ];
}

function policyTree(policy: PolicyDefinition): XmlTree {
  const { name, displayName, explainText, presentation, key, valueName, supportedOn, clientExtension } = policy;
  return {
    name: 'policy',
    attributes: {
      name,
      class: policy.class,
      displayName,
      explainText: explainText ?? undefined,
      presentation: presentation ?? undefined,
      key,
      valueName: valueName ?? undefined,
      clientExtension: clientExtension ?? undefined,
    },
    children: [
      ...describedTrees(policy),
      ...(supportedOn === null ? [] : [{ name: 'supportedOn', attributes: { ref: supportedOn } }]),
      ...valueTrees('enabledValue', policy.enabledValue),
      ...valueTrees('disabledValue', policy.disabledValue),
      ...valueListTrees('enabledList', policy.enabledList),
      ...valueListTrees('disabledList', policy.disabledList),
      ...holder('elements', policy.elements.map(elementTree)),
    ],
  };
}

function elementTree(element: PolicyElement): XmlTree {
  const { id, key, valueName, clientExtension } = element;
  const names = { id, key: key ?? undefined, valueName: valueName ?? undefined, clientExtension: clientExtension ?? undefined };
  return { name: element.kind, attributes: { ...names, ...elementAttributes(element) }, children: elementChildren(element) };
}

function elementAttributes(element: PolicyElement): Readonly<Record<string, string | undefined>> {
  switch (element.kind) {
    case 'boolean':
      return {};
    case 'decimal':
    case 'longDecimal':
      return {
        required: flag(element.required),
        minValue: number(element.minValue),
        maxValue: number(element.maxValue),
        storeAsText: flag(element.storeAsText),
        soft: flag(element.soft),
      };
    case 'text':
      return {
        required: flag(element.required),
        maxLength: number(element.maxLength),
        expandable: flag(element.expandable),
        soft: flag(element.soft),
      };
    case 'multiText':
      return {
        required: flag(element.required),
        maxLength: number(element.maxLength),
        maxStrings: number(element.maxStrings),
        soft: flag(element.soft),
      };
    case 'enum':
      return { required: flag(element.required) };
    case 'list':
      return {
        valuePrefix: element.valuePrefix ?? undefined,
        additive: flag(element.additive),
        explicitValue: flag(element.explicitValue),
        expandable: flag(element.expandable),
      };
  }
}

function elementChildren(element: PolicyElement): readonly XmlTree[] {
  if (element.kind === 'enum') return element.items.map(enumItemTree);
  if (element.kind !== 'boolean') return [];
  return [
    ...valueTrees('trueValue', element.trueValue),
    ...valueTrees('falseValue', element.falseValue),
    ...valueListTrees('trueList', element.trueList),
    ...valueListTrees('falseList', element.falseList),
  ];
}

function enumItemTree({ displayName, value, valueList }: EnumItem): XmlTree {
  const children = [...valueTrees('value', value), ...valueListTrees('valueList', valueList)];
  return { name: 'item', attributes: { displayName }, children };
}

function valueTrees(name: string, value: PolicyValue | null): readonly XmlTree[] {
  return value === null ? [] : [{ name, children: [valueTree(value)] }];
}

function valueTree(value: PolicyValue): XmlTree {
  switch (value.kind) {
    case 'decimal':
      return { name: 'decimal', attributes: { value: String(value.value) } };
    case 'longDecimal':
      return { name: 'longDecimal', attributes: { value: value.digits } };
    case 'string':
      return { name: 'string', text: value.text };
    case 'delete':
      return { name: 'delete' };
  }
}

function valueListTrees(name: string, list: ValueList | null): readonly XmlTree[] {
  if (list === null) return [];
  const children = list.items.map(({ key, valueName, value }) => ({
    name: 'item',
    attributes: { key: key ?? undefined, valueName },
    children: valueTrees('value', value),
  }));
  return [{ name, attributes: { defaultKey: list.defaultKey ?? undefined }, children }];
}

function productTree({ name, displayName, majorVersions }: Product): XmlTree {
  return {
    name: 'product',
    attributes: { name, displayName },
    children: majorVersions.map((version) => versionTree('majorVersion', version)),
  };
}

function versionTree(element: string, { name, displayName, versionIndex, minorVersions }: ProductVersion): XmlTree {
  return {
    name: element,
    attributes: { name, displayName, versionIndex: String(versionIndex) },
    children: minorVersions.map((version) => versionTree('minorVersion', version)),
  };
}

function supportDefinitionTree({ name, displayName, condition }: SupportDefinition): XmlTree {
  const children = condition === null ? [] : [{ name: condition.join, children: condition.parts.map(conditionTree) }];
  return { name: 'definition', attributes: { name, displayName }, children };
}

function conditionTree(condition: SupportCondition): XmlTree {
  if (condition.kind === 'reference') return { name: 'reference', attributes: { ref: condition.ref } };
  const { ref, minVersionIndex, maxVersionIndex } = condition;
  return {
    name: 'range',
    attributes: { ref, minVersionIndex: number(minVersionIndex), maxVersionIndex: number(maxVersionIndex) },
  };
}

function number(value: number | null): string | undefined {
  return value === null ? undefined : String(value);
}

function flag(value: boolean): string | undefined {
  return value ? 'true' : undefined;
}
