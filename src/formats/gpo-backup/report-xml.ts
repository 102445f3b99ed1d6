import { attributes } from '../../text/xml.js';
import type { GpoBackup } from './model.js';

const settings = 'http://www.microsoft.com/GroupPolicy/Settings';
const types = 'http://www.microsoft.com/GroupPolicy/Types';

/** gpreport.xml: what the object is called and which of its sides counts. The console makes the report of its settings anew when it imports it. */
export function describeReport({ gpoId, domain, displayName, time }: GpoBackup): object {
  return {
    GPO: {
      '@': attributes({
        'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        xmlns: settings,
      }),
      Identifier: { Identifier: typed(gpoId), Domain: typed(domain.name) },
      Name: displayName,
      IncludeComments: 'true',
      CreatedTime: time,
      ModifiedTime: time,
      ReadTime: `${time}Z`,
      Computer: { VersionDirectory: 1, VersionSysvol: 1, Enabled: 'true' },
      User: { VersionDirectory: 0, VersionSysvol: 0, Enabled: 'false' },
    },
  };
}

function typed(text: string): object {
  return { '@': attributes({ xmlns: types }), '#text': text };
}
