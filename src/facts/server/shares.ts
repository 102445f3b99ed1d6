import { defineFacts } from '../row.js';
import { flag } from '../shape.js';

/** What a server does for all of its shares. */
export const serverShares = defineFacts({
  hasAdminShares: {
    shape: flag('C$ and ADMIN$ exist.'),
    usual: true,
    words: 'server has administrative shares',
    changes: [{ kind: 'device', to: true }],
  },
  filtersAdminTokens: {
    shape: flag('Local administrators get a filtered token over the network.'),
    usual: true,
    words: 'server filters admin tokens',
    remark: 'All do but the built-in one (RID 500).',
    changes: [{ kind: 'relaxation', to: false, onlyOn: ['windows'] }],
  },
  remoteMailslots: {
    shape: flag('It takes remote mailslots.'),
    usual: true,
    words: 'server remote mailslots',
  },
});
