import { type Certainty, weakerCertainty } from '../catalogue/certainty.js';
import type { ClientPeer, Property, ServerPeer } from '../catalogue/peers/definition.js';
import type { CipherId } from '../catalogue/smb/ciphers.js';
import type { DialectId } from '../catalogue/smb/dialects.js';
import type { ClientValues, ServerValues, ShareValues } from '../facts/index.js';
import { type Dialect, type DialectSet, dialectsFrom, dialectsOf, dialectsUpTo, encryptingDialects } from '../facts/dialect-set.js';
import { type Fact, type FactOrigin, type FactsOf, known, oneOf, within } from './facts.js';
import { distinctValues } from '../facts/value.js';

/** Reads facts out of the properties of a profile. */
class PeerFacts {
  constructor(private readonly title: string) {}

  /** A fact that one property decides. */
  from<P, T>(property: Property<P>, read: (value: P) => T): Fact<T> {
    return oneOf(distinctValues(valuesOf(property).map(read)), this.originOf(property), property.certainty);
  }

  /** A fact that two properties decide together; every combination of their possible values is read. */
  fromBoth<P, Q, T>(first: Property<P>, second: Property<Q>, read: (first: P, second: Q) => T): Fact<T> {
    const values = valuesOf(first).flatMap((a) => valuesOf(second).map((b) => read(a, b)));
    const certainty: Certainty = weakerCertainty(first.certainty, second.certainty);
    return oneOf(distinctValues(values), this.originOf('oneOf' in second ? second : first), certainty);
  }

  /** A fact that the profile as a whole stands for. */
  fixed<T>(value: T, sources: readonly string[]): Fact<T> {
    return known(value, { kind: 'catalogue', row: this.title, sources });
  }

  private originOf({ sources }: Property<unknown>): FactOrigin {
    return { kind: 'catalogue', row: this.title, sources };
  }
}

function valuesOf<P>(property: Property<P>): readonly P[] {
  return 'oneOf' in property ? property.oneOf : [property.value];
}

const isSmb2 = (dialect: DialectId): dialect is Dialect => dialect !== '1.0';
const setOf = (named: readonly DialectId[]): DialectSet => dialectsOf(...named.filter(isSmb2));
const hasSmb1 = (named: readonly DialectId[]): boolean => named.includes('1.0');

/** The dialects that a peer can be brought to: those that are on, and those that somebody can switch on. */
function attainableDialects({ dialects, selectableDialects }: ClientPeer | ServerPeer): readonly (readonly DialectId[])[] {
  return valuesOf(dialects).flatMap((on) => [on, ...valuesOf(selectableDialects).map((more) => [...on, ...more])]);
}

/** Whether some of these dialects know SMB encryption, without which no switch can turn it on. */
function canEncrypt(named: readonly (readonly DialectId[])[]): boolean {
  return named.some((dialects) => (setOf(dialects) & encryptingDialects) !== 0);
}

/** What somebody states of the dialects of an end. */
export interface StatedDialects {
  readonly minDialect?: DialectId | null | undefined;
  readonly maxDialect?: DialectId | null | undefined;
  readonly smb1?: boolean | undefined;
}

/**
 * The dialects of a peer that somebody has set limits for, or switched SMB1 on at: a limit chooses among all that the peer can be told to speak, and a
 * build or setting that brings SMB1 brings the rest of it. Of dialects that are not known those count that fit what is said.
 */
export function dialectsUnderLimits(
  peer: ClientPeer | ServerPeer,
  { minDialect = null, maxDialect = null, smb1 }: StatedDialects,
): { readonly dialects?: Fact<DialectSet>; readonly smb1?: Fact<boolean> } {
  const isLimited = minDialect !== null || maxDialect !== null;
  if (!isLimited && smb1 !== true) return {};
  const facts = new PeerFacts(peer.title);
  const chosen = (on: readonly DialectId[], selectable: readonly DialectId[]): readonly DialectId[] =>
    isLimited || !hasSmb1(on) ? [...on, ...selectable] : on;
  const fits = (set: DialectSet): boolean => (set & dialectsFrom(minDialect) & dialectsUpTo(maxDialect)) !== 0;
  const dialects = facts.fromBoth(peer.dialects, peer.selectableDialects, (on, selectable) => setOf(chosen(on, selectable)));
  const isLimitedToSmb1 = minDialect === '1.0' || maxDialect === '1.0';
  const speaksSmb1 = facts.fromBoth(
    peer.dialects,
    peer.selectableDialects,
    (on, selectable) => hasSmb1(isLimitedToSmb1 ? chosen(on, selectable) : on) && (minDialect === null || minDialect === '1.0'),
  );
  return {
    dialects: within(narrowed(dialects, fits), attainableDialects(peer).map(setOf)),
    ...(isLimited ? { smb1: isLimitedToSmb1 ? narrowed(speaksSmb1, (speaks) => speaks) : speaksSmb1 } : {}),
  };
}

