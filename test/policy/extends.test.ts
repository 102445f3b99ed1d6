import { expect } from 'chai';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { SettingData, TableRow } from '../../src/catalogue/settings/definition.js';
import { type LoadedPolicy, loadPolicy } from '../../src/policy/load.js';
import { memoryHost } from '../memory-host.js';

type Json = Readonly<Record<string, unknown>>;

/** Loads `policy.json` of these files, each given by its members. */
function load(files: Readonly<Record<string, Json>>): LoadedPolicy {
  const texts = Object.entries(files).map(([file, members]) => {
    const document = { language: 1, name: 'case', ...members };
    return [file, JSON.stringify(document)] as const;
  });
  return loadPolicy('policy.json', memoryHost(Object.fromEntries(texts)));
}

const on = ['windows-11-24h2/pro'];
const codes = ({ diagnostics }: LoadedPolicy): readonly string[] => diagnostics.map(({ code }) => code);

/** The data of each assignment of a policy without errors. */
function dataOf({ policy }: LoadedPolicy): Readonly<Record<string, SettingData>> {
  return Object.fromEntries(
    [...policy!.assignments.values()].map(({ setting, wanted }) => [setting, wanted.kind === 'value' ? wanted.data : 'default']),
  );
}

/** Files that a diagnostic names beside its own. */
function relatedFiles({ related }: Diagnostic): readonly string[] {
  return related.map(({ span }) => span.file);
}

