import { expect } from 'chai';
import type { CipherId } from '../../src/catalogue/smb/ciphers.js';
import { renderOutcome, renderVerdict } from '../../src/report/outcome-text.js';
import { plainPaint, type Style } from '../../src/report/style.js';
import { clientPart, oneOf, serverPart, statedConnection, unknown, type Connection } from '../../src/simulate/facts.js';
import type { Outcome } from '../../src/simulate/outcome.js';
import { simulate } from '../../src/simulate/simulate.js';

const style: Style = { paint: plainPaint, width: 110 };

const guestNas = { guestMapping: 'always-guest', kerberos: false, family: 'other' } as const;

function blockedGuest(): Connection {
  return statedConnection(
    { client: { guestLogons: 'blocked', requiresSigning: true, domainJoined: false }, server: guestNas },
    'the story',
  );
}

describe('outcome as text', () => {
  it('begins with the verdict: result, stage, cause and certainty', () => {
    const [first] = renderOutcome(simulate(blockedGuest()), 'answer', style).split('\n');
    expect(first).to.equal('FAILED at session setup: guest-blocked-by-client (documented)');
  });

  it('is the verdict alone when no more is asked', () => {
    expect(renderVerdict(simulate(blockedGuest()), style)).not.to.contain('\n');
  });

  it('tells what the user sees in each place, in the form that the place shows', () => {
    const text = renderOutcome(simulate(blockedGuest()), 'answer', style);
    expect(text)
      .to.contain('- net use shows System error 1272')
      .and.to.match(/- Explorer shows .*0x80070035/);
  });

  it('keeps the number space with every number', () => {
    const text = renderOutcome(simulate(blockedGuest()), 'answer', style);
    expect(text)
      .to.match(/Win32 +1272 +ERROR_SMB_GUEST_LOGON_BLOCKED/)
      .and.to.match(/NTSTATUS +0xC05D0002/);
  });

  it('names the log and the end of every event', () => {
    expect(renderOutcome(simulate(blockedGuest()), 'answer', style)).to.match(/client +\S*SmbClient\/Security +31017/i);
  });

  it('names the facts that decided, with their origin', () => {
    expect(renderOutcome(simulate(blockedGuest()), 'answer', style)).to.match(/client guest logons +blocked +stated by the story/);
  });

  it('lists every blocker with what it assumes', () => {
    const text = renderOutcome(simulate(blockedGuest()), 'answer', style);
    expect(text).to.match(/^1\. guest-blocked-by-client, by the client at session setup$/m);
    expect(text).to.match(/^2\. guest-cannot-sign, by the client at session setup; reached once/m);
  });

  it('advises on the device before the policy', () => {
    const text = renderOutcome(simulate(blockedGuest()), 'answer', style);
    expect(text.indexOf('At the device, first:')).to.be.greaterThan(0);
    expect(text.indexOf('In the policy, last:')).to.be.greaterThan(text.indexOf('At the device, first:'));
  });

  it('shows the gates as a ladder up to the one that stops, only when asked', () => {
    const trace = renderOutcome(simulate(blockedGuest()), 'trace', style);
    expect(trace).to.match(/^ +12 +STOP {2}Guest session/m);
    expect(trace.match(/ pass {2}/g)?.length).to.be.greaterThan(10);
    expect(renderOutcome(simulate(blockedGuest()), 'answer', style)).not.to.contain('STOP');
  });

  it('tells of a connection who requires its protection', () => {
    const text = renderOutcome(simulate(statedConnection({ client: { requiresSigning: true } }, 'the story')), 'answer', style);
    expect(text).to.match(/^CONNECTED over SMB 3\.1\.1, signed, as the user by Kerberos/);
    expect(text).to.match(/Messages signed +yes, AES-128-GMAC; the client requires it/);
    expect(text).not.to.contain('What the user sees');
  });

  it('puts lists among several possible values into brackets, and says where no outcome was tried', () => {
    const dependence = {
      fact: 'server.dialects',
      origin: { kind: 'catalogue', words: 'known of a device', setting: null, span: null, sources: [] },
      values: [
        { value: ['2.0.2', '2.1'], outcomes: [] },
        { value: ['2.0.2', '2.1', '3.0'], outcomes: [] },
      ],
    };
    const undecided = {
      ...simulate(blockedGuest()),
      result: 'undecided',
      dependsOn: [dependence],
      decidedBy: [],
      warnings: [],
      complete: true,
    } as unknown as Outcome;
    expect(renderOutcome(undecided, 'answer', style)).to.contain('  if [2.0.2, 2.1] or [2.0.2, 2.1, 3.0]\n    not tried\n');
  });

  it('says what an undecided outcome depends on, values with the same verdict together', () => {
    const base = statedConnection(
      { client: { guestLogons: 'blocked', domainJoined: false }, credentials: { password: 'wrong' } },
      'the story',
    );
    const server = serverPart({ guestMapping: unknown('server.guestMapping', { kind: 'catalogue', row: 'an old NAS', sources: [] }) });
    const text = renderOutcome(simulate({ ...base, server }), 'answer', style);
    expect(text).to.match(/^UNDECIDED it depends on server guest mapping/);
    expect(text).to.contain('  if never or bad-user or bad-uid\n    FAILED at session setup: wrong-credentials');
    expect(text).to.contain('server guest mapping (known of an old NAS)');
  });

  it('says of details that stay open on which fact each depends, and what each value of it leads to', () => {
    const origin = { kind: 'stated', by: 'the story' } as const;
    const base = statedConnection({ client: { requiresEncryption: true, requiresSigning: true } }, 'the story');
    const server = serverPart({
      requiresSigning: oneOf([true, false], origin),
      ciphers: oneOf<readonly CipherId[]>([['AES_256_GCM'], ['AES_128_CCM']], origin),
    });
    const text = renderOutcome(simulate({ ...base, server }), 'answer', style);
    expect(text.slice(0, text.indexOf('\nDecided by'))).to.equal(`CONNECTED over SMB 3.1.1, encrypted, as the user by Kerberos (documented)

Protection
Dialect           SMB 3.1.1
Transport         TCP 445
Messages signed   depends on server requires signing
Signed by rule    session setup
Encrypted         depends on server ciphers
Authenticated by  Kerberos
Runs as           the user

What stays open
server requires signing (stated by the story)
  if yes
    CONNECTED over SMB 3.1.1, encrypted, as the user by Kerberos (documented)
      Messages signed: no, encryption takes its place; both ends require it
  if no
    CONNECTED over SMB 3.1.1, encrypted, as the user by Kerberos (documented)
      Messages signed: no, encryption takes its place; the client requires it
server ciphers (stated by the story)
  if AES_256_GCM
    CONNECTED over SMB 3.1.1, encrypted, as the user by Kerberos (documented)
      Encrypted: session, share, AES_256_GCM
  if AES_128_CCM
    CONNECTED over SMB 3.1.1, encrypted, as the user by Kerberos (documented)
      Encrypted: session, share, AES_128_CCM
`);
  });

  it('calls no line open that is the same in every case', () => {
    const client = { maxDialect: oneOf(['2.0.2', '3.0'] as const, { kind: 'stated', by: 'the story' }) };
    const base = statedConnection({ server: { maxDialect: '3.0' } }, 'the story');
    const text = renderOutcome(simulate({ ...base, client: clientPart(client) }), 'answer', style);
    expect(text)
      .to.match(/^Dialect +depends on client maximum dialect$/m)
      .and.to.match(/^Messages signed +no; neither end requires it$/m);
  });

  it('says of a session whose dialect depends on something unknown which dialects are possible', () => {
    const server = serverPart({ maxDialect: oneOf(['3.0', '3.1.1'] as const, { kind: 'stated', by: 'the story' }) });
    expect(`${renderVerdict(simulate({ ...statedConnection({}, 'the story'), server }), style)}\n`).to.equal(
      'CONNECTED over SMB 3.0 or 3.1.1, neither signed nor encrypted, as the user by Kerberos (documented)\n',
    );
  });
});
