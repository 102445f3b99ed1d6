import { expect } from 'chai';
import fc from 'fast-check';
import { causes } from '../../src/catalogue/smb/causes.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { events } from '../../src/catalogue/smb/events.js';
import type { ErrorDefinition } from '../../src/catalogue/smb/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { findSource } from '../../src/catalogue/sources.js';
import { diagnosticCodes } from '../../src/diagnostics/catalogue.js';
import { adviceOn } from '../../src/explain/advice.js';
import { explain } from '../../src/explain/explain.js';
import type { Explanation } from '../../src/explain/explanation.js';
import { factIds } from '../../src/facts/index.js';

/** The explanation of a word; a few words are both a place in a policy and a fact of a connection, of which this is the first. */
function only(word: string): Explanation {
  const [found, ...others] = explain(word).explanations;
  expect(found, word).not.to.equal(undefined);
  const isPlace = found?.kind === 'setting' || found?.kind === 'group';
  expect(
    others.map(({ kind, id }) => `${kind} ${id}`),
    word,
  ).to.deep.equal(isPlace && factIds.some((id) => id === word) ? [`fact ${word}`] : []);
  return found!;
}

describe('explain', () => {
  it('knows 0x80070035 as the Win32 error 53, with the blocked guest logon among its surest causes', () => {
    const found = only('0x80070035');
    expect(found.title).to.contain('ERROR_BAD_NETPATH');
    expect(found.causes.slice(0, 4).map(({ cause }) => cause)).to.include('guest-blocked-by-client');
    expect(found.settings.map(({ path }) => path)).to.include('client.insecureGuestLogons');
  });

  it('knows one error by all its spellings', () => {
    const spellings = [
      '1272',
      'System error 1272',
      'error 1272',
      'win32:1272',
      '0x800704F8',
      '0x800704f8',
      '800704f8',
      '2147943672',
      '-2147023624',
      'hresult:0x800704F8',
      'ERROR_SMB_GUEST_LOGON_BLOCKED',
    ];
    for (const spelling of spellings) expect(only(spelling).title, spelling).to.contain('1272');
  });

  it('tells the two meanings of 0xC05D0003 apart by number space', () => {
    const meant = explain('3227320323').explanations.map(({ id, title }) => [id.split(':')[0], title.split(',')[0]]);
    expect(meant).to.deep.equal([
      ['win32', 'ERROR_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED'],
      ['ntstatus', 'STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP'],
    ]);
  });

  it('takes one meaning only when the number space is named', () => {
    expect(only('ntstatus:0xC05D0003').title).to.contain('NO_SIGNING_ALGORITHM_OVERLAP');
  });

  it('knows event 31017 and names its log', () => {
    expect(only('31017').title).to.contain('SmbClient/Security');
    expect(only('SMBClient/Security/31017').id).to.equal('event:SmbClient/Security/31017');
    expect(only('event 31017').kind).to.equal('event');
  });

  it('says what an event is wrongly taken for, and where to look instead', () => {
    const lines = only('SMBClient/Security/31023').details.find(({ name }) => name === 'Not to be confused')?.lines;
    expect(lines).to.deep.equal([
      'Some lists call it an event of guest logons; it is NTLM blocked by the SMB client. Look for 31017 and 31022 instead.',
    ]);
  });

  it('tells what to do at the device before the policy', () => {
    const [cause] = only('guest-blocked-by-client').causes;
    expect(cause?.device).to.contain('account');
    expect(cause?.policy).to.contain('guest');
  });

  it('knows a setting by id, by policy path and by JSON Pointer, whatever the letter case', () => {
    for (const word of ['requireSigningClient', 'client.signing', 'CLIENT.SIGNING', '/client/signing'])
      expect(only(word).id, word).to.equal('requireSigningClient');
  });

  it('lists the settings of a group', () => {
    expect(only('client.dialects').settings.map(({ path }) => path)).to.deep.equal(['client.dialects.minimum', 'client.dialects.maximum']);
  });

  it('knows a dialect by name and by number', () => {
    for (const word of ['3.1.1', 'SMB 3.1.1', '0x0311', '785']) expect(only(word).id, word).to.equal('3.1.1');
  });

  it('knows a Windows', () => {
    expect(only('windows-11-24h2/pro').title).to.equal('Windows 11, version 24H2 Pro');
  });

  it('proposes the nearest word for one that it does not know', () => {
    expect(explain('guest-bloked-by-client')).to.deep.equal({ explanations: [], nearest: 'guest-blocked-by-client' });
    expect(explain('client.signin').nearest).to.equal('client.signing');
  });

  it('explains every diagnostic without its arguments', () => {
    for (const code of diagnosticCodes) {
      const found = only(code);
      expect(found.action, code).to.match(/\S/);
      expect(`${found.action}${found.details[0]?.lines.join('') ?? ''}`, code).not.to.match(/undefined|\[object|NaN/);
    }
  });

  it('explains every setting, cause, error and event of the catalogue', () => {
    for (const { policyPath } of settings) expect(only(policyPath).meaning, policyPath).to.match(/\S/);
    for (const { id } of causes) expect(only(id).kind).to.equal('cause');
    for (const row of errors as readonly ErrorDefinition[]) {
      const number = row.win32 === null ? `ntstatus:${row.ntstatus?.code}` : `win32:${row.win32.code}`;
      expect(
        explain(number).explanations.map(({ kind }) => kind),
        number,
      ).to.include('error');
    }
    for (const { id } of events)
      expect(
        explain(String(id)).explanations.map(({ kind }) => kind),
        String(id),
      ).to.include('event');
  });

  it('cites only documents of the catalogue', () => {
    const words = [...settings.map(({ policyPath }) => policyPath), ...causes.map(({ id }) => id), ...diagnosticCodes];
    for (const word of words) {
      for (const { source } of only(word).sources) expect(findSource(source), `${word} cites ${source}`).not.to.equal(undefined);
    }
  });

  it('has advice for every cause, in whole sentences', () => {
    for (const { id } of causes) {
      for (const text of Object.values(adviceOn(id))) expect(text, id).to.match(/^[A-Z].*\.$/s);
    }
  });

  it('answers any word without an exception', () => {
    fc.assert(fc.property(fc.string(), (word) => explain(word).explanations.length >= 0));
    fc.assert(fc.property(fc.integer(), (number) => explain(String(number)).explanations.length >= 0));
  });
});
