import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/commands/index.js';
import { admxText, policyText } from '../store/templates.js';
import { filesIn, makeFolder, removeFolders } from './folder.js';
import { runIn } from './session.js';

interface StatedFlags {
  readonly flags?: Readonly<Record<string, { readonly summary?: string }>>;
}

/** A command line of which each flag changes something, and the words by which each is given. */
interface Tried {
  readonly argv: readonly string[];
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** Words that take the place of `argv` where a flag is for another question. */
  readonly otherwise?: Readonly<Record<string, readonly string[]>>;
}

const policy = JSON.stringify({
  language: 1,
  name: 'office',
  appliesTo: ['windows-11-24h2/pro'],
  client: {
    signing: 'required',
    dialects: { minimum: 'default' },
    hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: true }],
    remoteMailslots: { value: 'enabled', reason: 'a scanner', owner: 'it', until: '2027-06-30' },
  },
});
const [windows, nas] = ['windows-11-24h2/pro', 'guest-only-nas'];

function expecting(name: string, server: string, password: unknown): string {
  const connection = { client: 'policy', server, credentials: { account: 'local', password } };
  return JSON.stringify({ language: 1, expectations: [{ name, connection, expect: { result: 'connected' } }] });
}

const scenario = { client: windows, server: windows };
const files = {
  'policy.json': policy,
  'server.json': policy.replace(/"client".*/, '"server":{"encryption":{"mode":"required"}}}'),
  'policy.expect.json': expecting('a', windows, { unknown: true }),
  'other.expect.json': expecting('b', windows, { unknown: true }),
  'failing.expect.json': expecting('c', nas, 'right'),
  'scenarios.json': JSON.stringify({
    language: 1,
    scenarios: [
      { name: 'a', ...scenario },
      { name: 'b', ...scenario },
    ],
  }),
  'clients.reg':
    'REGEDIT4\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters]\n"RequireSecuritySignature"=dword:1\n',
  'policies.reg':
    'REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation]\n"RequireEncryption"=dword:1\n',
  'store/any.admx': admxText(policyText('Quic', 'LanmanServer', 'valueName="EnableSMBQUIC"')),
  'batch.ndjson': ['a', 'b'].map((name) => `${JSON.stringify({ name, ...scenario })}\n`).join(''),
};
// --quiet and --help are taken beside anything: less is printed, or the help.
const common = { json: ['--json'] };
const facts = { account: ['--account', 'anonymous'], address: ['--address', '192.0.2.1'], set: ['--set', 'server.requiresEncryption=yes'] };

