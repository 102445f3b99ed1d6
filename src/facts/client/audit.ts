import { defineFacts } from '../row.js';
import { flag } from '../shape.js';

/** What a client writes into its logs. */
export const clientAudit = defineFacts({
  auditsGuestLogons: {
    shape: flag('It logs guest logons.'),
    usual: false,
    words: 'client audits guest logons',
    switchesOn: ['SmbClient/Audit/31997'],
  },
  auditsServerWithoutEncryption: {
    shape: flag('It logs servers that cannot encrypt.'),
    usual: false,
    words: 'client audits servers without encryption',
    switchesOn: ['SmbClient/Audit/31999'],
  },
  auditsServerWithoutSigning: {
    shape: flag('It logs servers that cannot sign.'),
    usual: false,
    words: 'client audits servers without signing',
    switchesOn: ['SmbClient/Audit/31998'],
  },
  logsTransportDetails: {
    shape: flag('It has the QUIC and transport events of 25H2.'),
    usual: false,
    words: 'client logs transport details',
    switchesOn: ['SmbClient/Connectivity/30834', 'SmbClient/Connectivity/30835', 'SmbClient/Connectivity/30837'],
  },
});
