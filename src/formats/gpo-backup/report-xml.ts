import type { XmlTree } from '../../text/xml.js';
import type { GpoBackup } from './model.js';

const settings = 'http://www.microsoft.com/GroupPolicy/Settings';
const types = 'http://www.microsoft.com/GroupPolicy/Types';

/** gpreport.xml: what the object is called and which of its sides counts. The console makes the report of its settings anew when it imports it. */
export function describeReport({ gpoId, domain, displayName, time }: GpoBackup): XmlTree {
  return {
    name: 'GPO',
    attributes: {
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      xmlns: settings,
    },
    children: [
      { name: 'Identifier', children: [typed('Identifier', gpoId), typed('Domain', domain.name)] },
      ...fields({ Name: displayName, IncludeComments: 'true', CreatedTime: time, ModifiedTime: time, ReadTime: `${time}Z` }),
      { name: 'Computer', children: fields({ VersionDirectory: '1', VersionSysvol: '1', Enabled: 'true' }) },
      { name: 'User', children: fields({ VersionDirectory: '0', VersionSysvol: '0', Enabled: 'false' }) },
    ],
  };
}

function typed(name: string, text: string): XmlTree {
  return { name, attributes: { xmlns: types }, text };
}

function fields(texts: Readonly<Record<string, string>>): readonly XmlTree[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}
