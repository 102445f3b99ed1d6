import type { AnyDialect } from '../facts/dialect-set.js';
import type { Identity, Mechanism, Transport } from './terms.js';

/** What the gates have settled so far; grows from gate to gate. */
export class Session {
  transport: Transport = 'tcp';
  port = 445;
  /** TCP failed, then QUIC was tried and did not get through either. */
  quicFailedToo = false;
  /** Null before gate 4 or 5 has settled it. */
  dialect: AnyDialect | null = null;
  /** Client side: Kerberos can be had for this name and user. */
  kerberosOpen = false;
  /** Client side: nothing forbids NTLM. */
  ntlmOpen = false;
  /** Certificate based PKU2U between Microsoft Entra joined peers. */
  pku2uOpen = false;
  /** Mechanism used; null before gate 8 has settled it. */
  mechanism: Mechanism | null = null;
  /** The client requires signing for this path: its own setting, the mapping, a hardened path. */
  clientMustSign = false;
  /** The client insists on encryption: its own mandate, the mapping, a hardened path. */
  clientMustEncrypt = false;
  /** A hardened path is what demands the signature. */
  integrityIsHardened = false;
  identity: Identity = 'user';
  /** The server flagged the session as guest, which is what the client sees. */
  guestFlagged = false;
  /** Messages of the session are signed as a rule. */
  signed = false;
  /** The answer to SESSION_SETUP is signed. */
  setupSigned = false;
  /** TREE_CONNECT is signed although the session is not. */
  treeConnectSigned = false;
  sessionEncrypted = false;
  /** The share's messages are encrypted although the session is not. */
  shareEncrypted = false;

  /** The same state, to try another value of a fact from. Field by field: it is done for every gate that may be asked again, and so costs least by far. */
  copy(): Session {
    const copy = new Session();
    copy.transport = this.transport;
    copy.port = this.port;
    copy.quicFailedToo = this.quicFailedToo;
    copy.dialect = this.dialect;
    copy.kerberosOpen = this.kerberosOpen;
    copy.ntlmOpen = this.ntlmOpen;
    copy.pku2uOpen = this.pku2uOpen;
    copy.mechanism = this.mechanism;
    copy.clientMustSign = this.clientMustSign;
    copy.clientMustEncrypt = this.clientMustEncrypt;
    copy.integrityIsHardened = this.integrityIsHardened;
    copy.identity = this.identity;
    copy.guestFlagged = this.guestFlagged;
    copy.signed = this.signed;
    copy.setupSigned = this.setupSigned;
    copy.treeConnectSigned = this.treeConnectSigned;
    copy.sessionEncrypted = this.sessionEncrypted;
    copy.shareEncrypted = this.shareEncrypted;
    return copy;
  }
}
