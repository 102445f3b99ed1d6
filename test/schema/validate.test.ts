import { expect } from 'chai';
import { settings } from '../../src/catalogue/settings/index.js';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { validatePolicy } from '../../src/schema/validate.js';
import { parseSourceText } from '../../src/source/parse.js';

type Json = Readonly<Record<string, unknown>>;

/** What is said of a policy with these members, as `pointer code`. */
function mistakes(members: Json | string): readonly string[] {
  const text = typeof members === 'string' ? members : JSON.stringify({ language: 1, name: 'case', ...members });
  return validatePolicy(parseSourceText('policy.json', text).document).map(({ code, pointer }) => `${pointer} ${code}`);
}

/** The messages of a policy with these members. */
function messages(members: Json): readonly string[] {
  const text = JSON.stringify({ language: 1, name: 'case', ...members });
  return validatePolicy(parseSourceText('policy.json', text).document).map(({ message }) => message);
}

/** What is to be done about the mistakes of a policy with these members. */
function helps(members: Json): readonly string[] {
  const text = JSON.stringify({ language: 1, name: 'case', ...members });
  return validatePolicy(parseSourceText('policy.json', text).document).map(({ help }) => help);
}

/** The text that belongs at each mistake of a policy with these members, as far as it is known. */
function corrections(members: Json): readonly string[] {
  const text = JSON.stringify({ language: 1, name: 'case', ...members });
  return validatePolicy(parseSourceText('policy.json', text).document).flatMap(({ fixes }) =>
    fixes.flatMap(({ safe, edits }) => edits.map((edit) => `${safe ? 'safe' : 'guess'} ${edit.text}`)),
  );
}

