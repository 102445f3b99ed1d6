import { decidedBy, decidedWord, pathOf, printValue, tableRowsOf } from './reading.js';
import type { Rule } from './rule.js';

/** The server's switch alone opens nothing: QUIC is offered only under names that are mapped to a certificate. */
export const quicServerHasNoCertificate: Rule<'quic-server-has-no-certificate'> = {
  id: 'quic-server-has-no-certificate',
  sources: ['D-QUIC', 'PS25'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'enableSmbQuicServer', 'enabled');
      if (at === undefined || tableRowsOf(decidedBy(effective, 'quicServerCertificateMapping')).length > 0) continue;
      yield {
        at,
        says: {
          path: pathOf('enableSmbQuicServer'),
          value: printValue('enableSmbQuicServer', at.wanted.data),
          other: pathOf('quicServerCertificateMapping'),
        },
        on: windows,
      };
    }
  },
};
