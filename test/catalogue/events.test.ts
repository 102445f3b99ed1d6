import { expect } from 'chai';
import { findCause } from '../../src/catalogue/smb/causes.js';
import { eventLogs, type EventDefinition } from '../../src/catalogue/smb/definition.js';
import { events, findEvent } from '../../src/catalogue/smb/events.js';
import { findMisattribution, misattributions, situations } from '../../src/catalogue/smb/situations.js';

const rows: readonly EventDefinition[] = events;

/** The provider that writes to a channel. */
const providers: Readonly<Record<string, string>> = {
  'Microsoft-Windows-SmbClient': 'Microsoft-Windows-SMBClient',
  'Microsoft-Windows-SMBServer': 'Microsoft-Windows-SMBServer',
  'Microsoft-Windows-NTLM': 'Microsoft-Windows-NTLM',
  'Microsoft-Windows-Authentication': 'Microsoft-Windows-NTLM',
  System: 'LsaSrv',
  Security: 'Microsoft-Windows-Security-Auditing',
};

/** Situations with event 4625: Windows writes it for every failed logon, so no cause names it. */
const withFailedLogon = ['lsa-incoming-ntlm-blocked', 'ntlm-denied-in-domain', 'blank-password-restricted'];

describe('events', () => {
  it('have a channel and an id that no other has', () => {
    expect(new Set(rows.map((row) => `${row.log}/${row.id}`)).size).to.equal(rows.length);
  });

  it('spell their channel as Windows does', () => {
    for (const row of rows) expect(eventLogs, String(row.id)).to.include(row.log);
  });

  it('are written by the provider of their channel', () => {
    for (const row of rows) expect(row.provider, String(row.id)).to.equal(providers[row.log.split('/')[0] ?? '']);
  });

  it('of the SMB client are written by clients, those of the SMB server by servers', () => {
    for (const row of rows) {
      if (row.log.includes('SmbClient')) expect(row.writtenBy, String(row.id)).to.equal('client');
      if (row.log.includes('SMBServer')) expect(row.writtenBy, String(row.id)).to.equal('server');
    }
  });

  it('name their versions once each, oldest first', () => {
    for (const row of rows) {
      const versions = row.versions.map(({ version }) => version);
      expect(versions, String(row.id)).to.deep.equal([...new Set(versions)].sort((a, b) => a - b));
    }
  });

  it('list the fields of their provider as type and name', () => {
    for (const row of rows) {
      if (row.provider !== 'Microsoft-Windows-SMBClient' && row.provider !== 'Microsoft-Windows-SMBServer') continue;
      for (const field of row.fields) expect(field, String(row.id)).to.match(/^[A-Z][A-Za-z0-9]+ [A-Za-z0-9_ ]+$/);
    }
  });

  it('are found by channel in any case, with or without the prefix', () => {
    expect(findEvent('smbclient/security', 31017)?.name).to.equal('RejectedInsecureGuestAuth');
    expect(findEvent('Microsoft-Windows-SMBCLIENT/Security', 31017)?.id).to.equal(31017);
    expect(findEvent('SMBServer/Security', 31017)).to.equal(undefined);
    expect(findEvent('SMBClient/Nothing', 31017)).to.equal(undefined);
  });
});

describe('situations', () => {
  it('name events that exist, on the end that writes them', () => {
    for (const row of situations) {
      for (const event of row.client) expect(['client', 'either'], row.id).to.include(findEvent(event.log, event.id)?.writtenBy);
      for (const event of row.server)
        expect(['server', 'domain-controller', 'either'], row.id).to.include(findEvent(event.log, event.id)?.writtenBy);
    }
  });

  it('of a failure name events that one of its causes names too, save those that a reason stands for', () => {
    const others = situations.flatMap((row) => {
      const named = row.causes.flatMap((id) => findCause(id)?.events ?? []).map(({ log, id }) => `${log}/${id}`);
      const other = [...row.client, ...row.server].map(({ log, id }) => `${log}/${id}`).filter((event) => !named.includes(event));
      return row.causes.length === 0 || other.length === 0 ? [] : [[row.id, other] as const];
    });
    expect(Object.fromEntries(others)).to.deep.equal(Object.fromEntries(withFailedLogon.map((id) => [id, ['Security/4625']] as const)));
  });
});

describe('misattributions', () => {
  it('concern events that exist and point to events that exist', () => {
    const ids = events.map(({ id }) => id as number);
    for (const row of misattributions) for (const id of [row.event, ...row.instead]) expect(ids, String(row.event)).to.include(id);
  });

  it('say that 31023 is no guest event', () => {
    expect(findMisattribution(31023)?.is).to.equal('NTLM blocked by the SMB client');
    expect(findMisattribution(31017)).to.equal(undefined);
  });
});
