import { encodeUtf16File } from '../../text/utf16.js';
import { attributes, printXmlDocument } from '../../text/xml.js';
import { destinationElements, type Mapping, type MigrationTable } from './model.js';

/** The namespaces in the order in which the Migration Table Editor writes them. */
const namespaces = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable',
};

/** Prints a migration table as the Migration Table Editor saves it: UTF-16LE with byte order mark, CR LF, a blank before the slash of an empty element. */
export function printMigrationTable({ mappings }: MigrationTable): Uint8Array {
  const document = { MigrationTable: { '@': attributes(namespaces), Mapping: mappings.map(elementOf) } };
  const text = printXmlDocument(document, 'utf-16').replaceAll('/>', ' />');
  return encodeUtf16File(`${text}\n`.replaceAll('\n', '\r\n'));
}

function elementOf({ type, source, destination }: Mapping): object {
  if (destination.kind === 'name') return { Type: type, Source: source, Destination: destination.name };
  return { Type: type, Source: source, [destinationElements[destination.kind]]: '' };
}
