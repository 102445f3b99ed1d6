import { encodeUtf16File } from '../../text/utf16.js';
import { printXmlLines, type XmlTree } from '../../text/xml.js';
import { destinationElements, type Mapping, type MigrationTable } from './model.js';

/** The namespaces in the order in which the Migration Table Editor writes them. */
const namespaces = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://www.microsoft.com/GroupPolicy/GPOOperations/MigrationTable',
};

/** Prints a migration table as the Migration Table Editor saves it: UTF-16LE with byte order mark, CR LF, a blank before the slash of an empty element. */
export function printMigrationTable({ mappings }: MigrationTable): Uint8Array {
  const root: XmlTree = { name: 'MigrationTable', attributes: namespaces, children: mappings.map(elementOf) };
  const text = `<?xml version="1.0" encoding="utf-16"?>\n${printXmlLines(root, 'spaced')}\n`;
  return encodeUtf16File(text.replaceAll('\n', '\r\n'));
}

function elementOf({ type, source, destination }: Mapping): XmlTree {
  const target =
    destination.kind === 'name' ? { name: 'Destination', text: destination.name } : { name: destinationElements[destination.kind] };
  return { name: 'Mapping', children: [{ name: 'Type', text: type }, { name: 'Source', text: source }, target] };
}