describe('extends', () => {
  it('takes over what a base says, with the base’s place', () => {
    const loaded = load({ 'policy.json': { extends: ['./base.json'] }, 'base.json': { appliesTo: on, client: { signing: 'required' } } });
    expect(codes(loaded)).to.deep.equal([]);
    expect(dataOf(loaded)).to.deep.equal({ requireSigningClient: 1 });
    expect([...loaded.policy!.assignments.values()][0]!.span.file).to.equal('base.json');
    expect(loaded.policy!.files).to.deep.equal(['policy.json', 'base.json']);
  });

  it('lets the child override, with a note that names both places', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { signing: 'not-required' } },
      'base.json': { appliesTo: on, client: { signing: 'required' } },
    });
    expect(dataOf(loaded)).to.deep.equal({ requireSigningClient: 0 });
    expect(codes(loaded)).to.deep.equal(['assignment-overrides-base']);
    expect(loaded.diagnostics[0]!.span!.file).to.equal('policy.json');
    expect(relatedFiles(loaded.diagnostics[0]!)).to.deep.equal(['base.json']);
    expect([...loaded.policy!.assignments.values()][0]!.overrides.map(({ span }) => span.file)).to.deep.equal(['base.json']);
  });

  it('says nothing of a child that repeats its base', () => {
    const client = { signing: 'required' };
    expect(codes(load({ 'policy.json': { extends: ['./base.json'], client }, 'base.json': { appliesTo: on, client } }))).to.deep.equal([]);
  });

  it('gives one note for a group that overrides many', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { dialects: 'default' } },
      'base.json': { appliesTo: on, client: { dialects: { minimum: '3.0', maximum: '3.1.1' } } },
    });
    expect(codes(loaded)).to.deep.equal(['assignment-overrides-base']);
    expect(loaded.diagnostics[0]!.related).to.have.lengthOf(2);
  });

  it('finds a base from where it is named', () => {
    const loaded = load({
      'policy.json': { extends: ['./teams/a/office.json'] },
      'teams/a/office.json': { extends: ['../../common/base.json'] },
      'common/base.json': { appliesTo: on, client: { signing: 'required' } },
    });
    expect(codes(loaded)).to.deep.equal([]);
    expect(loaded.policy!.files).to.deep.equal(['policy.json', 'teams/a/office.json', 'common/base.json']);
  });

  it('reads a base that is reached by two ways once, and reports its mistakes once', () => {
    const diamond = (signing: string): LoadedPolicy =>
      load({
        'policy.json': { extends: ['./one.json', './two.json'] },
        'one.json': { extends: ['./base.json'] },
        'two.json': { extends: ['./base.json'] },
        'base.json': { appliesTo: on, client: { signing } },
      });
    expect(codes(diamond('required'))).to.deep.equal([]);
    expect(codes(diamond('require'))).to.deep.equal(['word-is-unknown']);
  });

  it('reports bases that disagree, with both places', () => {
    const loaded = load({
      'policy.json': { extends: ['./one.json', './two.json'] },
      'one.json': { appliesTo: on, client: { signing: 'required' } },
      'two.json': { appliesTo: on, client: { signing: 'not-required' } },
    });
    expect(codes(loaded)).to.deep.equal(['bases-disagree']);
    expect(relatedFiles(loaded.diagnostics[0]!)).to.deep.equal(['one.json', 'two.json']);
    expect(loaded.policy).to.equal(null);
  });

  for (const [wish, data] of [
    ['required', { requireSigningClient: 1 }],
    ['default', { requireSigningClient: 'default' }],
    ['unmanaged', {}],
  ] as const) {
    it(`lets the child decide between bases that disagree: ${wish}`, () => {
      const loaded = load({
        'policy.json': { extends: ['./one.json', './two.json'], client: { signing: wish } },
        'one.json': { appliesTo: on, client: { signing: 'required' } },
        'two.json': { appliesTo: on, client: { signing: 'not-required' } },
      });
      expect(dataOf(loaded)).to.deep.equal(data);
    });
  }

  it('takes lists in another order for the same where Windows has no order, and for another where it has', () => {
    const bases = (key: 'ntlm' | 'ciphers', one: readonly string[], two: readonly string[]): readonly string[] => {
      const client = (list: readonly string[]): Json => (key === 'ntlm' ? { ntlm: { exceptions: list } } : { cipherSuites: list });
      return codes(
        load({
          'policy.json': { extends: ['./one.json', './two.json'] },
          'one.json': { appliesTo: on, client: client(one) },
          'two.json': { appliesTo: on, client: client(two) },
        }),
      );
    };
    expect(bases('ntlm', ['a', 'b'], ['b', 'a'])).to.deep.equal([]);
    expect(bases('ciphers', ['AES_128_GCM', 'AES_256_GCM'], ['AES_256_GCM', 'AES_128_GCM'])).to.deep.equal(['bases-disagree']);
  });

  it('takes a base’s assignment away with "unmanaged"', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { signing: 'unmanaged' } },
      'base.json': { appliesTo: on, client: { signing: 'required', encryption: 'required' } },
    });
    expect(codes(loaded)).to.deep.equal([]);
    expect(dataOf(loaded)).to.deep.equal({ requireEncryptionClient: 1 });
  });

  it('edits a base’s list: what is removed goes, what is added comes last', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { ntlm: { exceptions: { remove: ['NAS02'], add: ['nas04'] } } } },
      'base.json': { appliesTo: on, client: { ntlm: { exceptions: ['nas01', { server: 'nas02', reason: 'old' }, 'nas03'] } } },
    });
    expect(codes(loaded)).to.deep.equal([]);
    expect(dataOf(loaded)).to.deep.equal({ blockNtlmServerExceptionList: ['nas01', 'nas03', 'nas04'] });
  });

  it('removes a row by its key column', () => {
    const rows = ['nas01', 'nas02'].map((server) => ({ server, transport: 'tcp', port: 8445 }));
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { alternativePorts: { mappings: { remove: ['nas01'] } } } },
      'base.json': { appliesTo: on, client: { alternativePorts: { mappings: rows } } },
    });
    expect(dataOf(loaded)).to.deep.equal({ alternativePortMappingsClient: [rows[1]] });
  });

  it('keeps the rows of a base the only ones where it edits them, and notes where it says otherwise than the base', () => {
    const path = (share: string) => ({ path: `\\\\*\\${share}`, integrity: true });
    const base = { appliesTo: on, client: { hardenedUncPaths: { only: [path('SYSVOL'), path('old')] } } };
    const wish = (own: unknown): unknown => {
      const loaded = load({ 'policy.json': { extends: ['./base.json'], client: { hardenedUncPaths: own } }, 'base.json': base });
      const wanted = loaded.policy?.assignments.get('hardenedUncPaths')?.wanted;
      return [codes(loaded), wanted?.kind === 'value' && [(wanted.data as readonly TableRow[]).map((row) => row['path']), wanted.only]];
    };
    expect(wish({ add: [path('NETLOGON')], remove: ['\\\\*\\old'] })).to.deep.equal([[], [['\\\\*\\SYSVOL', '\\\\*\\NETLOGON'], true]]);
    expect(wish([path('SYSVOL'), path('old')])).to.deep.equal([
      ['assignment-overrides-base'],
      [['\\\\*\\SYSVOL', '\\\\*\\old'], undefined],
    ]);
  });

  it('cannot edit what a base sets to default', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { ntlm: { exceptions: { add: ['nas04'] } } } },
      'base.json': { appliesTo: on, client: { ntlm: 'default' } },
    });
    expect(codes(loaded)).to.deep.equal(['edit-has-no-list']);
  });

  it('names the whole circle', () => {
    const loaded = load({
      'policy.json': { extends: ['./a.json'] },
      'a.json': { extends: ['./b.json'] },
      'b.json': { extends: ['./a.json'] },
    });
    expect(codes(loaded)).to.deep.equal(['extends-is-circular']);
    expect(loaded.diagnostics[0]!.message).to.contain('a.json → b.json → a.json');
    expect(loaded.diagnostics[0]!.span!.file).to.equal('b.json');
  });

  it('sees through other spellings of the policy’s own name', () => {
    const text = JSON.stringify({ language: 1, name: 'case', extends: ['./sub/../policy.json'] });
    const { diagnostics } = loadPolicy('./policy.json', memoryHost({ './policy.json': text, 'policy.json': text }));
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['extends-is-circular']);
  });

  it('allows sixteen bases in a row and no more, also by a second way', () => {
    const chain = (length: number): Record<string, Json> => ({
      'policy.json': { extends: ['./1.json'] },
      ...Object.fromEntries(Array.from({ length: length - 1 }, (_, index) => [`${index + 1}.json`, { extends: [`./${index + 2}.json`] }])),
      [`${length}.json`]: { appliesTo: on },
    });
    expect(codes(load(chain(16)))).to.deep.equal([]);
    expect(codes(load(chain(17)))).to.deep.equal(['extends-is-too-deep']);
    const shortcut = { ...chain(16), 'policy.json': { extends: ['./8.json', './extra.json'] }, 'extra.json': { extends: ['./1.json'] } };
    expect(codes(load(shortcut))).to.deep.equal(['extends-is-too-deep']);
  });

  it('says nothing of what may stand in a base that is not there', () => {
    const loaded = load({
      'policy.json': {
        extends: ['./gone.json'],
        client: { signing: 'unmanaged', ntlm: { exceptions: { add: ['nas01'], remove: ['nas02'] } } },
      },
    });
    expect(codes(loaded)).to.deep.equal(['base-is-missing']);
  });

  it('says nothing of what a base got wrong', () => {
    const loaded = load({
      'policy.json': { extends: ['./base.json'], client: { ntlm: { exceptions: { remove: ['nas01'] } } } },
      'base.json': { appliesTo: on, client: { ntlm: { exceptions: ['n a s'] } } },
    });
    expect(codes(loaded)).to.deep.equal(['server-name-is-malformed']);
  });
});

