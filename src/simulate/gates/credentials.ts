import type { ClientValues } from '../../facts/index.js';
import { block, branch, defineGate, pass } from '../gate.js';
import type { Block } from '../gate.js';
import { clientEvent, serverEvent } from '../numbers.js';
import { ntlmRefusal } from '../ntlm-refusal.js';
import { scannerSees } from '../rate-limiter.js';

const guestEvents = [serverEvent('SMBServer/Operational', 3023, 'documented')];

const asUser = pass(branch('§5.3', 'known user, right password: a user session', 'documented'));
const leftToValidation = pass(branch('§5.2', 'NTLM is refused while it is validated, the password does not count', 'documented'));
const asAnonymous = pass(branch('§5.3', 'null session admitted', 'documented'), {
  because: ['credentials.account', 'server.admitsAnonymous'],
  warnings: ['anonymous-session'],
});
const guestAskedFor = pass(branch('§5.3', 'guest asked for and offered', 'documented'), {
  because: ['credentials.account', 'server.guestMapping'],
  events: guestEvents,
  warnings: ['guest-session'],
});
const windowsGuest = pass(branch('§5.3', 'unknown user, Windows Guest account enabled: guest', 'documented'), {
  because: ['credentials.userKnownToServer', 'server.guestAccountEnabled'],
  events: guestEvents,
  warnings: ['guest-session'],
});
const unknownUserGuest = pass(branch('§5.3', 'unknown user is mapped to guest', 'documented'), {
  because: ['credentials.userKnownToServer', 'server.guestMapping'],
  events: guestEvents,
  warnings: ['guest-session'],
});
const wrongPasswordGuest = pass(branch('§5.3', 'a wrong password is mapped to guest', 'documented'), {
  because: ['credentials.password', 'server.guestMapping'],
  events: guestEvents,
  warnings: ['guest-session', 'guest-by-wrong-password'],
});
const everybodyGuest = pass(branch('§5.3', 'everybody is guest', 'documented'), {
  because: ['server.guestMapping'],
  events: guestEvents,
  warnings: ['guest-session'],
});
const forcedGuest = pass(branch('§5.3', 'guest-only sharing model: local accounts log on as Guest', 'documented'), {
  because: ['server.sharingModel', 'server.guestAccountEnabled'],
  events: guestEvents,
  warnings: ['guest-session'],
});

const because = ['credentials.userKnownToServer', 'credentials.password', 'server.guestMapping', 'server.guestAccountEnabled'] as const;
const wrong = block(
  branch('§5.3', 'unknown user or wrong password, and no guest mapping', 'documented'),
  'wrong-credentials',
  'server',
  because,
);
const wrongWithDelay = block(
  branch('§7', 'unknown user or wrong password; the rate limiter delays the answer', 'documented'),
  'wrong-credentials',
  'server',
  because,
  { warnings: ['rate-limiter-delays-failures'] },
);
const wrongForKdc = block(
  branch('§5.1', 'the domain controller refuses the password', 'documented'),
  'wrong-credentials',
  'network',
  ['credentials.password'],
  { events: [clientEvent('SmbClient/Security', 31001, 'inferred')] },
);
const blankRefused = block(
  branch('§5.3', 'a user without password is refused by servers other than Windows', 'inferred'),
  'wrong-credentials',
  'server',
  ['credentials.password'],
);
const tooLate = block(branch('§7', 'the failure is answered later than the client waits', 'documented'), 'rate-limited-delay', 'server', [
  ...because,
  'server.rateLimiterDelay',
  'client.timeoutMilliseconds',
]);
const noGuest = block(branch('§5.3', 'guest asked for and not offered', 'inferred'), 'guest-refused-by-server', 'server', [
  'credentials.account',
  'server.guestMapping',
  'server.guestAccountEnabled',
]);
const guestDisabled = block(
  branch('§5.3', 'guest-only sharing model and the Guest account is disabled', 'inferred'),
  'account-disabled',
  'server',
  ['server.sharingModel', 'server.guestAccountEnabled'],
);
const anonymousRefused = block(branch('§5.3', 'null session refused', 'documented'), 'anonymous-refused', 'server', [
  'credentials.account',
  'server.admitsAnonymous',
]);
const noController = block(
  branch('§5.3', 'the server cannot reach a domain controller to validate the account', 'inferred'),
  'server-cannot-reach-dc',
  'network',
  ['server.reachesDomainController', 'credentials.account'],
);
const memberCannotValidate = block(
  branch('§10.1', 'a domain member without an NTLM channel to its domain: the domain account fails over NTLM', 'observed'),
  'wrong-credentials',
  'server',
  ['server.validatesDomainNtlm', 'credentials.account', 'credentials.nameKind'],
  { events: [serverEvent('SMBServer/Security', 551, 'inferred')] },
);

