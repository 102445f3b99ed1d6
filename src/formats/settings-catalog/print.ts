import type {
  DeviceManagementConfigurationPolicy,
  DeviceManagementConfigurationSetting,
  DeviceManagementConfigurationSettingInstance,
  DeviceManagementConfigurationSettingValue,
} from '@microsoft/microsoft-graph-types-beta';
import { type Json, printJson } from '../../text/canonical-json.js';
import { instanceTypes, settingType, simpleValueTypes, valueMembers } from './graph.js';
import type { ChoiceValue, GroupValue, SettingInstance, SettingsCatalogPolicy, SimpleValue, ValueTemplate } from './model.js';

/** Graph's names for what we write: a member that Graph does not have does not compile. */
type Named<T> = { readonly [member in Exclude<keyof T, symbol>]?: Json };

/**
 * Prints the body of POST /deviceManagement/configurationPolicies: UTF-8 without byte order mark, LF, two blanks, the members in the order of
 * Intune's own exports. `children` stands even when it is empty, as in every real export.
 */
export function printSettingsCatalog(policy: SettingsCatalogPolicy): Uint8Array {
  const body = {
    name: policy.name,
    description: policy.description,
    platforms: policy.platforms,
    technologies: policy.technologies,
    roleScopeTagIds: policy.roleScopeTagIds,
    templateReference: {
      templateId: policy.template.id,
      templateFamily: policy.template.family,
      templateDisplayName: policy.template.displayName,
      templateDisplayVersion: policy.template.displayVersion,
    },
    settings: policy.settings.map(settingOf),
  } satisfies Named<DeviceManagementConfigurationPolicy>;
  return new TextEncoder().encode(printJson(body));
}

function settingOf(instance: SettingInstance): Json {
  const setting = { settingInstance: instanceOf(instance) } satisfies Named<DeviceManagementConfigurationSetting>;
  return { '@odata.type': settingType, ...setting };
}

function instanceOf(instance: SettingInstance): Json {
  const common = {
    settingDefinitionId: instance.definition,
    settingInstanceTemplateReference: instance.template === null ? null : { settingInstanceTemplateId: instance.template },
  } satisfies Named<DeviceManagementConfigurationSettingInstance>;
  return { '@odata.type': instanceTypes[instance.kind], ...common, [valueMembers[instance.kind]]: valueOf(instance) };
}

function valueOf(instance: SettingInstance): Json {
  switch (instance.kind) {
    case 'choice':
      return choiceOf(instance.value);
    case 'choice-collection':
      return instance.values.map(choiceOf);
    case 'simple':
      return simpleOf(instance.value);
    case 'simple-collection':
      return instance.values.map(simpleOf);
    case 'group-collection':
      return instance.values.map(groupOf);
  }
}

function choiceOf(value: ChoiceValue): Json {
  return { ...templateOf(value.template), value: value.option, children: value.children.map(instanceOf) };
}

function simpleOf(value: SimpleValue): Json {
  const type = typeof value.value === 'number' ? simpleValueTypes.integer : simpleValueTypes.string;
  return { '@odata.type': type, ...templateOf(value.template), value: value.value };
}

function groupOf(value: GroupValue): Json {
  return { ...templateOf(value.template), children: value.children.map(instanceOf) };
}

function templateOf(template: ValueTemplate | null): { readonly settingValueTemplateReference: Json } {
  return {
    settingValueTemplateReference:
      template === null ? null : { settingValueTemplateId: template.id, useTemplateDefault: template.useDefault },
  } satisfies Named<DeviceManagementConfigurationSettingValue>;
}
