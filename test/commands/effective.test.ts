import { expect } from 'chai';
import { makeFolder, mistakenPolicy, removeFolders, soundPolicy } from './folder.js';
import { answerSchema } from '../answer-schema.js';
import { runIn, type Session } from './session.js';

interface Setting {
  readonly path: string;
  readonly word: string | null;
  readonly certainty: string | null;
  readonly withoutEffect: string | null;
  readonly origin: { readonly kind: string; readonly words: string };
}

interface Answer {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly result: {
    readonly configurations: readonly {
      readonly windows: { readonly text: string };
      readonly settings: readonly Setting[];
      readonly ignored: readonly { readonly path: string }[];
    }[];
  } | null;
}

function answerOf(session: Session): Answer {
  const answer = JSON.parse(session.out) as Answer;
  const isValid = answerSchema('effective');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return answer;
}

describe('effective', () => {
  afterEach(removeFolders);

  it('shows the assigned settings of every Windows of the policy, each with its place', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const { exitCode, out } = await runIn({ folder }, 'effective', 'policy.json');
    expect(exitCode).to.equal(0);
    expect(out).to.match(/client\.signing +required +policy, policy\.json:9:16 +documented/);
  });

  it('answers in JSON as its schema says', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const [configuration] = answerOf(await runIn({ folder }, 'effective', 'policy.json', '--json')).result?.configurations ?? [];
    expect(configuration?.windows.text).to.equal('windows-11-24h2/pro');
    expect(configuration?.settings.map(({ path, origin }) => [path, origin.kind])).to.deep.equal([
      ['client.signing', 'policy'],
      ['client.dialects.minimum', 'policy'],
    ]);
  });

  it('is sure of no value that has no effect, and says why', async () => {
    const quic = {
      state: 'disabled',
      certificates: [{ server: 'edge01.contoso.com', thumbprint: '3F2504E04F8911D39A0C0305E82C3301A1B2C3D4' }],
    };
    const policy = { language: 1, name: 'p', appliesTo: ['windows-11-24h2/pro'], client: { signing: 'required', quic } };
    const folder = makeFolder({ 'policy.json': JSON.stringify(policy) });
    const [configuration] = answerOf(await runIn({ folder }, 'effective', 'policy.json', '--json')).result?.configurations ?? [];
    expect(configuration?.settings.map(({ path, certainty, withoutEffect }) => [path, certainty, withoutEffect])).to.deep.equal([
      ['client.signing', 'documented', null],
      ['client.quic.state', 'documented', null],
      ['client.quic.certificates', null, 'client.quic.certificates has no effect on windows-11-24h2/pro: client.quic.state is "disabled"'],
    ]);
    const { out } = await runIn({ folder }, 'effective', 'policy.json');
    expect(out).to.match(/client\.quic\.certificates .* no effect$/m);
  });

  it('asks another Windows than those of the policy', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const answer = answerOf(await runIn({ folder }, 'effective', 'policy.json', '--windows', 'windows-10-22h2/pro', '--json'));
    const [configuration] = answer.result?.configurations ?? [];
    expect(configuration?.windows.text).to.equal('windows-10-22h2/pro');
    expect(configuration?.ignored.map(({ path }) => path)).to.deep.equal(['client.dialects.minimum']);
  });

  it('shows only what differs from Windows itself with --changed', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const [configuration] =
      answerOf(await runIn({ folder }, 'effective', 'policy.json', '--changed', '--json')).result?.configurations ?? [];
    expect(configuration?.settings.map(({ path }) => path)).to.deep.equal(['client.dialects.minimum']);
  });

  it('shows every setting with --all, and without a policy', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const [all] = answerOf(await runIn({ folder }, 'effective', 'policy.json', '--all', '--json')).result?.configurations ?? [];
    const [bare] =
      answerOf(await runIn({ folder }, 'effective', '--windows', 'windows-11-24h2/pro', '--json')).result?.configurations ?? [];
    expect(all?.settings.map(({ path }) => path)).to.deep.equal(bare?.settings.map(({ path }) => path));
    expect(bare?.settings.length).to.be.greaterThan(70);
  });

  it('needs a policy or a Windows', async () => {
    const { exitCode, err } = await runIn({}, 'effective');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('Name a policy, a Windows, or both.');
  });

  it('stops at a policy with an error and shows it', async () => {
    const folder = makeFolder({ 'policy.json': mistakenPolicy });
    const { exitCode, out, err } = await runIn({ folder }, 'effective', 'policy.json');
    expect([exitCode, out]).to.deep.equal([1, '']);
    expect(err).to.contain('"minimum": "3.7"');
  });

  it('proposes the Windows that was probably meant', async () => {
    const { exitCode, err } = await runIn({}, 'effective', '--windows', 'windows-11-24h3/pro');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('windows-11-24h2');
  });
});
