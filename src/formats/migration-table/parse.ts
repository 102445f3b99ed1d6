import type { XmlElement } from '../../text/xml-reader.js';
import type { Parsed } from '../parsed.js';
import { textIn, XmlFile } from '../xml-file.js';
import { destinationElements, type Mapping, type MappingDestination, mappingTypes, type MigrationTable } from './model.js';

/** Reads a migration table. A mapping that is not understood is an error with its place, and left out. */
export function parseMigrationTable(file: string, bytes: Uint8Array): Parsed<MigrationTable> {
  const xml = XmlFile.open('migration table', file, bytes, ['MigrationTable']);
  if (!(xml instanceof XmlFile)) return { diagnostics: xml.diagnostics };
  const mappings = xml.elementsIn(xml.root).flatMap((element): readonly Mapping[] => {
    const read = element.name === 'Mapping' ? readMapping(xml.elementsIn(element)) : `<${element.name}> is no <Mapping>`;
    if (typeof read === 'object') return [{ ...read, at: xml.at(element) }];
    xml.fail(element, read);
    return [];
  });
  return { model: { mappings }, diagnostics: xml.diagnostics };
}

/** The mapping that these elements tell of, or what is wrong with them. */
function readMapping(elements: readonly XmlElement[]): Mapping | string {
  const named = (name: string): readonly XmlElement[] => elements.filter((element) => element.name === name);
  const [type] = named('Type');
  const [source] = named('Source');
  const destinations = elements.flatMap((element) => destinationOf(element) ?? []);
  const [destination] = destinations;
  if (type === undefined || source === undefined || destination === undefined) return 'the mapping lacks a type, a source or a destination';
  const stranger = elements.find((element) => element !== type && element !== source && destinationOf(element) === undefined);
  if (stranger !== undefined) return `<${stranger.name}> is not known here, or stands there twice`;
  if (destinations.length > 1) return 'the mapping has two destinations';
  const known = mappingTypes.find((each) => each === textIn(type));
  if (known === undefined) return `the type ${textIn(type)} is none of ${mappingTypes.join(', ')}`;
  return { type: known, source: textIn(source), destination };
}

function destinationOf(element: XmlElement): MappingDestination | undefined {
  if (element.name === 'Destination') return { kind: 'name', name: textIn(element) };
  const kinds = Object.keys(destinationElements) as (keyof typeof destinationElements)[];
  const kind = kinds.find((each) => destinationElements[each] === element.name);
  return kind === undefined ? undefined : { kind };
}
