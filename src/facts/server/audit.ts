import { defineFacts } from '../row.js';
import { flag } from '../shape.js';

/** What a server writes into its logs. */
export const serverAudit = defineFacts({
  auditsSmb1: {
    shape: flag('It logs SMB1 access.'),
    usual: false,
    words: 'server audits SMB1',
    switchesOn: ['SMBServer/Audit/3000'],
  },
  auditsGuestLogons: {
    shape: flag('It logs guest logons.'),
    usual: false,
    words: 'server audits guest logons',
    switchesOn: ['SMBServer/Operational/3023'],
  },
  auditsClientWithoutEncryption: {
    shape: flag('It logs clients that cannot encrypt.'),
    usual: false,
    words: 'server audits clients without encryption',
    switchesOn: ['SMBServer/Audit/3022'],
  },
  auditsClientWithoutSigning: {
    shape: flag('It logs clients that cannot sign.'),
    usual: false,
    words: 'server audits clients without signing',
    switchesOn: ['SMBServer/Audit/3021', 'SMBServer/Audit/3027'],
  },
  auditsClientSpn: {
    shape: flag('It logs the names for which clients log on.'),
    usual: false,
    words: 'server audits target names',
    switchesOn: ['SMBServer/Audit/3024', 'SMBServer/Audit/3025', 'SMBServer/Audit/3026'],
  },
  auditsClientCertificates: {
    shape: flag('It logs client certificates.'),
    usual: false,
    words: 'server audits client certificates',
    switchesOn: ['SMBServer/Audit/3007', 'SMBServer/Audit/3008'],
  },
  auditsFileShare: {
    shape: flag('The audit subcategory File Share is on.'),
    usual: false,
    words: 'server audits file shares',
    switchesOn: ['Security/5168'],
  },
  logsDialectLimits: {
    shape: flag('It logs dialects that its limits refuse.'),
    usual: false,
    words: 'server logs dialect limits',
    remark: 'Windows 11 24H2, Server 2025 and later do so.',
    switchesOn: ['SMBServer/Operational/1061'],
  },
});
