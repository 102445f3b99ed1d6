import { createDiagnostic } from '../../diagnostics/create.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type Range, type SourceDocument, type SourceNode, spanOf, startOf } from '../../source/document.js';
import { parseSourceText } from '../../source/parse.js';
import { JsonReader } from '../../source/reader.js';
import type { FoundAt } from '../../text/span.js';
import { decodeUtf16File, startsWithUtf16Mark } from '../../text/utf16.js';
import { decodeUtf8 } from '../../text/utf8.js';
import type { Parsed } from '../parsed.js';
import { instanceTypes, policyType, simpleValueTypes, valueMembers } from './graph.js';
import {
  type ChoiceValue,
  type GroupValue,
  noTemplate,
  type PolicyTemplate,
  type SettingInstance,
  type SettingsCatalogPolicy,
  type SimpleValue,
  type ValueTemplate,
} from './model.js';

/**
 * Reads a settings catalog policy as the portal, IntuneManagement or Graph itself export it: UTF-8, or UTF-16 with a byte order mark; members that
 * cannot be written (id, dates, OData annotations) are passed over. What is not understood is an error with its place, and there is no model then.
 */
export function parseSettingsCatalog(file: string, bytes: Uint8Array): Parsed<SettingsCatalogPolicy> {
  const text = startsWithUtf16Mark(bytes) ? decodeUtf16File(bytes) : decodeUtf8(bytes);
  if (text === undefined) {
    const problem = 'it is neither UTF-8 nor UTF-16 with a byte order mark';
    return { diagnostics: [createDiagnostic('settings-catalog-is-not-json', { problem }, { span: startOf(file) })] };
  }
  const { document, diagnostics } = parseSourceText(file, text);
  if (document.root === undefined || diagnostics.length > 0) return { diagnostics };
  const reading = new PolicyReading(document);
  const model = reading.read(document.root);
  return reading.diagnostics.length > 0 ? { diagnostics: reading.diagnostics } : { model, diagnostics: [] };
}

class PolicyReading {
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly document: SourceDocument) {}

  read(root: SourceNode): SettingsCatalogPolicy {
    const policy = JsonReader.of(root, ({ pointer, range, problem }) => {
      const at = pointer === '' ? 'the document' : pointer;
      this.diagnostics.push(
        createDiagnostic('settings-catalog-is-wrong', { at, problem }, { span: spanOf(this.document, range), pointer }),
      );
    });
    refuseOtherResource(policy);
    return {
      name: policy.member('name').text(),
      description: policy.member('description').textOrNull() ?? '',
      platforms: policy.member('platforms').text(),
      technologies: technologiesOf(policy.member('technologies')),
      roleScopeTagIds: policy.member('roleScopeTagIds').optional([], (ids) => ids.items().map((id) => id.text())),
      template: policy.member('templateReference').optional(noTemplate, policyTemplateOf),
      settings: policy
        .member('settings')
        .optional<readonly JsonReader[]>([], (settings) => settings.items())
        .map((setting) => this.#instanceOf(setting.member('settingInstance'))),
    };
  }

  #instanceOf(instance: JsonReader): SettingInstance {
    const definition = instance.member('settingDefinitionId').text();
    const template = instance
      .member('settingInstanceTemplateReference')
      .optional<string | null>(null, (reference) => reference.member('settingInstanceTemplateId').text());
    const type = instance.member('@odata.type');
    const name = type.text();
    const kind = kindsOfInstance.find((known) => instanceTypes[known] === name);
    const at = this.#foundAt(instance.range);
    if (kind !== undefined) return { definition, template, at, ...this.#valueOf(kind, instance.member(valueMembers[kind])) };
    type.report('names no kind of setting that is known here');
    return { definition, template, at, kind: 'group-collection', values: [] };
  }

  #valueOf(kind: SettingInstance['kind'], value: JsonReader): InstanceValue {
    switch (kind) {
      case 'choice':
        return { kind, value: this.#choiceOf(value) };
      case 'choice-collection':
        return { kind, values: value.items().map((item) => this.#choiceOf(item)) };
      case 'simple':
        return { kind, value: simpleOf(value) };
      case 'simple-collection':
        return { kind, values: value.items().map(simpleOf) };
      case 'group-collection':
        return { kind, values: value.items().map((item) => this.#groupOf(item)) };
    }
  }

  #choiceOf(value: JsonReader): ChoiceValue {
    return { option: value.member('value').text(), ...this.#groupOf(value) };
  }

  #groupOf(value: JsonReader): GroupValue {
    const children = value.member('children').optional<readonly JsonReader[]>([], (list) => list.items());
    return { children: children.map((child) => this.#instanceOf(child)), template: valueTemplateOf(value) };
  }

  #foundAt(range: Range): FoundAt {
    return { span: spanOf(this.document, range) };
  }
}

type InstanceValue = SettingInstance extends infer I
  ? I extends SettingInstance
    ? Omit<I, 'definition' | 'template' | 'at'>
    : never
  : never;

const kindsOfInstance = Object.keys(instanceTypes) as (keyof typeof instanceTypes)[];

/** One sentence for a file of another kind, in place of one for each member that such files do not have. */
function refuseOtherResource(policy: JsonReader): void {
  const type = policy.member('@odata.type').textOrNull();
  if (type === null || type === policyType) return;
  policy.report(`is a ${type.replace('#microsoft.graph.', '')}, not a settings catalog policy`);
}

/** Graph writes one text; some exports a list. */
function technologiesOf(technologies: JsonReader): string {
  if (technologies.node?.kind !== 'array') return technologies.text();
  return technologies
    .items()
    .map((technology) => technology.text())
    .join(',');
}

function policyTemplateOf(template: JsonReader): PolicyTemplate {
  return {
    id: template.member('templateId').textOrNull() ?? '',
    family: template.member('templateFamily').textOrNull() ?? 'none',
    displayName: template.member('templateDisplayName').textOrNull(),
    displayVersion: template.member('templateDisplayVersion').textOrNull(),
  };
}

function simpleOf(value: JsonReader): SimpleValue {
  const type = value.member('@odata.type');
  const name = type.text();
  const isInteger = name === simpleValueTypes.integer;
  if (!isInteger && name !== simpleValueTypes.string) type.report('is neither that of a text nor that of a whole number');
  const held = value.member('value');
  return { value: isInteger ? held.integer() : held.text(), template: valueTemplateOf(value) };
}

function valueTemplateOf(value: JsonReader): ValueTemplate | null {
  return value.member('settingValueTemplateReference').optional<ValueTemplate | null>(null, (reference) => ({
    id: reference.member('settingValueTemplateId').text(),
    useDefault: isTrue(reference.member('useTemplateDefault')),
  }));
}

function isTrue({ node }: JsonReader): boolean {
  return node?.kind === 'boolean' && node.value;
}