describe('appliesTo', () => {
  const windowsOf = ({ policy }: LoadedPolicy): readonly string[] => policy!.appliesTo.map(({ windows }) => windows.text);
  const withBase = (own: readonly string[] | undefined, ofBase: readonly string[]): LoadedPolicy =>
    load({
      'policy.json': { extends: ['./base.json'], ...(own === undefined ? {} : { appliesTo: own }) },
      'base.json': { appliesTo: ofBase },
    });

  it('is the base’s where the child does not say', () => {
    expect(windowsOf(withBase(undefined, on))).to.deep.equal(on);
  });

  it('may be narrower than the base’s: an edition, a revision', () => {
    expect(windowsOf(withBase(['windows-11-24h2/pro'], ['windows-11-24h2']))).to.deep.equal(['windows-11-24h2/pro']);
    expect(codes(withBase(['windows-11@26100.3612/pro'], ['windows-11-24h2/pro']))).to.deep.equal([]);
  });

  it('may not be wider', () => {
    expect(codes(withBase(['windows-11-24h2'], ['windows-11-24h2/pro']))).to.deep.equal(['applies-to-exceeds-base']);
    expect(codes(withBase(['windows-server-2025/datacenter+dc'], ['windows-server-2025/datacenter']))).to.deep.equal([
      'applies-to-exceeds-base',
    ]);
  });

  it('is what two bases have in common', () => {
    const loaded = load({
      'policy.json': { extends: ['./one.json', './two.json'] },
      'one.json': { appliesTo: ['windows-11-24h2', 'windows-11-23h2/pro'] },
      'two.json': { appliesTo: ['windows-11-24h2/pro', 'windows-11-22h2/pro'] },
    });
    expect(windowsOf(loaded)).to.deep.equal(['windows-11-24h2/pro']);
  });
});

