import { createDiagnostic } from '../../diagnostics/create.js';
import { decodeUtf8 } from '../../text/utf8.js';
import type { Parsed } from '../parsed.js';
import { arrayOf, type Faults, integerOf, objectOf, optional, textOf, textOrNull } from './members.js';
import { instanceTypes, simpleValueTypes, valueMembers } from './graph.js';
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

/** Settings nest two or three deep in real policies. */
const deepest = 16;

/**
 * Reads a settings catalog policy as the portal, IntuneManagement or Graph itself export it: a byte order mark and members that
 * cannot be written (id, dates, OData annotations) are passed over. What is not understood is an error with its place, and there is no model then.
 */
export function parseSettingsCatalog(bytes: Uint8Array): Parsed<SettingsCatalogPolicy> {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { diagnostics: [createDiagnostic('settings-catalog-is-not-json', { problem: 'it is not UTF-8' })] };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { diagnostics: [createDiagnostic('settings-catalog-is-not-json', { problem: 'it is not JSON' })] };
  }
  const faults: Faults = [];
  const model = policyOf(document, faults);
  if (faults.length > 0) return { diagnostics: faults.map((fault) => createDiagnostic('settings-catalog-is-wrong', fault)) };
  return { model, diagnostics: [] };
}

function policyOf(document: unknown, faults: Faults): SettingsCatalogPolicy {
  const policy = objectOf(document, '$', faults);
  const technologies = Array.isArray(policy.technologies) ? policy.technologies.join(',') : policy.technologies;
  return {
    name: textOf(policy.name, '$.name', faults),
    description: textOrNull(policy.description, '$.description', faults) ?? '',
    platforms: textOf(policy.platforms, '$.platforms', faults),
    technologies: textOf(technologies, '$.technologies', faults),
    roleScopeTagIds: optional(policy.roleScopeTagIds, [], (ids) =>
      arrayOf(ids, '$.roleScopeTagIds', faults).map((id, index) => textOf(id, `$.roleScopeTagIds[${index}]`, faults)),
    ),
    template: optional(policy.templateReference, noTemplate, (template) => policyTemplateOf(template, faults)),
    settings: optional(policy.settings, [], (settings) =>
      arrayOf(settings, '$.settings', faults).map((setting, index) => {
        const at = `$.settings[${index}]`;
        return instanceOf(objectOf(setting, at, faults).settingInstance, `${at}.settingInstance`, 0, faults);
      }),
    ),
  };
}

function policyTemplateOf(document: unknown, faults: Faults): PolicyTemplate {
  const at = '$.templateReference';
  const template = objectOf(document, at, faults);
  return {
    id: textOrNull(template.templateId, `${at}.templateId`, faults) ?? '',
    family: textOrNull(template.templateFamily, `${at}.templateFamily`, faults) ?? 'none',
    displayName: textOrNull(template.templateDisplayName, `${at}.templateDisplayName`, faults),
    displayVersion: textOrNull(template.templateDisplayVersion, `${at}.templateDisplayVersion`, faults),
  };
}

function instanceOf(document: unknown, at: string, depth: number, faults: Faults): SettingInstance {
  const instance = objectOf(document, at, faults);
  const definition = textOf(instance.settingDefinitionId, `${at}.settingDefinitionId`, faults);
  const template = optional(instance.settingInstanceTemplateReference, null, (reference) => {
    const place = `${at}.settingInstanceTemplateReference`;
    return textOf(objectOf(reference, place, faults).settingInstanceTemplateId, `${place}.settingInstanceTemplateId`, faults);
  });
  const type = instance['@odata.type'];
  const kinds = Object.keys(instanceTypes) as (keyof typeof instanceTypes)[];
  const kind = kinds.find((known) => instanceTypes[known] === type);
  if (kind === undefined) faults.push({ at: `${at}.@odata.type`, problem: 'names no kind of setting that is known here' });
  else if (depth > deepest) faults.push({ at, problem: `is nested more than ${deepest} deep` });
  else return { definition, template, ...valueOf(kind, instance[valueMembers[kind]], `${at}.${valueMembers[kind]}`, depth, faults) };
  return { definition, template, kind: 'group-collection', values: [] };
}

type InstanceValue = SettingInstance extends infer I ? (I extends SettingInstance ? Omit<I, 'definition' | 'template'> : never) : never;

function valueOf(kind: SettingInstance['kind'], value: unknown, at: string, depth: number, faults: Faults): InstanceValue {
  const each = <T>(read: (value: unknown, at: string, depth: number, faults: Faults) => T): readonly T[] =>
    arrayOf(value, at, faults).map((item, index) => read(item, `${at}[${index}]`, depth, faults));
  switch (kind) {
    case 'choice':
      return { kind, value: choiceOf(value, at, depth, faults) };
    case 'choice-collection':
      return { kind, values: each(choiceOf) };
    case 'simple':
      return { kind, value: simpleOf(value, at, depth, faults) };
    case 'simple-collection':
      return { kind, values: each(simpleOf) };
    case 'group-collection':
      return { kind, values: each(groupOf) };
  }
}

function choiceOf(document: unknown, at: string, depth: number, faults: Faults): ChoiceValue {
  const value = objectOf(document, at, faults);
  return {
    option: textOf(value.value, `${at}.value`, faults),
    children: childrenOf(value.children, `${at}.children`, depth, faults),
    template: valueTemplateOf(value.settingValueTemplateReference, `${at}.settingValueTemplateReference`, faults),
  };
}

function simpleOf(document: unknown, at: string, _depth: number, faults: Faults): SimpleValue {
  const value = objectOf(document, at, faults);
  const isInteger = value['@odata.type'] === simpleValueTypes.integer;
  if (!isInteger && value['@odata.type'] !== simpleValueTypes.string)
    faults.push({ at: `${at}.@odata.type`, problem: 'is neither a text nor a whole number' });
  return {
    value: isInteger ? integerOf(value.value, `${at}.value`, faults) : textOf(value.value, `${at}.value`, faults),
    template: valueTemplateOf(value.settingValueTemplateReference, `${at}.settingValueTemplateReference`, faults),
  };
}

function groupOf(document: unknown, at: string, depth: number, faults: Faults): GroupValue {
  const value = objectOf(document, at, faults);
  return {
    children: childrenOf(value.children, `${at}.children`, depth, faults),
    template: valueTemplateOf(value.settingValueTemplateReference, `${at}.settingValueTemplateReference`, faults),
  };
}

function childrenOf(document: unknown, at: string, depth: number, faults: Faults): readonly SettingInstance[] {
  return optional(document, [], (children) =>
    arrayOf(children, at, faults).map((child, index) => instanceOf(child, `${at}[${index}]`, depth + 1, faults)),
  );
}

function valueTemplateOf(document: unknown, at: string, faults: Faults): ValueTemplate | null {
  return optional(document, null, (reference) => {
    const template = objectOf(reference, at, faults);
    return {
      id: textOf(template.settingValueTemplateId, `${at}.settingValueTemplateId`, faults),
      useDefault: template.useTemplateDefault === true,
    };
  });
}
