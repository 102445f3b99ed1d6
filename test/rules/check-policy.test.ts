import { expect } from 'chai';
import { checkRow } from './rule-table.js';

const codesOf = (row: Parameters<typeof checkRow>[0]): readonly string[] => checkRow(row).diagnostics.map(({ code }) => code);

describe('checkPolicy', () => {
  it('has nothing to say of a policy without contradiction', () => {
    expect(codesOf({ on: ['windows-11-23h2/pro'], client: { signing: 'required' } })).to.deep.equal([]);
  });

  it('lets a rule about any setting give way to one that knows the place', () => {
    expect(codesOf({ on: ['windows-11-22h2/enterprise'], client: { insecureGuestLogons: 'allowed' } })).to.deep.equal([
      'guest-logons-are-allowed',
    ]);
  });

  it('lets it give way at the other end of a contradiction too', () => {
    expect(codesOf({ client: { encryption: 'required', dialects: { maximum: '2.1' } } })).to.deep.equal(['encryption-needs-dialect-3-0']);
  });

  it('lets no note hide a warning', () => {
    const codes = codesOf({
      on: ['windows-11-23h2/pro'],
      server: { targetNameValidation: 'required' },
      machine: { ntlm: { lanManagerLevel: 'send-ntlm-only' } },
    });
    expect(codes).to.deep.equal(['target-name-is-never-sent', 'weaker-than-default']);
  });

  it('names every Windows of one mistake in the order of the policy', () => {
    const [first] = checkRow({
      on: ['windows-server-2025/standard', 'windows-11-24h2/pro'],
      client: { dialects: { minimum: '3.1.1', maximum: '3.0' } },
    }).diagnostics;
    expect(first?.message).to.contain('windows-server-2025/standard, windows-11-24h2/pro');
  });

  it('counts the Windows that it does not name', () => {
    const editions = ['pro', 'enterprise', 'education'];
    const on = ['windows-11-24h2', 'windows-11-25h2', 'windows-11-26h2'].flatMap((release) =>
      editions.map((edition) => `${release}/${edition}`),
    );
    const [first] = checkRow({ on, client: { dialects: { minimum: '3.1.1', maximum: '3.0' } } }).diagnostics;
    expect(first?.message).to.contain('windows-11-25h2/education and 3 more');
  });

  it('gives diagnostics in the order of the text', () => {
    const { diagnostics } = checkRow({
      client: { plainTextPasswords: 'sent', dialects: { minimum: '3.1.1', maximum: '3.0' }, signing: 'not-required' },
    });
    const offsets = diagnostics.map(({ span }) => span?.start.offset ?? -1);
    expect(offsets).to.have.length.above(2);
    expect(offsets).to.deep.equal([...offsets].sort((a, b) => a - b));
  });

  it('says the same whatever the order of the keys', () => {
    const client = { dialects: { maximum: '3.0', minimum: '3.1.1' }, signing: 'not-required' };
    const turned = { signing: 'not-required', dialects: { minimum: '3.1.1', maximum: '3.0' } };
    const said = (side: object): readonly string[] =>
      checkRow({ client: { ...side } })
        .diagnostics.map(({ message }) => message)
        .toSorted();
    expect(said(client)).to.deep.equal(said(turned));
  });

  it('gives every diagnostic a place, words and help', () => {
    const { diagnostics } = checkRow({
      client: { ntlm: { exceptions: ['nas01'] }, signing: 'not-required' },
      machine: { smb1: { component: 'installed' } },
    });
    for (const { span, pointer, message, help } of diagnostics) {
      expect(span, message).to.not.equal(undefined);
      expect(pointer, message).to.match(/^\/(client|machine)\//);
      expect(help, message).to.match(/\.$/);
    }
    expect(diagnostics).to.have.length.above(2);
  });

  it('marks what a waiver silences with the reason, and keeps it in the list', () => {
    const waivers = [{ code: 'weaker-than-default', at: 'client.signing', reason: 'the old NAS', owner: 'storage', until: '2027-03-31' }];
    const { diagnostics } = checkRow({ client: { signing: 'not-required' }, waivers });
    expect(diagnostics.map(({ code, waivedBecause }) => [code, waivedBecause])).to.deep.equal([['weaker-than-default', 'the old NAS']]);
  });

  it('lets waivers silence what loading has said', () => {
    const waivers = [{ code: 'assignment-overrides-base', at: 'client.signing', reason: 'pilot', owner: 'network', until: '2027-03-31' }];
    const bases = [{ client: { signing: 'not-required' } }];
    const { diagnostics } = checkRow({ on: ['windows-11-23h2/pro'], bases, client: { signing: 'required' }, waivers });
    expect(diagnostics.map(({ code, waivedBecause }) => [code, waivedBecause])).to.deep.equal([['assignment-overrides-base', 'pilot']]);
  });

  it('knows no expiry without a date', () => {
    const signing = { value: 'required', reason: 'pilot', owner: 'network', until: '2001-01-01' };
    const codes = (asOf: string | null): readonly string[] =>
      checkRow({ on: ['windows-11-23h2/pro'], client: { signing } }, asOf).diagnostics.map(({ code }) => code);
    expect(codes(null)).to.deep.equal([]);
    expect(codes('2001-01-02')).to.deep.equal(['reason-has-expired']);
  });
});