const tried: Readonly<Record<string, Tried>> = {
  check: {
    argv: ['policy.json'],
    flags: {
      ...common,
      format: ['--format', 'junit'],
      'fail-on': ['--fail-on', 'note'],
      show: ['--show', 'warning'],
      target: ['--target', 'reg'],
      'as-of': ['--as-of', '2040-01-01'],
    },
  },
  compile: {
    argv: ['policy.json', '--out', 'out'],
    flags: {
      ...common,
      out: ['--out', 'other'],
      target: ['--target', 'reg'],
      place: ['--place', 'local'],
      mechanism: ['--mechanism', 'cmdlet'],
    },
    otherwise: { out: ['policy.json'] },
  },
  drift: {
    argv: ['policy.json', '--state', 'clients.reg', '--windows', windows],
    flags: {
      ...common,
      state: ['--state', 'policies.reg'],
      windows: ['--windows', windows],
      format: ['--format', 'junit'],
      'fail-on': ['--fail-on', 'not-told'],
    },
    otherwise: { windows: ['policy.json', '--state', 'clients.reg'] },
  },
  effective: {
    argv: ['policy.json'],
    flags: {
      ...common,
      windows: ['--windows', 'windows-10-22h2/home'],
      state: ['--state', 'clients.reg'],
      all: ['--all'],
      changed: ['--changed'],
    },
    otherwise: { state: ['--windows', windows] },
  },
  explain: { argv: ['1272'], flags: common },
  import: {
    argv: ['clients.reg'],
    flags: { ...common, out: ['--out', 'imported.json'], windows: ['--windows', 'windows-10-22h2/pro'] },
  },
  init: { argv: ['new'], flags: common },
  observe: { argv: [], flags: { ...common, out: ['--out', 'observe.ps1'] } },
  peers: { argv: ['samba'], flags: common },
  settings: { argv: ['ntlm'], flags: { ...common, 'from-admx': ['--from-admx', 'store/any.admx'] } },
  simulate: {
    argv: ['--client', windows, '--server', windows],
    flags: {
      ...common,
      ...facts,
      client: ['--client', 'windows-10-22h2/home'],
      server: ['--server', 'samba'],
      policy: ['--policy', 'policy.json'],
      'server-policy': ['--server-policy', 'server.json'],
      scenario: ['--scenario', 'scenarios.json'],
      name: ['--name', 'a'],
      batch: ['--batch', 'batch.ndjson'],
      ndjson: ['--ndjson'],
      'fail-on': ['--fail-on', 'failed'],
      detail: ['--detail', 'verdict'],
    },
    otherwise: {
      client: ['--server', windows],
      server: ['--client', windows],
      policy: ['--client', 'windows-10-22h2/pro', '--server', windows],
      'fail-on': ['--client', windows, '--server', nas],
      name: ['--scenario', 'scenarios.json'],
      scenario: [],
      batch: [],
    },
  },
  store: { argv: ['store', 'policy.json'], flags: common },
  test: {
    argv: ['policy.json'],
    flags: {
      ...common,
      expect: ['--expect', 'other.expect.json'],
      format: ['--format', 'junit'],
      brief: ['--brief'],
      'allow-undecided': ['--allow-undecided'],
    },
    otherwise: { brief: ['policy.json', '--expect', 'failing.expect.json'] },
  },
  textconv: { argv: ['policy.json'], flags: common },
  windows: { argv: [], flags: common },
};

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What a command line comes to: output, exit code, and the files that it leaves. */
async function comesTo(argv: readonly string[]): Promise<Outcome> {
  const folder = makeFolder(files);
  const session = await runIn({ folder, typed: true }, ...argv);
  const left = filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]);
  removeFolders();
  return { ...session, files: Object.fromEntries(left) as Readonly<Record<string, string>> };
}

/** Flags that say nothing beside another, and the words of their own by which everybody can know. */
const documented: readonly { readonly command: string; readonly flag: string; readonly beside: string; readonly by: string }[] = [
  { command: 'check', flag: 'show', beside: 'fail-on', by: 'what fails the check always is' },
  { command: 'compile', flag: 'mechanism', beside: 'target', by: 'By what PowerShell scripts write' },
];

describe('every flag', function () {
  this.timeout(60_000);

  for (const [name, { flags: stated = {} }] of Object.entries<StatedFlags>(commands)) {
    const { argv, flags, otherwise = {} } = tried[name] ?? { argv: [], flags: {} };

    it(`of ${name} has its words here`, () => {
      expect(Object.keys(flags).sort()).to.deep.equal(['json', ...Object.keys(stated)].sort());
    });

    for (const [flag, words] of Object.entries(flags)) {
      const base = [name, ...(otherwise[flag] ?? argv)];

      it(`--${flag} of ${name} changes what the command comes to`, async () => {
        expect(await comesTo([...base, ...words])).to.not.deep.equal(await comesTo(base));
      });

      it(`--${flag} of ${name} is refused, or documented, where it has no effect beside another flag`, async () => {
        const idle: string[] = [];
        for (const [beside, others] of Object.entries(flags).filter(([other]) => other !== flag)) {
          const [without, both] = [await comesTo([...base, ...others]), await comesTo([...base, ...others, ...words])];
          if (both.exitCode !== 2 && JSON.stringify(both) === JSON.stringify(without)) idle.push(beside);
        }
        const known = documented.filter((each) => each.command === name && each.flag === flag);
        expect(idle).to.deep.equal(known.map(({ beside }) => beside));
        for (const { by } of known) expect(stated[flag]?.summary).to.contain(by);
      });
    }
  }
});
