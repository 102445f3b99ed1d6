import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder, mistakenPolicy, removeFolders, soundPolicy } from './folder.js';
import { runIn } from './session.js';

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string } };
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly { readonly locations: readonly Location[] }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly {
        readonly descriptor: { readonly id: string };
        readonly locations: readonly Location[];
      }[];
    }[];
  }[];
}

const expectations = JSON.stringify({
  language: 1,
  expectations: [{ name: 'a', connection: { client: 'policy', server: 'samba-4.17' }, expect: { result: 'failed' } }],
});

describe('addresses of files for CI services', () => {
  let repository = '';
  const given = { repository: 'policies/my office.json', policies: 'my office.json' };

  before(() => {
    repository = makeFolder({
      '.git/HEAD': '',
      'policies/my office.json': mistakenPolicy,
      'policies/sound.json': soundPolicy,
      'policies/sound.expect.json': expectations,
    });
  });

  after(removeFolders);

  function fromEverywhere(format: string): Promise<readonly string[]> {
    const runs: readonly (readonly [string, string])[] = [
      [repository, given.repository],
      [join(repository, 'policies'), given.policies],
      [makeFolder(), join(repository, given.repository)],
    ];
    return Promise.all(runs.map(async ([folder, file]) => (await runIn({ folder }, 'check', file, '--format', format)).out));
  }

  for (const [format, shown] of [
    ['sarif', '"uri": "policies/my%20office.json",\n'],
    ['github', '::error file=policies/my office.json,line='],
    ['junit', '<testsuite name="policies/my office.json" '],
  ] as const) {
    it(`are below the root of the repository from whatever folder: ${format}`, async () => {
      const [first = '', ...others] = await fromEverywhere(format);
      expect(first).to.contain(shown);
      expect(others).to.deep.equal([first, first]);
    });
  }

  it('are below the root of the repository in the JUnit of expectations', async () => {
    const { out } = await runIn({ folder: join(repository, 'policies') }, 'test', 'sound.json', '--format', 'junit');
    expect([...out.matchAll(/ file="([^"]*)"/g)].map(([, file]) => file)).to.deep.equal([
      'policies/sound.json',
      'policies/sound.expect.json',
    ]);
  });

  it('are below the folder of the command where there is no repository, and whole for what lies outside', async () => {
    const [folder, elsewhere] = [makeFolder({ 'a/b.json': mistakenPolicy }), makeFolder({ 'c.json': mistakenPolicy })];
    const { out } = await runIn({ folder }, 'check', 'a/b.json', join(elsewhere, 'c.json'), '-', '--format', 'sarif');
    const [run] = (JSON.parse(out) as Log).runs;
    const places = run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation);
    expect(places).to.deep.equal([
      { uri: 'a/b.json', uriBaseId: '%SRCROOT%' },
      { uri: `file://${join(elsewhere, 'c.json')}` },
      { uri: '-' },
    ]);
  });

  it('are those of what a link points to', async () => {
    symlinkSync('my office.json', join(repository, 'policies', 'link.json'));
    const { out } = await runIn({ folder: repository }, 'check', 'policies/link.json', '--format', 'github');
    expect(out).to.match(/^::error file=policies\/my office\.json,/);
  });

  it('stand beside what could not be read, which SARIF reports as a run that failed', async () => {
    const session = await runIn({ folder: repository }, 'check', 'policies/gone.json', given.repository, '--format', 'sarif');
    const [run] = (JSON.parse(session.out) as Log).runs;
    expect([session.exitCode, run?.results.length]).to.deep.equal([2, 1]);
    expect(run?.invocations[0]?.executionSuccessful).to.equal(false);
    expect(run?.invocations[0]?.toolExecutionNotifications?.map(({ descriptor, locations }) => [descriptor.id, locations])).to.deep.equal([
      ['file-not-found', [{ physicalLocation: { artifactLocation: { uri: 'policies/gone.json', uriBaseId: '%SRCROOT%' } } }]],
    ]);
  });
});