describe('validatePolicy', () => {
  it('takes a value short, long, default and unmanaged', () => {
    for (const signing of ['required', 'default', 'unmanaged', { value: 'required' }, { value: 'default', reason: 'back to Windows' }]) {
      expect(mistakes({ client: { signing } })).to.deep.equal([]);
    }
  });

  it('takes a group whole as default and unmanaged, and nothing else', () => {
    expect(mistakes({ client: { ntlm: 'default' }, server: 'unmanaged' })).to.deep.equal([]);
    expect(mistakes({ client: { ntlm: 'blocked' } })).to.deep.equal(['/client/ntlm group-is-not-value']);
  });

  it('takes a list whole, as an edit, and with reasons at its entries', () => {
    const lists = [
      ['nas01'],
      [{ server: 'nas01', reason: 'x' }],
      { add: ['nas01'] },
      { remove: ['nas01'], reason: 'x' },
      { value: ['nas01'], owner: 'x' },
    ];
    for (const exceptions of lists) expect(mistakes({ client: { ntlm: { exceptions } } })).to.deep.equal([]);
  });

  it('gives one diagnostic for one mistake, at the smallest place', () => {
    expect(mistakes({ client: { signing: 'require' } })).to.deep.equal(['/client/signing word-is-unknown']);
    expect(mistakes({ client: { signing: { value: 'require' } } })).to.deep.equal(['/client/signing/value word-is-unknown']);
    expect(mistakes({ client: { signing: { vaule: 'required' } } })).to.deep.equal(['/client/signing/vaule key-is-unknown']);
    expect(mistakes({ client: { signing: { mode: 'required' } } })).to.deep.equal(['/client/signing/mode key-is-unknown']);
    expect(mistakes({ client: { signing: {} } })).to.deep.equal(['/client/signing/value required-key-is-missing']);
    expect(mistakes('{ "langauge": 1, "name": "case" }')).to.deep.equal(['/langauge key-is-unknown']);
  });

  it('gives every mistake of a document in one run', () => {
    const client = { signing: 1, encrpytion: 'required', ntlm: { exceptions: ['ok', 5, 'a b'] } };
    expect([...mistakes({ client, server: { quic: { port: 0 } } })].sort()).to.deep.equal([
      '/client/encrpytion key-is-unknown',
      '/client/ntlm/exceptions/1 type-is-wrong',
      '/client/ntlm/exceptions/2 server-name-is-malformed',
      '/client/signing word-is-unknown',
      '/server/quic/port number-is-out-of-range',
    ]);
  });

  it('uses the author’s own words', () => {
    expect(messages({ client: { signing: 'require' } })).to.deep.equal([
      'signing: "require" is not one of "not-required", "required"; did you mean "required"?',
    ]);
  });

  it('says of flags which words there are', () => {
    const security = (minimumServerSecurity: unknown) => ({ machine: { ntlm: { minimumServerSecurity } } });
    expect([messages(security(['128-bit'])), messages(security('128-bit-encryption'))]).to.deep.equal([
      [
        'minimumServerSecurity: "128-bit" is not one of "ntlmv2-session-security", "128-bit-encryption"; did you mean "128-bit-encryption"?',
      ],
      ['minimumServerSecurity: "128-bit-encryption" is not a list in [ ]'],
    ]);
  });

  it('edits lists and tables only: any other setting, flags included, is set whole', () => {
    const policies: readonly Json[] = [
      { machine: { ntlm: { minimumClientSecurity: { add: ['128-bit-encryption'] } } } },
      { client: { signing: { remove: ['required'], reason: 'x' } } },
      { server: { sessions: { idleMinutes: { add: [15], remove: [10] } } } },
      { client: { signing: { value: 'required', add: [], reson: 'x' } } },
    ];
    const whole = (key: string, path: string): string => `"${key}" is not a key of "${path}": this setting is set whole`;
    expect(policies.map(messages)).to.deep.equal([
      [whole('add', 'machine.ntlm.minimumClientSecurity')],
      [whole('remove', 'client.signing')],
      [whole('add', 'server.sessions.idleMinutes')],
      [whole('add', 'client.signing'), '"reson" is not a key of "client.signing"; did you mean "reason"?'],
    ]);
    expect(policies.map(corrections)).to.deep.equal([[], [], [], ['guess "reason"']]);
    expect(policies.map(helps)).to.deep.equal([
      ['Write its whole value: only lists take "add" and "remove".'],
      ['Write its whole value: only lists take "add" and "remove".'],
      ['Write its whole value: only lists take "add" and "remove".'],
      ['Write its whole value: only lists take "add" and "remove".', 'Keys here: value, reason, owner, until.'],
    ]);
  });

  it('says of a text which form it has', () => {
    const callers = (remoteCallers: unknown) => ({ machine: { accounts: { remoteCallers } } });
    expect(mistakes(callers('O:BAG:BAD:(A;;RC;;;BA)(D;;RC;;;S-1-5-21-1-2-3-1104)'))).to.deep.equal([]);
    expect([messages(callers('administrators')), messages(callers(1))]).to.deep.equal([
      ['remoteCallers: "administrators" does not have the form that Windows expects'],
      ['remoteCallers: 1 is not a security descriptor in SDDL'],
    ]);
  });

  it('corrects a value that is of the right kind but in the wrong notation', () => {
    expect([
      corrections({ server: { authenticationRateLimiter: { delayMilliseconds: '2000' } } }),
      corrections({ server: { authenticationRateLimiter: { delayMilliseconds: { value: '2000' } } } }),
      corrections({ client: { hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 'True' }] } }),
      corrections({ client: { ntlm: { exceptions: 'nas01' } } }),
      corrections({ server: { authenticationRateLimiter: { delayMilliseconds: 'two seconds' } } }),
    ]).to.deep.equal([['safe 2000'], ['safe 2000'], ['safe true'], ['safe ["nas01"]'], []]);
  });

  it('writes the words of flags for a number of Windows, where it has no other bits', () => {
    const security = (minimumServerSecurity: unknown) => corrections({ machine: { ntlm: { minimumServerSecurity } } });
    expect([security(0x2008_0000), security(0x2000_0000), security(0), security(0x2008_0010)]).to.deep.equal([
      ['safe ["ntlmv2-session-security", "128-bit-encryption"]'],
      ['safe ["128-bit-encryption"]'],
      ['safe []'],
      [],
    ]);
  });

  it('says where a key of another side belongs', () => {
    expect(messages({ server: { netbiosDiscovery: 'blocked' } })).to.deep.equal([
      '"netbiosDiscovery" is not a key of "server"; it belongs under "client"',
    ]);
  });

  it('knows every name that Windows has for a registry value', () => {
    const rows = settings as readonly SettingDefinition[];
    for (const { side, storage, policyPath } of rows) {
      if (storage.kind !== 'registry') continue;
      const name = (storage.policy ?? storage.local)!.valueName;
      const [message] = messages({ [side]: { [name]: 1 } });
      expect(message, policyPath).to.contain(`"${policyPath}"`);
    }
  });

  it('takes the name of a cmdlet parameter whatever its letter case', () => {
    expect(messages({ client: { blockntlm: true } })[0])
      .to.contain('the Windows name')
      .and.to.contain('"client.ntlm.connections"');
  });

  it('turns Windows’ numbers and PowerShell’s words into the author’s', () => {
    expect(messages({ client: { dialects: { minimum: 785, maximum: 'SMB302' } } })).to.deep.equal([
      'minimum: 785 is not one of "2.0.2", "2.1", "3.0", "3.0.2", "3.1.1"; did you mean "3.1.1"?',
      'maximum: "SMB302" is not one of "2.0.2", "2.1", "3.0", "3.0.2", "3.1.1"; did you mean "3.0.2"?',
    ]);
  });

  it('finds null at every place, once', () => {
    const client = { signing: null, dialects: null, ntlm: { exceptions: [null] } };
    expect([...mistakes({ client, title: null, appliesTo: null })].sort()).to.deep.equal([
      '/appliesTo value-is-null',
      '/client/dialects value-is-null',
      '/client/ntlm/exceptions/0 value-is-null',
      '/client/signing value-is-null',
      '/title value-is-null',
    ]);
  });

  it('takes an empty list only where Windows takes it for one', () => {
    for (const { policyPath, value } of settings as readonly SettingDefinition[]) {
      if (value.kind !== 'list' && value.kind !== 'table') continue;
      const members = policyPath.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), []) as Json;
      expect(mistakes(members), policyPath).to.have.lengthOf(value.emptyMeans === 'absent' ? 1 : 0);
    }
  });

  it('says nothing more of what could not be read', () => {
    expect(mistakes('{ "language": 1, "name": "case", "client": { "signing": } }')).to.deep.equal([]);
    expect(mistakes('{ "language": 1, "name": "case }')).to.deep.equal([]);
    expect(mistakes('')).to.deep.equal([]);
  });

  it('stops after a thousand mistakes and says so', () => {
    const client = Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`unknown${index}`, 1]));
    const exceptions = Array.from({ length: 2000 }, () => 5);
    const found = mistakes({ client: { ...client, ntlm: { exceptions } } });
    expect(found.filter((mistake) => mistake.endsWith('type-is-wrong')).length).to.be.lessThan(1001);
    expect(found.at(-1)).to.contain('text-has-too-many-mistakes');
  });

  it('does not begin with a document of more values than any policy has', () => {
    const exceptions = Array.from({ length: 10_001 }, (_, index) => `nas${index}`);
    expect(mistakes({ client: { ntlm: { exceptions } } })).to.deep.equal([' document-has-too-many-values']);
  });

  it('limits how many Windows and bases a file names', () => {
    expect(mistakes({ appliesTo: Array.from({ length: 501 }, () => 'windows-11-24h2/pro') })).to.deep.equal([
      '/appliesTo list-is-too-long',
    ]);
    expect(mistakes({ extends: Array.from({ length: 51 }, () => './base.json') })).to.deep.equal(['/extends list-is-too-long']);
  });

  it('does not change what it checks', () => {
    const { document } = parseSourceText('policy.json', '{ "language": 1, "name": "case", "client": { "signing": { "value": "x" } } }');
    const before = JSON.stringify(document);
    validatePolicy(document);
    expect(JSON.stringify(document)).to.equal(before);
  });
});
