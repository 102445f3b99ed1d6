import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { answerSchema } from '../answer-schema.js';
import { filesIn, makeFolder, removeFolders } from './folder.js';
import { runIn } from './session.js';

const key = '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters]';
const reg = (...lines: readonly string[]): string => `Windows Registry Editor Version 5.00\r\n\r\n${key}\r\n${lines.join('\r\n')}\r\n`;
const signed = reg('"RequireSecuritySignature"=dword:00000001', '"Contoso"=dword:00000001');
const office = ['--windows', 'windows-11-24h2/pro'];
const policy = `{
  "language": 1,
  "name": "clients",
  "title": "clients",
  "appliesTo": ["windows-11-24h2/pro"],
  "client": { "signing": "required" }
}
`;

interface ImportAnswer {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly result: Readonly<Record<string, unknown>> | null;
}

async function answerIn(folder: string, ...argv: readonly string[]): Promise<ImportAnswer & { readonly exitCode: number }> {
  const { exitCode, out } = await runIn({ folder }, 'import', ...argv, '--json');
  const answer = JSON.parse(out) as ImportAnswer;
  const isValid = answerSchema('import');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return { exitCode, ...answer };
}

describe('import', () => {
  after(removeFolders);

  it('prints a policy that check accepts, and on standard error what it is made of', async () => {
    const folder = makeFolder({ 'clients.reg': signed });
    const { exitCode, out, err } = await runIn({ folder, environment: { COLUMNS: '120' } }, 'import', 'clients.reg', ...office);
    expect([exitCode, out]).to.deep.equal([0, policy]);
    expect(err).to.equal(
      [
        'File         Format             Records',
        'clients.reg  registration file  2',
        '',
        'Setting         Value     Found',
        'client.signing  required  clients.reg:4:1',
        '',
        'No SMB setting                                       Records',
        'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation  1',
        '1 setting from 2 records in 1 file, 1 on something else',
        '',
      ].join('\n'),
    );
    writeFileSync(join(folder, 'policy.json'), out);
    expect((await runIn({ folder }, 'check', 'policy.json')).exitCode).to.equal(0);
  });

  it('writes the policy where it is asked for, and overwrites nothing', async () => {
    const folder = makeFolder({ 'clients.reg': signed });
    const { exitCode, out, err } = await runIn({ folder }, 'import', 'clients.reg', ...office, '--out', 'policies/clients.json');
    expect([exitCode, out, readFileSync(join(folder, 'policies/clients.json'), 'utf8')]).to.deep.equal([0, '', policy]);
    expect(err.trimEnd().split('\n').at(-1)).to.equal(
      '1 setting from 2 records in 1 file, 1 on something else; the policy is in policies/clients.json',
    );
    const again = await runIn({ folder }, 'import', 'clients.reg', ...office, '--out', 'policies/clients.json');
    expect(again.exitCode).to.equal(2);
    expect(again.err).to.contain('[files-are-in-the-way]');
    expect(filesIn(folder)).to.deep.equal(['clients.reg', 'policies/clients.json']);
  });

  it('answers in JSON, with every record', async () => {
    const folder = makeFolder({
      'clients.reg': reg('"RequireSecuritySignature"=dword:00000001', '"EnablePlainTextPassword"="no"', '"Contoso"=dword:1'),
    });
    const { exitCode, ok, result } = await answerIn(folder, 'clients.reg', ...office);
    expect([exitCode, ok]).to.deep.equal([0, true]);
    const start = (offset: number, line: number, column = 1): object => ({ offset, line, column, columnUtf16: column });
    const lineAt = (line: number, offset: number, length: number): object => {
      return { file: 'clients.reg', start: start(offset, line), end: start(offset + length, line, length + 1) };
    };
    const first = 38 + 2 + key.length + 2;
    expect(result).to.deep.equal({
      out: null,
      policy: JSON.parse(policy) as unknown,
      appliesTo: ['windows-11-24h2/pro'],
      objects: [],
      files: [{ file: 'clients.reg', format: 'registration file', records: 3 }],
      settings: [
        {
          setting: 'requireSigningClient',
          path: 'client.signing',
          value: 1,
          word: 'required',
          only: false,
          place: 'local',
          foundAt: [{ span: lineAt(4, first, 41) }],
        },
      ],
      leftOut: [
        {
          settings: [{ setting: 'enablePlainTextPassword', path: 'client.plainTextPasswords' }],
          why: 'type-differs',
          because: 'the setting has another type',
          says: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\EnablePlainTextPassword = REG_SZ "no"',
          value: { type: 'REG_SZ', data: 'no' },
          span: lineAt(5, first + 43, 30),
        },
      ],
      others: [
        {
          area: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation',
          count: 1,
          records: [
            {
              says: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\Contoso = REG_DWORD 1',
              because: 'it is no SMB setting',
              span: lineAt(6, first + 75, 17),
            },
          ],
        },
      ],
    });
  });

  it('reads the rest of a file with a broken line, writes what was read, and fails', async () => {
    const folder = makeFolder({ 'clients.reg': reg('RequireSecuritySignature=1', '"RequireSecuritySignature"=dword:1') });
    const { exitCode, diagnostics, result } = await answerIn(folder, 'clients.reg', ...office, '--out', 'policy.json');
    expect([exitCode, diagnostics.map(({ code }) => code), result?.['out']]).to.deep.equal([1, ['reg-line-is-wrong'], 'policy.json']);
    expect(readFileSync(join(folder, 'policy.json'), 'utf8')).to.equal(policy);
  });

  it('reads standard input, once', async () => {
    const { exitCode, out } = await runIn({ folder: makeFolder(), input: signed }, 'import', '-', ...office);
    expect([exitCode, (JSON.parse(out) as { readonly client: unknown }).client]).to.deep.equal([0, { signing: 'required' }]);
    const twice = await answerIn(makeFolder(), '-', '-');
    expect([twice.exitCode, twice.diagnostics.map(({ code }) => code)]).to.deep.equal([2, ['standard-input-read-twice']]);
  });

  it('follows no link of a repository out of it', async () => {
    const outside = makeFolder({ 'registry.pol': 'PReg' });
    const folder = makeFolder({ '.git/HEAD': '', 'backup/Backup.xml': '<GroupPolicyBackupScheme/>' });
    mkdirSync(join(folder, 'backup/DomainSysvol/GPO/Machine'), { recursive: true });
    symlinkSync(join(outside, 'registry.pol'), join(folder, 'backup/DomainSysvol/GPO/Machine/registry.pol'));
    const { diagnostics } = await answerIn(folder, 'backup');
    expect(diagnostics.map(({ code }) => code)).to.include('file-is-outside-repository');
  });

  const refused: readonly (readonly [what: string, argv: readonly string[], code: string])[] = [
    ['a file that is not there', ['missing.reg'], 'file-not-found'],
    ['a Windows that does not exist', ['clients.reg', '--windows', 'windows-12/pro'], 'windows-is-unknown'],
  ];
  for (const [what, argv, code] of refused) {
    it(`refuses ${what}`, async () => {
      const { exitCode, diagnostics, result } = await answerIn(makeFolder({ 'clients.reg': signed }), ...argv);
      expect([exitCode, diagnostics.map((each) => each.code), result]).to.deep.equal([2, [code], null]);
    });
  }
});
