import { expect } from 'chai';
import { causes } from '../../src/catalogue/smb/causes.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { events } from '../../src/catalogue/smb/events.js';
import type { ErrorDefinition, EventDefinition } from '../../src/catalogue/smb/definition.js';
import { printEvent, summarize, type Summary } from '../../src/simulate/summary.js';
import { outcomeOf } from './row.js';
import { tables } from './tables/index.js';

/** Causes that no gate gives, and why. */
const causesOutOfReach: Readonly<Record<string, string>> = {
  'transport-disabled-by-client': 'QUIC is the only transport that a client can switch off, and that has a cause of its own',
  'no-signing-algorithm': 'no implementation is known that gives up instead of falling back to AES-CMAC',
};

/** Errors of the catalogue that no connection of the tables shows, and why. */
const errorsOutOfReach: Readonly<Record<string, string>> = {
  'no-signing-algorithm-overlap': 'no implementation is known that gives up instead of falling back to AES-CMAC',
  'smb1-needed-by-server-service': 'an answer of the browser interface, not of a connection',
  'vc-disconnected': 'a connection that stood and was lost',
  'connection-aborted': 'a connection that stood and was ended at the client',
  'session-expired': 'a session that stood and whose ticket ran out',
  'sec-logon-denied': 'SSPI status behind another error',
  'sec-no-credentials': 'SSPI status behind another error',
  'sec-downgrade': 'SSPI status behind another error',
  'quic-connection-idle': 'a connection that stood and was idle',
  'quic-tls-unsupported-certificate': 'kinds of certificate are not told apart so far',
  'quic-tls-certificate-unknown': 'kinds of certificate are not told apart so far',
  'invalid-name': 'a path that is not well formed is refused where it is typed',
  'no-network': 'a machine without a network asks nobody',
  'invalid-network-address': 'an address that cannot be asked is refused where it is typed',
  'server-unavailable': 'a cluster that moves a share, of which no fact tells',
};

/** Events of the catalogue that tell an outcome and that no connection of the tables writes, and why. */
const eventsOutOfReach: Readonly<Record<string, string>> = {
  'event:SMBClient/Connectivity/30804': 'a connection that stood and was closed',
  'event:SMBClient/Operational/30911': 'a configured cipher list is invalid; written when it is read',
  'event:SMBClient/Operational/30912': 'a setting without effect was found; written when it is read',
  'event:SMBClient/Security/31000': 'a fault of the security package',
  'event:SMBClient/Security/31014': 'an unencrypted message on an encrypted session that stood',
  'event:SMBClient/Security/31015': 'a message that could not be decrypted on a session that stood',
  'event:SMBServer/Operational/1029': 'a configured cipher list is invalid; written when it is read',
  'event:SMBServer/Operational/1042': 'a certificate close to its end',
  'event:SMBServer/Operational/1045': 'written when a certificate mapping is changed',
  'event:SMBServer/Operational/1052': 'written when certificate mappings are restored',
  'event:SMBServer/Operational/3010': 'written when an alternative port is configured',
  'event:SMBServer/Operational/3012': 'written when a listener starts',
  'event:SMBServer/Operational/3018': 'written when a listener starts',
  'event:SMBServer/Operational/3019': 'written when a listener starts',
  'event:SMBServer/Security/1015': 'a message that could not be decrypted on a session that stood',
  'event:NTLM/Operational/4013': 'NTLMv1 that Credential Guard keeps back, of which no fact tells',
  'event:NTLM/Operational/4015': 'fits the NTLM blocking of the SMB client; that it is written then was not observed',
  'event:Authentication/ProtectedUserFailures-DomainController/100': 'Protected Users, of which no fact tells',
  'event:Authentication/AuthenticationPolicyFailures-DomainController/101': 'authentication policies, of which no fact tells',
  'event:Authentication/AuthenticationPolicyFailures-DomainController/301': 'authentication policies, of which no fact tells',
  'event:SMBServer/Audit/3002': 'a variant of 3000 with more detail of the client',
};

const summaries: readonly Summary[] = Object.values(tables).flatMap((rows) => rows.map(({ given }) => summarize(outcomeOf(given))));

describe('what the gates reach', () => {
  it('every cause is given by a row of the tables, but for those that no gate can tell', () => {
    const reached = new Set(summaries.map(({ cause }) => cause));
    const missing = causes.map(({ id }) => id).filter((id) => !reached.has(id));
    expect(missing).to.have.members(Object.keys(causesOutOfReach));
  });

  it('every error is shown by a row of the tables, but for those that no gate can tell', () => {
    const shown = new Set(summaries.flatMap(({ codes }) => codes));
    const isShown = ({ win32, hresult, ntstatus }: ErrorDefinition): boolean =>
      (win32 !== null && shown.has(`win32:${win32.code}`)) ||
      (hresult !== null && shown.has(`hresult:${hex(hresult)}`)) ||
      (ntstatus !== null && shown.has(`ntstatus:${hex(ntstatus.code)}`));
    const missing = errors.filter((error) => !isShown(error)).map(({ id }) => id);
    expect(missing).to.have.members(Object.keys(errorsOutOfReach));
  });

  it('every event that tells an outcome is written in a row of the tables, but for those that no gate can tell', () => {
    const written = new Set(summaries.flatMap((summary) => summary.events));
    const missing = (events as readonly EventDefinition[])
      .filter(({ outcome }) => outcome)
      .map(printEvent)
      .filter((event) => !written.has(event));
    expect(missing).to.have.members(Object.keys(eventsOutOfReach));
  });
});

function hex(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}
