import { defineFacts } from '../row.js';
import { flag } from '../shape.js';

/** What a client writes into its logs. */
export const clientAudit = defineFacts({
  auditsGuestLogons: {
    shape: flag('It logs guest logons.'),
    usual: false,
    words: 'client audits guest logons',
  },
  auditsServerWithoutEncryption: {
    shape: flag('It logs servers that cannot encrypt.'),
    usual: false,
    words: 'client audits servers without encryption',
  },
  auditsServerWithoutSigning: {
    shape: flag('It logs servers that cannot sign.'),
    usual: false,
    words: 'client audits servers without signing',
  },
  logsTransportDetails: {
    shape: flag('It has the QUIC and transport events of 25H2.'),
    usual: false,
    words: 'client logs transport details',
    remark: 'They are 30834, 30835 and 30837.',
  },
});
