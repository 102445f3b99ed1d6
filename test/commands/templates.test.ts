import { expect } from 'chai';
import { answerSchema } from '../answer-schema.js';
import { admlText, admxText, policyText, states } from '../store/templates.js';
import { makeFolder, removeFolders } from './folder.js';
import { runIn } from './session.js';

const server = admxText(
  [
    policyText('Quic', 'LanmanServer', 'valueName="EnableSMBQUIC"', states(1, 0)),
    policyText('Other', 'LanmanServer', 'valueName="NobodyKnows"'),
  ].join('\n'),
);
const policy = JSON.stringify({
  language: 1,
  name: 'sound',
  title: 'Sound policy',
  appliesTo: ['windows-server-2025/datacenter'],
  server: { quic: { state: 'enabled' }, signing: 'required', audit: { insecureGuestLogons: 'on' } },
});
const files = {
  'store/LanmanServer.admx': server,
  'store/en-US/lanmanserver.adml': admlText({ Quic: 'Enable SMB over QUIC', Other: 'Something else' }),
  'store/de-DE/LanmanServer.adml': admlText({ Quic: 'SMB über QUIC aktivieren' }),
  'policy.json': policy,
};

/** The result of a command in JSON, held to its schema. */
async function resultOf<R>(
  folder: string,
  ...argv: readonly [string, ...string[]]
): Promise<{ readonly exitCode: number; readonly result: R }> {
  const { exitCode, out } = await runIn({ folder }, ...argv, '--json');
  const answer = JSON.parse(out) as { readonly result: R };
  const isValid = answerSchema(argv[0]);
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return { exitCode, result: answer.result };
}

describe('settings --from-admx', () => {
  after(removeFolders);

  it('shows the settings that a template offers, and what the catalogue does not know', async () => {
    const { exitCode, out, err } = await runIn(
      { folder: makeFolder(files), terminal: 200 },
      'settings',
      '--from-admx',
      'store/LanmanServer.admx',
    );
    expect(exitCode).to.equal(0);
    expect(
      out
        .replaceAll(/\u001b\[\d*m/g, '')
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).to.deep.equal([
      ['Setting', 'Policy', 'What it writes', 'Registry value'],
      [
        'server.quic.state',
        'Enable SMB over QUIC',
        'Enabled: enabled; Disabled: disabled',
        'Software\\Policies\\Microsoft\\Windows\\LanmanServer\\EnableSMBQUIC',
      ],
      [''],
      ['Not in the catalogue', 'Class', 'Registry value'],
      ['Something else', 'Machine', 'Software\\Policies\\Microsoft\\Windows\\LanmanServer\\NobodyKnows'],
      [''],
      ['LanmanServer.admx: 2 policies, 1 setting of the catalogue, 1 registry value that it does not know'],
      [''],
    ]);
    expect(err).to.contain('the language file for de-DE does not have $(string.Other)');
  });

  it('gives them as its schema says, only those that a filter leaves', async () => {
    interface Result {
      readonly settings: readonly { readonly id: string }[];
      readonly template: { readonly languages: readonly string[]; readonly offers: readonly object[]; readonly unknown: readonly object[] };
    }
    const folder = makeFolder(files);
    const shape = ({ settings, template }: Result): readonly unknown[] => [
      settings.map(({ id }) => id),
      template.languages,
      template.offers.length,
      template.unknown.length,
    ];
    const whole = await resultOf<Result>(folder, 'settings', '--from-admx', 'store/LanmanServer.admx');
    expect([whole.exitCode, ...shape(whole.result)]).to.deep.equal([0, ['enableSmbQuicServer'], ['de-DE', 'en-US'], 1, 1]);
    const filtered = await resultOf<Result>(folder, 'settings', 'nobody', '--from-admx', 'store/LanmanServer.admx');
    expect([filtered.exitCode, ...shape(filtered.result)]).to.deep.equal([0, [], ['de-DE', 'en-US'], 0, 1]);
  });

  it('ends with 1 for a template that is broken, with 2 for one that is not there', async () => {
    const folder = makeFolder({ 'broken.admx': '<policyDefinitions>' });
    const broken = await runIn({ folder }, 'settings', '--from-admx', 'broken.admx');
    expect([broken.exitCode, broken.out]).to.deep.equal([1, '']);
    expect(broken.err).to.contain('[admx-is-not-xml]').and.to.contain('broken.admx:1:1');
    const missing = await runIn({ folder }, 'settings', '--from-admx', 'missing.admx');
    expect([missing.exitCode, missing.out]).to.deep.equal([2, '']);
  });
});

describe('store', () => {
  after(removeFolders);

  it('says what is in the store and what is lacking, and ends with 1 then', async () => {
    const { exitCode, out } = await runIn({ folder: makeFolder(files), environment: { COLUMNS: '200' } }, 'store', 'store', 'policy.json');
    expect(exitCode).to.equal(1);
    expect(out).to.equal(
      [
        'Setting                           Value     In the store',
        'server.signing                    required  no template of Windows writes it; what does: PowerShell, security template (GptTmpl.inf), custom OMA-URI profile',
        'server.quic.state                 enabled   LanmanServer.admx: Enable SMB over QUIC',
        'server.audit.insecureGuestLogons  on        lacking: the template is older and does not have it, see LanmanServer.admx ("Audit insecure guest logon")',
        '',
        '1 template read, 3 settings in the policy, 1 lacking',
        'Copy the templates that are named, each .admx with its language files: those of Windows from C:\\Windows\\PolicyDefinitions of the newest Windows that you manage, SecGuide.admx from the Security',
        'Compliance Toolkit.',
        '',
      ].join('\n'),
    );
  });

  it('ends with 0 where nothing is lacking', async () => {
    const whole = policyText('Audit', 'LanmanServer', 'valueName="AuditInsecureGuestLogon"', states(1, 0));
    const folder = makeFolder({ ...files, 'store/smbward.admx': admxText(whole), 'store/en-US/smbward.adml': admlText({ Audit: 'x' }) });
    const { exitCode, result } = await resultOf<{ readonly templates: number; readonly settings: readonly { readonly verdict: string }[] }>(
      folder,
      'store',
      'store/',
      'policy.json',
    );
    expect([exitCode, result.templates, result.settings.map(({ verdict }) => verdict)]).to.deep.equal([
      0,
      2,
      ['no-template', 'held', 'held'],
    ]);
  });

  it('ends with 1 where a template is broken, whoever it is of', async () => {
    const folder = makeFolder({
      ...files,
      'store/Other.admx': '<policyDefinitions>',
      'policy.json': policy.replace('"audit":{"insecureGuestLogons":"on"}', '"smb1":{}'),
    });
    const { exitCode, err } = await runIn({ folder }, 'store', 'store', 'policy.json');
    expect(exitCode).to.equal(1);
    expect(err).to.contain('store/Other.admx:1:1');
  });

  for (const [what, argv, code] of [
    ['a folder that is not there', ['missing', 'policy.json'], 'file-not-found'],
    ['a file in place of a folder', ['policy.json', 'policy.json'], 'file-not-readable'],
    ['a folder without templates', ['.', 'policy.json'], 'folder-has-no-template'],
    ['a policy that is not there', ['store', 'missing.json'], 'file-not-found'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { exitCode, out, err } = await runIn({ folder: makeFolder(files) }, 'store', ...argv);
      expect([exitCode, out]).to.deep.equal([2, '']);
      expect(err).to.contain(`[${code}]`);
    });
  }
});
