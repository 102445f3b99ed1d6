import type { GuestMapping } from '../../facts/server/logon.js';
import { block, branch, type Decision, defineGate, type FactsFor, pass } from '../gate.js';
import { clientEvent, serverEvent } from '../numbers.js';
import { ntlmRefusal } from '../ntlm-refusal.js';
import { scannerSees } from '../rate-limiter.js';
import type { Mechanism } from '../terms.js';

const guestEvents = [serverEvent('SMBServer/Operational', 3023, 'documented')];

const because = ['credentials.userKnownToServer', 'credentials.password', 'server.guestMapping', 'server.guestAccountEnabled'] as const;

const rows = {
  asUser: pass(branch('§5.3', 'known user, right password: a user session', 'documented')),
  leftToValidation: pass(branch('§5.2', 'NTLM is refused while it is validated, the password does not count', 'documented')),
  asAnonymous: pass(branch('§5.3', 'null session admitted', 'documented'), {
    because: ['credentials.account'],
    warnings: ['anonymous-session'],
  }),
  guestAskedFor: pass(branch('§5.3', 'guest asked for and offered', 'documented'), {
    because: ['credentials.account', 'server.guestMapping'],
    events: guestEvents,
    warnings: ['guest-session'],
  }),
  windowsGuest: pass(branch('§5.3', 'unknown user, Windows Guest account enabled: guest', 'documented'), {
    because: ['credentials.userKnownToServer', 'server.guestAccountEnabled'],
    events: guestEvents,
    warnings: ['guest-session'],
  }),
  unknownUserGuest: pass(branch('§5.3', 'unknown user is mapped to guest', 'documented'), {
    because: ['credentials.userKnownToServer', 'server.guestMapping'],
    events: guestEvents,
    warnings: ['guest-session'],
  }),
  wrongPasswordGuest: pass(branch('§5.3', 'a wrong password is mapped to guest', 'documented'), {
    because: ['credentials.password', 'server.guestMapping'],
    events: guestEvents,
    warnings: ['guest-session', 'guest-by-wrong-password'],
  }),
  everybodyGuest: pass(branch('§5.3', 'everybody is guest', 'documented'), {
    because: ['server.guestMapping'],
    events: guestEvents,
    warnings: ['guest-session'],
  }),
  forcedGuest: pass(branch('§5.3', 'guest-only sharing model: local accounts log on as Guest', 'documented'), {
    because: ['server.sharingModel', 'server.guestAccountEnabled'],
    events: guestEvents,
    warnings: ['guest-session'],
  }),
  wrong: block(
    branch('§5.3', 'unknown user or wrong password, and no guest mapping', 'documented'),
    'wrong-credentials',
    'server',
    because,
  ),
  wrongWithDelay: block(
    branch('§7', 'unknown user or wrong password; the rate limiter delays the answer', 'documented'),
    'wrong-credentials',
    'server',
    because,
    { warnings: ['rate-limiter-delays-failures'] },
  ),
  wrongForKdc: block(
    branch('§5.1', 'the domain controller refuses the password', 'documented'),
    'wrong-credentials',
    'network',
    ['credentials.password'],
    { events: [clientEvent('SmbClient/Security', 31001, 'inferred')] },
  ),
  blankRefused: block(
    branch('§5.3', 'a user without password is refused by servers other than Windows', 'inferred'),
    'wrong-credentials',
    'server',
    ['credentials.password'],
  ),
  tooLate: block(branch('§7', 'the failure is answered later than the client waits', 'documented'), 'rate-limited-delay', 'server', [
    ...because,
    'server.rateLimiterDelay',
    'client.timeoutMilliseconds',
  ]),
  noGuest: block(branch('§5.3', 'guest asked for and not offered', 'inferred'), 'guest-refused-by-server', 'server', [
    'credentials.account',
    'server.guestMapping',
    'server.guestAccountEnabled',
  ]),
  guestDisabled: block(
    branch('§5.3', 'guest-only sharing model and the Guest account is disabled', 'inferred'),
    'account-disabled',
    'server',
    ['server.sharingModel', 'server.guestAccountEnabled'],
  ),
  anonymousRefused: block(branch('§5.3', 'null session refused', 'documented'), 'anonymous-refused', 'server', [
    'credentials.account',
    'server.admitsAnonymous',
  ]),
  noController: block(
    branch('§5.3', 'the server cannot reach a domain controller to validate the account', 'inferred'),
    'server-cannot-reach-dc',
    'network',
    ['server.reachesDomainController', 'credentials.account'],
  ),
  memberCannotValidate: block(
    branch('§10.1', 'a domain member without an NTLM channel to its domain: the domain account fails over NTLM', 'observed'),
    'wrong-credentials',
    'server',
    ['server.validatesDomainNtlm', 'credentials.account', 'credentials.nameKind'],
    { events: [serverEvent('SMBServer/Security', 551, 'inferred')] },
  ),
};

/** The sessions of guests, and the refusals of those who would be one. */
const guestRows: ReadonlySet<Decision> = new Set([
  rows.guestAskedFor,
  rows.noGuest,
  rows.everybodyGuest,
  rows.forcedGuest,
  rows.guestDisabled,
  rows.unknownUserGuest,
  rows.windowsGuest,
  rows.wrongPasswordGuest,
]);
const anonymousRows: ReadonlySet<Decision> = new Set([rows.asAnonymous, rows.anonymousRefused]);