/** A fact without the possible values that do not fit, unless none does. */
function narrowed<T>(fact: Fact<T>, fits: (value: T) => boolean): Fact<T> {
  const fitting = fact.oneOf.filter(fits);
  return fitting.length === 0 ? fact : oneOf(fitting, fact.origin, fact.certainty);
}

/**
 * The facts of a server that is no Windows of the catalogue, from its profile. Domain membership, shares and certificates are up to the caller. A server
 * that makes everybody guest can neither demand encryption nor signed guest sessions: nobody could use it.
 */
export function serverFactsOfPeer(peer: ServerPeer): Partial<FactsOf<ServerValues>> {
  const facts = new PeerFacts(peer.title);
  const { family, signing, encryption, guest, authentication, transports } = peer;
  const attainable = attainableDialects(peer);
  const encrypts = facts.from(encryption.able, (able) => able);
  return {
    family: facts.fixed(family, peer.sources),
    dialects: within(facts.from(peer.dialects, setOf), attainable.map(setOf)),
    smb1: within(facts.from(peer.dialects, hasSmb1), attainable.map(hasSmb1)),
    signs: facts.fromBoth(signing.signsWhenAsked, signing.signsFinalResponse, (asked, final) =>
      asked ? 'on-demand' : final ? 'set-to-disabled' : 'never',
    ),
    signsWhenDisabled: facts.fromBoth(signing.signsWhenAsked, signing.signsWhenDisabled, (asked, disabled) => asked && disabled),
    requiresSigning: facts.from(signing.requires, (requires) => requires),
    announcesSigning: facts.from(signing.announcesEnabled, (announces) => announces),
    signingAlgorithms: facts.from(peer.signingAlgorithms, (algorithms) => algorithms),
    smb1Signing: facts.from(peer.smb1Signing, (state) => state),
    unsignedTreeConnectOn311: facts.from(signing.unsignedTreeConnectOn311, (answer) =>
      answer === 'access-denied' ? 'denied' : answer === 'disconnect' ? 'disconnects' : 'accepted',
    ),
    exemptsGuestsFromSigning: facts.fromBoth(
      signing.exemptsGuests,
      guest.mapping,
      (exempts, mapping) => exempts || mapping === 'always-guest',
    ),
    negotiateValidation: facts.from(signing.validateNegotiate, (answer) =>
      answer === 'unsigned-error' || answer === 'signed-in-signed-sessions' ? answer : 'answered',
    ),
    encrypts: within(encrypts, canEncrypt(attainable) ? undefined : encrypts.oneOf),
    ciphers: facts.from(peer.ciphers, (ciphers): readonly CipherId[] => ciphers),
    demandsEncryption: facts.fromBoth(encryption.demands, guest.mapping, (demands, mapping) => demands && mapping !== 'always-guest'),
    refusesUnencryptedAt: facts.from(encryption.refusesAt, (stage) => stage),
    refusesUnencryptable: facts.from(encryption.refusesUnencryptable, (moment) => moment),
    picksCiphersFrom: facts.from(encryption.picksCiphersFrom, (ciphers): readonly CipherId[] => ciphers),
    guestMapping: facts.from(guest.mapping, (mapping) => mapping),
    flagsGuests: facts.from(guest.flagsGuest, (flags) => flags),
    kerberos: facts.from(authentication.mechanisms, (mechanisms) => mechanisms.includes('kerberos')),
    ntlm: facts.fromBoth(authentication.mechanisms, authentication.ntlmVersions, (mechanisms, versions) => {
      if (!mechanisms.includes('ntlm')) return 'none';
      return versions.includes('ntlmv1') || versions.includes('lm') ? 'v1-and-v2' : 'v2-only';
    }),
    ntlmRefusal: facts.from(authentication.ntlmRefusal, (where) => where),
    validatesDomainNtlm: facts.from(authentication.validatesDomainNtlm, (validates) => validates),
    hasAesKeys: facts.from(authentication.hasAesKeys, (has) => has),
    admitsAnonymous: facts.from(authentication.admitsAnonymous, (admits) => admits),
    quic: facts.from(transports.quic, (has) => (has ? 'on' : 'not-available')),
    tcpPorts: facts.from(transports.netbios, (netbios) => (netbios ? [445, 139] : [445])),
  };
}

