import { block, branch, defineGate, pass } from '../gate.js';
import { clientEvent, errno, ntstatus } from '../numbers.js';

const rows = {
  noGuest: pass(branch('§6', 'no guest session', 'documented')),
  guestAccepted: pass(branch('§6', 'guest session accepted, unsigned and unencrypted', 'documented'), {
    because: ['client.guestLogons'],
    events: [clientEvent('SmbClient/Security', 31022, 'documented'), clientEvent('SmbClient/Audit', 31997, 'documented')],
  }),
  unflaggedGuest: pass(branch('§6', 'the server serves a guest without saying so: the client takes it for its user', 'documented'), {
    because: ['server.flagsGuests', 'server.guestMapping'],
  }),
  smb1Guest: pass(branch('§6', 'SMB1 guest session: the guest block does not cover it', 'documented'), { because: ['client.smb1'] }),
  guestBlocked: block(
    branch('§6', 'the server made it a guest session and the client rejects guests', 'documented'),
    'guest-blocked-by-client',
    'client',
    ['client.guestLogons', 'server.guestMapping'],
  ),
  mappedGuestRefused: block(
    branch('§3.8', 'a user was wanted, the session is guest, and this client does not take that', 'documented'),
    'guest-blocked-by-client',
    'client',
    ['client.guestLogons', 'server.guestMapping', 'credentials.account'],
    { errors: [ntstatus(0xc000006d, 'documented'), errno(80, 'documented')], events: [] },
  ),
};

/** Gate 12, first: a session that the server flagged as guest (MS-SMB2 3.2.5.3.1); SMB1 is not covered. */
export const guestSession = defineGate({
  id: 'guest-session',
  number: '12',
  title: 'Guest session at the client',
  stage: 'session-setup',
  reads: ['client.guestLogons', 'credentials.account'],
  needs: ['dialect', 'identity', 'guestFlagged'],
  gives: [],
  rows,
  decide({ client, credentials }, session) {
    if (session.identity !== 'guest') return rows.noGuest;
    if (session.dialect === '1.0') return rows.smb1Guest;
    if (!session.guestFlagged) return rows.unflaggedGuest;
    if (client.guestLogons === 'blocked') return rows.guestBlocked;
    return client.guestLogons === 'asked-for-only' && credentials.account !== 'guest' ? rows.mappedGuestRefused : rows.guestAccepted;
  },
});