/** Whom each mapping makes a guest: who asks for it, an unknown user, a known user with a wrong password. */
const becomesGuest: Readonly<
  Record<GuestMapping, { readonly whoAsks: boolean; readonly unknownUser: boolean | 'of-the-domain'; readonly wrongPassword: boolean }>
> = {
  never: { whoAsks: false, unknownUser: false, wrongPassword: false },
  'bad-uid': { whoAsks: false, unknownUser: 'of-the-domain', wrongPassword: false },
  'bad-user': { whoAsks: true, unknownUser: true, wrongPassword: false },
  'bad-password': { whoAsks: true, unknownUser: true, wrongPassword: true },
  'always-guest': { whoAsks: true, unknownUser: true, wrongPassword: true },
};

const reads = [
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
] as const;

type LogonFacts = FactsFor<(typeof reads)[number]>;

/** A ticket speaks for the user: the domain controller has seen the password, the server only maps. */
function logonWithTicket({ credentials, server }: LogonFacts): Decision {
  if (credentials.password === 'wrong') return rows.wrongForKdc;
  return server.guestMapping === 'always-guest' ? rows.everybodyGuest : rows.asUser;
}

/** NTLM: the server itself makes something of the account, unless NTLM is refused before that. */
function logonWithNtlm(facts: LogonFacts, mechanism: Mechanism | null): Decision {
  const { credentials, server } = facts;
  const refusal = ntlmRefusal(server, credentials, mechanism);
  if (refusal !== null && refusal !== 'not-validated') return rows.leftToValidation;
  if (credentials.account === 'anonymous') return logonOfNobody(facts);
  if (credentials.account === 'guest') return logonOfGuest(facts);
  if (server.guestMapping === 'always-guest') return rows.everybodyGuest;
  if (refusal === 'not-validated') return rows.memberCannotValidate;
  if (server.sharingModel === 'guest-only' && credentials.account !== 'domain')
    return server.guestAccountEnabled ? rows.forcedGuest : rows.guestDisabled;
  return credentials.userKnownToServer ? logonOfKnown(facts, mechanism) : logonOfUnknown(facts);
}

function logonOfNobody({ server, share }: LogonFacts): Decision {
  return server.family === 'windows' || server.admitsAnonymous || share.namesAnonymous ? rows.asAnonymous : rows.anonymousRefused;
}

function logonOfGuest({ server }: LogonFacts): Decision {
  return becomesGuest[server.guestMapping].whoAsks || server.guestAccountEnabled ? rows.guestAskedFor : rows.noGuest;
}

function logonOfUnknown(facts: LogonFacts): Decision {
  const { credentials, server } = facts;
  const isOfDomain = credentials.account === 'domain' && credentials.password === 'right';
  if (isOfDomain && server.kerberos && !server.reachesDomainController) return rows.noController;
  const mapped = becomesGuest[server.guestMapping].unknownUser;
  if (mapped === true || (mapped === 'of-the-domain' && isOfDomain)) return rows.unknownUserGuest;
  return server.guestAccountEnabled ? rows.windowsGuest : failure(facts);
}

function logonOfKnown(facts: LogonFacts, mechanism: Mechanism | null): Decision {
  const { credentials, server } = facts;
  if (credentials.account === 'domain' && server.kerberos && !server.reachesDomainController) return rows.noController;
  const verdict = passwordVerdict(facts, mechanism);
  if (verdict === 'right') return rows.asUser;
  if (becomesGuest[server.guestMapping].wrongPassword) return rows.wrongPasswordGuest;
  if (verdict === 'other-version') return rows.asUser; // refused by name while NTLM is validated
  return verdict === 'wrong' ? failure(facts) : rows.blankRefused;
}

function passwordVerdict({ credentials, server }: LogonFacts, mechanism: Mechanism | null): 'right' | 'wrong' | 'blank' | 'other-version' {
  if (mechanism === 'ntlmv1' && server.ntlm === 'v2-only') return 'other-version';
  if (mechanism === 'ntlmv2' && server.ntlm === 'v1-only') return 'other-version';
  if (credentials.password === 'wrong') return 'wrong';
  return credentials.password === 'blank' && server.family !== 'windows' ? 'blank' : 'right';
}

/** A failed NTLM logon, answered at once or after the rate limiter's delay, which a client may not wait for. */
function failure({ server, client }: LogonFacts): Decision {
  if (server.rateLimiterDelay === 0) return rows.wrong;
  const patience = client.timeoutMilliseconds;
  return patience !== null && scannerSees(patience, server.rateLimiterDelay) === 'timeout' ? rows.tooLate : rows.wrongWithDelay;
}

/** Gate 10: user, password, and what the server makes of a logon that it cannot complete: a failure, or a guest. */
export const credentials = defineGate({
  id: 'credentials',
  number: '10',
  title: 'Credentials and guest mapping',
  stage: 'session-setup',
  reads,
  needs: ['mechanism'],
  gives: ['identity', 'guestFlagged'],
  rows,
  decide(facts, session) {
    const { mechanism } = session;
    const row = mechanism === 'kerberos' || mechanism === 'pku2u' ? logonWithTicket(facts) : logonWithNtlm(facts, mechanism);
    session.identity = guestRows.has(row) ? 'guest' : anonymousRows.has(row) ? 'anonymous' : 'user';
    session.guestFlagged = session.identity === 'guest' && facts.server.flagsGuests;
    return row;
  },
});
