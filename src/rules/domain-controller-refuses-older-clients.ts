import { getDialect, smb2Dialects } from '../catalogue/smb/dialects.js';
import { decidedWord, decidedBy, numberOn, pathOf, printValue, wordOn } from './reading.js';
import { dialect30 } from './dialect-numbers.js';
import type { Rule } from './rule.js';

/** Domain controllers that older machines can no longer read SYSVOL and NETLOGON from. */
export const domainControllerRefusesOlderClients: Rule<'domain-controller-refuses-older-clients'> = {
  id: 'domain-controller-refuses-older-clients',
  title: 'A domain controller that older Windows can no longer reach over SMB',
  sources: ['D-DIALECT', 'D-SMBSEC', 'connection rules §2.3', 'connection rules §4'],
  givesWay: true,
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      if (windows.role !== 'domain-controller') continue;
      const minimum = decidedBy(effective, 'minDialectServer');
      const lowest = numberOn(effective, 'minDialectServer') ?? 0;
      const refused = newestBelow(lowest);
      if (minimum !== undefined && refused !== undefined) {
        yield {
          at: minimum,
          says: {
            path: pathOf('minDialectServer'),
            value: printValue('minDialectServer', minimum.wanted.data),
            refused,
            audit: 'Get-SmbSession shows the dialect of each session',
          },
          on: windows,
        };
      }
      const encryption = decidedWord(effective, 'encryptDataServer', 'required');
      const withoutEncryption = newestBelow(dialect30);
      if (encryption === undefined || withoutEncryption === undefined || lowest >= dialect30) continue;
      if (wordOn(effective, 'rejectUnencryptedAccess') !== 'rejected') continue;
      yield {
        at: encryption,
        says: {
          path: pathOf('encryptDataServer'),
          value: printValue('encryptDataServer', encryption.wanted.data),
          refused: withoutEncryption,
          audit: `${pathOf('auditClientDoesNotSupportEncryption')} logs them`,
        },
        on: windows,
      };
    }
  },
};

/** The newest Windows whose highest dialect lies below this one, and all before it. */
function newestBelow(dialect: number): string | undefined {
  const below = smb2Dialects.map((id) => getDialect(id)).filter(({ wire }) => wire !== null && wire < dialect);
  const highest = below.at(-1);
  return highest === undefined ? undefined : `Windows ${highest.windows} and older`;
}