/** A failed NTLM logon, answered at once or after the rate limiter's delay, which a client may not wait for. */
function failure(delay: number, client: Pick<ClientValues, 'timeoutMilliseconds'>): Block {
  if (delay === 0) return wrong;
  const patience = client.timeoutMilliseconds;
  return patience !== null && scannerSees(patience, delay) === 'timeout' ? tooLate : wrongWithDelay;
}

/** Gate 10: user, password, and what the server makes of a logon that it cannot complete: a failure, or a guest. */
export const credentials = defineGate({
  id: 'credentials',
  number: '10',
  title: 'Credentials and guest mapping',
  stage: 'session-setup',
  reads: [
    'credentials.account',
    'credentials.password',
    'credentials.userKnownToServer',
    'server.guestMapping',
    'server.flagsGuests',
    'server.guestAccountEnabled',
    'server.sharingModel',
    'server.family',
    'server.admitsAnonymous',
    'share.namesAnonymous',
    'server.ntlm',
    'server.lsaIncomingNtlm',
    'server.domainDeniesNtlm',
    'server.validatesDomainNtlm',
    'server.kerberos',
    'server.reachesDomainController',
    'server.rateLimiterDelay',
    'client.timeoutMilliseconds',
    'client.ntlm',
    'credentials.nameKind',
  ],
  needs: ['mechanism'],
  gives: ['identity', 'guestFlagged'],
  decide({ credentials: who, server, share, client }, session) {
    session.identity = 'user';
    session.guestFlagged = false;
    const mechanism = session.mechanism;
    const account = who.account;

    if (mechanism === 'kerberos' || mechanism === 'pku2u') {
      if (who.password === 'wrong') return wrongForKdc;
      if (server.guestMapping === 'always-guest') {
        session.identity = 'guest';
        session.guestFlagged = server.flagsGuests;
        return everybodyGuest;
      }
      return asUser;
    }
    const refusal = ntlmRefusal(server, who, mechanism);
    if (refusal !== null && refusal !== 'not-validated') return leftToValidation;

    if (account === 'anonymous') {
      session.identity = 'anonymous';
      return server.admitsAnonymous || share.namesAnonymous ? asAnonymous : anonymousRefused;
    }
    if (account === 'guest') {
      const mapping = server.guestMapping;
      session.identity = 'guest';
      session.guestFlagged = server.flagsGuests;
      if ((mapping !== 'never' && mapping !== 'bad-uid') || server.guestAccountEnabled) return guestAskedFor;
      return noGuest;
    }
    if (server.guestMapping === 'always-guest') {
      session.identity = 'guest';
      session.guestFlagged = server.flagsGuests;
      return everybodyGuest;
    }
    if (refusal === 'not-validated') return memberCannotValidate;
    if (server.sharingModel === 'guest-only' && account !== 'domain') {
      session.identity = 'guest';
      session.guestFlagged = server.flagsGuests;
      return server.guestAccountEnabled ? forcedGuest : guestDisabled;
    }
    if (!who.userKnownToServer) {
      const mapping = server.guestMapping;
      if (account === 'domain' && server.kerberos && mechanism !== null && who.password === 'right' && !server.reachesDomainController)
        return noController;
      if (
        mapping === 'bad-user' ||
        mapping === 'bad-password' ||
        (mapping === 'bad-uid' && account === 'domain' && who.password === 'right')
      ) {
        session.identity = 'guest';
        session.guestFlagged = server.flagsGuests;
        return unknownUserGuest;
      }
      if (server.guestAccountEnabled) {
        session.identity = 'guest';
        session.guestFlagged = server.flagsGuests;
        return windowsGuest;
      }
      return failure(server.rateLimiterDelay, client);
    }
    if (account === 'domain' && server.kerberos && !server.reachesDomainController) return noController;
    const versionRefused = mechanism === 'ntlmv1' && server.ntlm === 'v2-only';
    const passwordFails = who.password === 'wrong' || versionRefused || (who.password === 'blank' && server.family !== 'windows');
    if (passwordFails && server.guestMapping === 'bad-password') {
      session.identity = 'guest';
      session.guestFlagged = server.flagsGuests;
      return wrongPasswordGuest;
    }
    if (versionRefused) return asUser;
    if (who.password === 'wrong') return failure(server.rateLimiterDelay, client);
    return passwordFails ? blankRefused : asUser;
  },
});
