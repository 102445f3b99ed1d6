import { expect } from 'chai';
import { answerSchema } from '../answer-schema.js';
import { runCommand, runIn } from './session.js';

interface Row {
  readonly id: string;
}

async function resultOf<R>(command: string, ...argv: readonly string[]): Promise<R> {
  const { exitCode, out } = await runCommand(command, ...argv, '--json');
  const answer = JSON.parse(out) as { readonly result: R };
  const isValid = answerSchema(command);
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  expect(exitCode).to.equal(0);
  return answer.result;
}

describe('explain, settings, windows', () => {
  it('explains a word', async () => {
    const { out, exitCode } = await runCommand('explain', '31017');
    expect(exitCode).to.equal(0);
    expect(out).to.contain('Event 31017').and.to.contain('At the device, first').and.to.contain('Sources');
  });

  it('explains a negative number without taking it for a flag', async () => {
    expect((await runCommand('explain', '-2147023624')).out).to.contain('1272');
  });

  it('refuses a word that it does not know, and proposes the nearest', async () => {
    const { exitCode, out, err } = await runCommand('explain', 'guest-bloked-by-client');
    expect([exitCode, out]).to.deep.equal([2, '']);
    expect(err).to.contain('Did you mean guest-blocked-by-client?');
  });

  it('answers explain in JSON as its schema says, for every kind of word', async () => {
    for (const word of [
      '0x80070035',
      '31017',
      'guest-cannot-sign',
      'client.signing',
      'client.ntlm',
      'word-not-known',
      '3.1.1',
      'windows-11-24h2',
      'errno:13',
      'network.tcp',
      'waivers',
    ]) {
      await resultOf('explain', word);
    }
  });

  it('lists all settings, and whole rows in JSON', async () => {
    expect((await runCommand('settings')).out).to.contain('client.signing');
    const { settings } = await resultOf<{ settings: readonly Row[] }>('settings');
    expect(settings.length).to.be.greaterThan(70);
  });

  it('filters settings by registry value name', async () => {
    const { settings } = await resultOf<{ settings: readonly Row[] }>('settings', 'allowinsecureguestauth');
    expect(settings.map(({ id }) => id)).to.deep.equal(['allowInsecureGuestAuth']);
  });

  it('warns when no setting matches', async () => {
    const { exitCode, out, err } = await runCommand('settings', 'kerberoast');
    expect([exitCode, out]).to.deep.equal([0, '']);
    expect(err).to.contain('[filter-matches-nothing]');
  });

  it('lists every Windows', async () => {
    const { products } = await resultOf<{ products: readonly Row[] }>('windows');
    expect(products.length).to.be.greaterThan(40);
    expect((await runCommand('windows')).out).to.contain('windows-server-2025');
  });

  it('keeps the list of Windows within a narrow terminal', async () => {
    const { out } = await runIn({ environment: { COLUMNS: '70' } }, 'windows');
    expect(out.split('\n').filter((line) => line.length > 70)).to.deep.equal([]);
    expect(out).to.contain('+upgraded for');
  });

  it('shows what a Windows does with nothing configured', async () => {
    const { out } = await runCommand('windows', 'windows-11-24h2/pro');
    expect(out).to.match(/client\.insecureGuestLogons +blocked/);
    await resultOf('windows', 'windows-11-24h2/pro');
  });

  it('proposes the Windows that was probably meant', async () => {
    for (const [said, meant] of [
      ['windows-11-24h3', 'windows-11-24h2'],
      ['Windows 11 24H2', 'windows-11-24h2'],
      ['windows-11-24h2/profesional', 'professional'],
    ] as const) {
      const { exitCode, err } = await runCommand('windows', said);
      expect(exitCode, said).to.equal(2);
      expect(err, said)
        .to.match(/did you mean/i)
        .and.to.contain(meant);
    }
  });
});