/** What a server's profile says of its shares. */
export function shareFactsOfPeer(peer: ServerPeer): Partial<FactsOf<ShareValues>> {
  return { admitsGuests: new PeerFacts(peer.title).from(peer.guest.sharesAdmitGuests, (admits) => admits) };
}

/** The facts of a client that is no Windows of the catalogue, from its profile. */
export function clientFactsOfPeer(peer: ClientPeer): Partial<FactsOf<ClientValues>> {
  const facts = new PeerFacts(peer.title);
  const { signing, encryption, guest, authentication } = peer;
  const attainable = attainableDialects(peer);
  const encrypts = facts.fromBoth(
    encryption.able,
    encryption.honoursServer,
    (able, honours) => able && (honours || valuesOf(encryption.requires).includes(true)),
  );
  const canBeSwitchedOn = valuesOf(encryption.canBeSwitchedOn).includes(true) && canEncrypt(attainable);
  return {
    family: facts.fixed(peer.family, peer.sources),
    dialects: within(facts.from(peer.dialects, setOf), attainable.map(setOf)),
    smb1: within(facts.from(peer.dialects, hasSmb1), attainable.map(hasSmb1)),
    firstNegotiate: facts.from(peer.firstMessage, (form) => (form === 'smb2-only' ? 'smb2-only' : 'multi-protocol')),
    canSign: facts.from(signing.able, (able) => able),
    requiresSigning: facts.from(signing.requires, (requires) => requires),
    honoursServerSigning: facts.from(signing.honoursServer, (honours) => honours),
    testsSigningCapability: facts.from(signing.testsEnabledBit, (tests) => tests),
    requiresIpcSigning: facts.from(signing.requiresForIpc, (requires) => requires),
    signsTreeConnectOn311: facts.from(signing.unaskedOn311, (signed) => signed !== 'nothing'),
    guestSigning: facts.from(guest.signing, (does) =>
      does === 'fails-if-server-requires' ? 'refuses' : does === 'signs-with-own-key' ? 'signs' : 'drops',
    ),
    signsGuestTreeConnectOn311: facts.from(guest.signsTreeConnectOn311, (signs) => signs),
    signingAlgorithms: facts.from(peer.signingAlgorithms, (algorithms) => algorithms),
    smb1Signing: facts.from(peer.smb1Signing, (state) => state),
    validatesNegotiation: facts.from(signing.validatesNegotiate, (which) => which),
    encrypts: within(encrypts, canBeSwitchedOn ? undefined : encrypts.oneOf),
    ciphers: facts.from(peer.ciphers, (ciphers): readonly CipherId[] => ciphers),
    requiresEncryption: facts.from(encryption.requires, (requires) => requires),
    prefersEncryption: facts.from(encryption.wheneverPossible, (does) => does),
    judgesEncryption: facts.from(encryption.judgedAt, (moment) =>
      moment === 'negotiate' ? 'after-negotiate' : moment === 'session-setup' ? 'after-session-setup' : 'at-tree-connect',
    ),
    guestLogons: facts.fromBoth(guest.acceptsMapping, guest.acceptsAskedGuest, (mapped, asked) =>
      mapped ? 'allowed' : asked ? 'asked-for-only' : 'blocked',
    ),
    mechanisms: facts.fromBoth(authentication.mechanisms, authentication.fallsBackToNtlm, (mechanisms, fallsBack) => {
      const [first, second] = mechanisms;
      if (!mechanisms.includes('kerberos')) return 'ntlm-only';
      if (first === 'ntlm') return 'ntlm-then-kerberos';
      return second === undefined || !fallsBack ? 'kerberos-only' : 'kerberos-then-ntlm';
    }),
    ntlm: facts.from(authentication.ntlmVersions, (versions) =>
      versions.includes('ntlmv2') ? 'ntlmv2' : versions.length > 0 ? 'ntlmv1' : 'none',
    ),
    sendsTargetName: facts.from(authentication.sendsTargetName, (sends) => sends),
    quic: facts.fixed('not-available', peer.sources),
    alternativePorts: facts.fixed('allowed', peer.sources),
    netbios: facts.fixed(true, peer.sources),
  };
}
