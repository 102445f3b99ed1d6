import type {
  DeviceManagementConfigurationChoiceSettingCollectionInstance,
  DeviceManagementConfigurationChoiceSettingInstance,
  DeviceManagementConfigurationGroupSettingCollectionInstance,
  DeviceManagementConfigurationSimpleSettingCollectionInstance,
  DeviceManagementConfigurationSimpleSettingInstance,
} from '@microsoft/microsoft-graph-types-beta';

/** The prefix of every type name in a Graph payload. */
const prefix = '#microsoft.graph.deviceManagementConfiguration';

/** Graph's type names of the setting instances, by the model's kind. */
export const instanceTypes = {
  choice: `${prefix}ChoiceSettingInstance`,
  'choice-collection': `${prefix}ChoiceSettingCollectionInstance`,
  simple: `${prefix}SimpleSettingInstance`,
  'simple-collection': `${prefix}SimpleSettingCollectionInstance`,
  'group-collection': `${prefix}GroupSettingCollectionInstance`,
} as const;

/** The member of an instance that holds its value, by the model's kind. That Graph has it is checked by the type. */
export const valueMembers = {
  choice: 'choiceSettingValue',
  'choice-collection': 'choiceSettingCollectionValue',
  simple: 'simpleSettingValue',
  'simple-collection': 'simpleSettingCollectionValue',
  'group-collection': 'groupSettingCollectionValue',
} as const satisfies {
  choice: keyof DeviceManagementConfigurationChoiceSettingInstance;
  'choice-collection': keyof DeviceManagementConfigurationChoiceSettingCollectionInstance;
  simple: keyof DeviceManagementConfigurationSimpleSettingInstance;
  'simple-collection': keyof DeviceManagementConfigurationSimpleSettingCollectionInstance;
  'group-collection': keyof DeviceManagementConfigurationGroupSettingCollectionInstance;
};

/** Graph's type names of simple values. */
export const simpleValueTypes = { integer: `${prefix}IntegerSettingValue`, string: `${prefix}StringSettingValue` } as const;

/** Graph's type name of an entry of `settings`. */
export const settingType = `${prefix}Setting`;

/** Graph's type name of the policy itself; other resources carry their own. */
export const policyType = `${prefix}Policy`;
