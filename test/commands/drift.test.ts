import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { answerSchema } from '../answer-schema.js';
import { printObservation } from '../observation/print-observation.js';
import { MadeMachine } from '../observation/made-machine.js';
import { windowsOf } from '../observation/machines.js';
import { makeFolder, removeFolders } from './folder.js';
import { runIn, type Session } from './session.js';

const policy = JSON.stringify({
  language: 1,
  name: 'office',
  appliesTo: ['windows-11-24h2/pro'],
  client: { signing: 'required', encryption: 'required', remoteMailslots: 'default' },
});

function machine(change: (made: MadeMachine) => void): string {
  const made = MadeMachine.installed(windowsOf('windows-11-24h2/pro'));
  change(made);
  return new TextDecoder().decode(printObservation(made.observe()));
}

const compliant = machine((made) => made.set('requireEncryptionClient', 1, 'policy'));
const drifting = machine((made) => made.set('requireEncryptionClient', 0, 'local'));

function drift(state: string, ...words: readonly string[]): Promise<Session> {
  const folder = makeFolder({ 'policy.json': policy, 'pc.json': state });
  return runIn({ folder }, 'drift', 'policy.json', '--state', 'pc.json', ...words);
}

interface Shown {
  readonly id: string;
  readonly verdict: string;
  readonly policy: unknown;
  readonly local: unknown;
  readonly effective: unknown;
  readonly wins: string;
  readonly wanted: unknown;
}

async function settingsOf(state: string): Promise<readonly Shown[]> {
  const { out } = await drift(state, '--json');
  const answer: unknown = JSON.parse(out);
  const isValid = answerSchema('drift');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return (answer as { readonly result: { readonly settings: readonly Shown[] } }).result.settings;
}

describe('drift', () => {
  after(removeFolders);

  it('is none where the machine is as the policy wants it', async () => {
    const { exitCode, out, err } = await drift(compliant);
    expect([exitCode, err]).to.deep.equal([0, '']);
    expect(out).to.match(/\n3 settings of the policy: no drift\n$/);
  });

  it('shows both places, what is in force, who wins, and what is expected', async () => {
    expect((await drift(drifting)).exitCode).to.equal(1);
    const [, encryption] = await settingsOf(drifting);
    const notRequired = { value: 0, word: 'not-required' };
    const { id, verdict, policy: inPolicy, local, effective, wins, wanted } = encryption!;
    expect({ id, verdict, inPolicy, local, effective, wins, wanted }).to.deep.equal({
      id: 'requireEncryptionClient',
      verdict: 'drifts',
      inPolicy: { kind: 'absent' },
      local: { kind: 'value', ...notRequired },
      effective: notRequired,
      wins: 'local',
      wanted: { value: 1, word: 'required' },
    });
  });

  it('does not take what was not asked for absent', async () => {
    const exported =
      'REGEDIT4\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters]\n"RequireSecuritySignature"=dword:1\n';
    const folder = makeFolder({ 'policy.json': policy, 'pc.reg': exported });
    const words = ['drift', 'policy.json', '--state', 'pc.reg', '--windows', 'windows-11-24h2/pro'];
    const { exitCode, out } = await runIn({ folder }, ...words);
    expect(exitCode).to.equal(0);
    expect(out).to.match(/\n3 settings of the policy: no drift, 2 not told\n$/);
    expect((await runIn({ folder }, ...words, '--fail-on', 'not-told')).exitCode).to.equal(1);
  });

  it('is annotated at the line of the policy that wants it', async () => {
    const { exitCode, out } = await drift(drifting, '--format', 'github');
    expect(exitCode).to.equal(1);
    expect(out).to.match(
      /^::error file=policy\.json,line=1,endLine=1,col=\d+,endColumn=\d+,title=smbward setting-drifts::client\.encryption is not-required \(local place\), and the policy wants required%0A/,
    );
    expect(out.split('\n')).to.have.length(2);
  });

  it('refuses a name of Windows where the machine tells its own', async () => {
    const { exitCode, err } = await drift(compliant, '--windows', 'windows-11-24h2/pro');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[flag-has-no-effect]');
  });
});

describe('observe', () => {
  after(removeFolders);

  it('writes a script in ASCII with the line ends of Windows, which is there once', async () => {
    const folder = makeFolder({});
    expect((await runIn({ folder }, 'observe', '--out', 'observe.ps1')).exitCode).to.equal(0);
    const text = readFileSync(`${folder}/observe.ps1`, 'latin1');
    expect(text).to.match(/^#Requires -Version 5\.1\r\n/);
    expect(/[^\r\n -~]/.test(text) || /[^\r]\n/.test(text)).to.equal(false);
    expect((await runIn({ folder }, 'observe', '--out', 'observe.ps1')).exitCode).to.equal(2);
    const answer: unknown = JSON.parse((await runIn({ folder }, 'observe', '--json')).out);
    expect(answerSchema('observe')(answer)).to.equal(true);
  });
});

describe('a machine that was observed', () => {
  after(removeFolders);

  it('is an end of a connection, on the command line and in a scenario', async () => {
    const end = { observation: './pc.json' };
    const credentials = { account: 'local', userKnownToServer: false };
    const scenario = JSON.stringify({ language: 1, client: end, server: 'guest-only-nas', credentials });
    const folder = makeFolder({ '.git/HEAD': '', 'pc.json': machine(() => undefined), 'scenario.json': scenario });
    const typed = await runIn({ folder }, 'simulate', '--client', 'pc.json', '--server', 'guest-only-nas', '--account', 'local', '--json');
    const written = await runIn({ folder }, 'simulate', '--scenario', 'scenario.json', '--detail', 'verdict');
    expect(written.out).to.equal('FAILED     scenario.json: at session setup: guest-blocked-by-client (inferred)\n');
    const answer = JSON.parse(typed.out) as { readonly result: { readonly scenarios: readonly object[] } };
    expect(answer.result.scenarios).to.have.length(1);
    expect(typed.out).to.contain('"windows-11-24h2/pro (pc.json)"');
  });

  it('is what effective shows, and what import makes a policy of', async () => {
    const folder = makeFolder({ 'pc.json': compliant });
    const effective: unknown = JSON.parse((await runIn({ folder }, 'effective', '--state', 'pc.json', '--json')).out);
    const isValid = answerSchema('effective');
    expect(isValid(effective), JSON.stringify(isValid.errors)).to.equal(true);
    const { out } = await runIn({ folder }, 'import', 'pc.json');
    const imported = JSON.parse(out) as { readonly appliesTo: unknown; readonly client: unknown };
    expect(imported.appliesTo).to.deep.equal(['windows-11-24h2/pro']);
    expect(imported.client).to.have.property('encryption', 'required');
  });
});
