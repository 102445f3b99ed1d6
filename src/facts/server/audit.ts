import { defineFacts } from '../row.js';
import { flag } from '../shape.js';

/** What a server writes into its logs. */
export const serverAudit = defineFacts({
  auditsSmb1: {
    shape: flag('It logs SMB1 access.'),
    usual: false,
    words: 'server audits SMB1',
  },
  auditsGuestLogons: {
    shape: flag('It logs guest logons.'),
    usual: false,
    words: 'server audits guest logons',
  },
  auditsClientWithoutEncryption: {
    shape: flag('It logs clients that cannot encrypt.'),
    usual: false,
    words: 'server audits clients without encryption',
  },
  auditsClientWithoutSigning: {
    shape: flag('It logs clients that cannot sign.'),
    usual: false,
    words: 'server audits clients without signing',
  },
  auditsClientSpn: {
    shape: flag('It logs the names for which clients log on.'),
    usual: false,
    words: 'server audits target names',
  },
  auditsClientCertificates: {
    shape: flag('It logs client certificates.'),
    usual: false,
    words: 'server audits client certificates',
  },
  auditsFileShare: {
    shape: flag('The audit subcategory File Share is on.'),
    usual: false,
    words: 'server audits file shares',
  },
  logsDialectLimits: {
    shape: flag('It logs dialects that its limits refuse (event 1061).'),
    usual: false,
    words: 'server logs dialect limits',
    remark: 'Windows 11 24H2, Server 2025 and later do so.',
  },
});