describe('targets', () => {
  const idsOf = ({ policy }: LoadedPolicy): readonly string[] | undefined => policy!.targets?.ids;
  const bases = { 'one.json': { appliesTo: on, targets: ['reg'] }, 'two.json': { appliesTo: on, targets: ['registry-pol', 'reg'] } };

  it('are not said where no file says them', () => {
    expect(idsOf(load({ 'policy.json': { appliesTo: on } }))).to.equal(undefined);
  });

  it('are each named once', () => {
    expect(idsOf(load({ 'policy.json': { appliesTo: on, targets: ['reg', 'registry-pol', 'reg'] } }))).to.deep.equal([
      'reg',
      'registry-pol',
    ]);
  });

  it('are the base’s where the child does not say', () => {
    expect(idsOf(load({ 'policy.json': { extends: ['./two.json'] }, ...bases }))).to.deep.equal(['registry-pol', 'reg']);
  });

  it('are the child’s in place of the base’s, wider or narrower', () => {
    const loaded = load({ 'policy.json': { extends: ['./one.json'], targets: ['intune-settings-catalog', 'registry-pol'] }, ...bases });
    expect([codes(loaded), idsOf(loaded)]).to.deep.equal([[], ['intune-settings-catalog', 'registry-pol']]);
  });

  it('are those of the one base that says', () => {
    const loaded = load({ 'policy.json': { extends: ['./one.json', './three.json'] }, ...bases, 'three.json': { appliesTo: on } });
    expect([codes(loaded), idsOf(loaded)]).to.deep.equal([[], ['reg']]);
  });

  it('agree in whatever order bases name them', () => {
    const loaded = load({
      'policy.json': { extends: ['./two.json', './three.json'] },
      ...bases,
      'three.json': { appliesTo: on, targets: ['reg', 'registry-pol'] },
    });
    expect([codes(loaded), idsOf(loaded)]).to.deep.equal([[], ['registry-pol', 'reg']]);
  });

  it('must be decided where bases disagree', () => {
    const disagreeing = load({ 'policy.json': { extends: ['./one.json', './two.json'] }, ...bases });
    expect(codes(disagreeing)).to.deep.equal(['bases-disagree']);
    expect(disagreeing.diagnostics[0]!.message).to.equal('targets: one.json and two.json disagree');
    expect(relatedFiles(disagreeing.diagnostics[0]!)).to.deep.equal(['one.json', 'two.json']);
    const decided = load({ 'policy.json': { extends: ['./one.json', './two.json'], targets: ['reg'] }, ...bases });
    expect([codes(decided), idsOf(decided)]).to.deep.equal([[], ['reg']]);
  });
});
