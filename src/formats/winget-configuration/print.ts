import { printYaml } from '../../text/yaml.js';
import type { WingetConfiguration, WingetRegistryResource } from './model.js';

/** Prints a configuration file of winget as YAML; editors find its schema in the first line. */
export function printWingetConfiguration({ comment, resources }: WingetConfiguration): Uint8Array {
  const document = { properties: { resources: resources.map(describeResource), configurationVersion: '0.2.0' } };
  const lines = ['yaml-language-server: $schema=https://aka.ms/configuration-dsc-schema/0.2', ...comment];
  return new TextEncoder().encode(printYaml(document, lines));
}

function describeResource({ description, key, valueName, value }: WingetRegistryResource): object {
  const state =
    value === null
      ? { Ensure: 'Absent', ...(valueName === '' ? { Force: true } : {}) }
      : { ValueType: value.type, ValueData: value.data, Force: true, Ensure: 'Present' };
  return {
    resource: 'PSDscResources/Registry',
    directives: { description, securityContext: 'elevated' },
    settings: { Key: key, ValueName: valueName, ...state },
  };
}
