import { printYaml } from '../../text/yaml.js';
import type { DscConfiguration, DscRegistryResource, DscValueData } from './model.js';

/** Prints a configuration document of DSC v3 as YAML. */
export function printDscConfiguration({ comment, resources }: DscConfiguration): Uint8Array {
  const document = {
    $schema: 'https://aka.ms/dsc/schemas/v3/bundled/config/document.json',
    resources: resources.map(describeResource),
  };
  return new TextEncoder().encode(printYaml(document, comment));
}

function describeResource({ name, keyPath, valueName, valueData }: DscRegistryResource): object {
  const properties = {
    keyPath: literal(keyPath),
    ...(valueName === undefined ? {} : { valueName: literal(valueName) }),
    ...(valueData === undefined ? { _exist: false } : { valueData: literalData(valueData) }),
  };
  return { name, type: 'Microsoft.Windows/Registry', properties };
}

function literalData(data: DscValueData): DscValueData {
  if ('String' in data) return { String: literal(data.String) };
  return 'MultiString' in data ? { MultiString: data.MultiString.map(literal) } : data;
}

/** A text in brackets is an expression to DSC; a second bracket before the first makes it a text (PowerShell/DSC, dsc_lib/src/parser/mod.rs). */
function literal(text: string): string {
  return text.startsWith('[') ? `[${text}` : text;
}
