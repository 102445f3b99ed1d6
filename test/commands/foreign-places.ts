import { payloads } from './foreign-text.js';

/** Somewhere that a text of somebody else can stand, and how each command is led past it. */
export interface Place {
  readonly name: string;
  /** Files by name, made before anything is run; `{}` where the text stands on the command line. */
  readonly files: Readonly<Record<string, string>>;
  /** Command lines that meet the text, `{}` in a word standing for the folder. */
  readonly text: readonly (readonly string[])[];
  readonly json: readonly (readonly string[])[];
  /** Whether the JSON answers hold the text itself, not only words about it. */
  readonly isInJson?: true;
}

const connection = { client: 'policy', server: 'samba-4.17', credentials: { account: 'local', target: '192.0.2.10' } };

function policyWith(change: object): object {
  return {
    language: 1,
    name: 'shop',
    title: 'Shop',
    appliesTo: ['windows-11-24h2/pro'],
    client: { signing: 'required' },
    ...change,
  };
}

function numbered(ending: string, text: (payload: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(payloads.map((payload, index) => [`f${index}${ending}`, text(payload)]));
}

/** Policies, one for each text: what every format says of them. */
function inPolicies(name: string, change: (payload: string) => object, more: Pick<Place, 'isInJson'> = {}): Place {
  return ofFiles(
    name,
    numbered('.json', (payload) => JSON.stringify(policyWith(change(payload)), null, 2)),
    more,
  );
}

function ofFiles(name: string, files: Readonly<Record<string, string>>, more: Pick<Place, 'isInJson'> = {}): Place {
  const names = Object.keys(files).map((file) => `{}/${file}`);
  const ends = ['simulate', '--client', 'windows-11-24h2/pro', '--server', 'samba-4.17', '--policy', names[0] ?? ''];
  return {
    name,
    files,
    text: [
      ['check', ...names],
      ['test', ...names],
      ['effective', names.at(-1) ?? ''],
      ['compile', names.at(-2) ?? '', '--out', '{}/out'],
      ends,
    ],
    json: [['check', ...names]],
    ...more,
  };
}

const exception = { owner: 'a', until: '2099-01-01', reason: 'r' };

/** Every place, each with all texts in it. */
export const places: readonly Place[] = [
  inPolicies('the value of a setting', (payload) => ({ client: { signing: payload } })),
  inPolicies('a number', (payload) => ({ server: { authenticationRateLimiter: { state: 'on', delayMilliseconds: payload } } })),
  inPolicies('an unknown key', (payload) => ({ client: { [payload]: 'required' } })),
  inPolicies('an unknown key of the document', (payload) => ({ [payload]: { [payload]: [payload] } })),
  inPolicies('a reason', (payload) => ({ client: { signing: { value: 'required', ...exception, reason: payload } } })),
  inPolicies('an owner', (payload) => ({
    client: { insecureGuestLogons: { value: 'allowed', ...exception, until: '2001-01-01', owner: payload } },
  })),
  inPolicies('an end date', (payload) => ({ client: { insecureGuestLogons: { value: 'allowed', ...exception, until: payload } } })),
  inPolicies('the name of a policy', (payload) => ({ name: payload })),
  inPolicies('the title of a policy', (payload) => ({ title: payload }), { isInJson: true }),
  inPolicies('the description of a policy', (payload) => ({ description: payload })),
  inPolicies('the code of a waiver', (payload) => ({ waivers: [{ code: payload, at: '/client', ...exception }] })),
  inPolicies('the place of a waiver', (payload) => ({ waivers: [{ code: 'guest-logons-are-allowed', at: payload, ...exception }] })),
  inPolicies(
    'the reason of a waiver',
    (payload) => ({
      client: { insecureGuestLogons: 'allowed', signing: 'not-required' },
      waivers: [
        { code: 'guest-logons-are-allowed', at: '/client/insecureGuestLogons', ...exception, reason: payload },
        { code: 'weaker-than-default', at: '/client/insecureGuestLogons', ...exception, owner: payload },
      ],
    }),
    { isInJson: true },
  ),
  inPolicies('a base', (payload) => ({ extends: [payload] })),
  inPolicies('a Windows', (payload) => ({ appliesTo: [payload, `windows-11-24h2/${payload}`] })),
  inPolicies('an entry of a list', (payload) => ({
    client: {
      ntlm: { outgoing: 'blocked', exceptions: [payload] },
      hardenedUncPaths: [{ path: `\\\\${payload}\\x`, integrity: true, privacy: true }],
      dialects: { maximum: '2.1' },
    },
  })),
  inPolicies('a named pipe', (payload) => ({ server: { nullSessions: { pipes: [payload], shares: [payload] } } })),
  ofFiles(
    'text that is no JSON',
    numbered('.json', (payload) => `{\n  "language": 1,\n  "client": {\t${payload}[1] "signing" ${payload}: "x${payload}" }\n}`),
  ),
  ofFiles(
    'text before JSON',
    numbered('.json', (payload) => `${payload}{}`),
  ),
  ofFiles(
    'the name of a file',
    Object.fromEntries(
      payloads
        .filter((payload) => !/[/\0\\\ud800-\udfff]/.test(payload))
        .map((payload) => [`${payload}.json`, JSON.stringify(policyWith({ client: { signing: 'wrong' } }))]),
    ),
    { isInJson: true },
  ),
  {
    name: 'the name of an expectation',
    files: {
      'policy.json': JSON.stringify(policyWith({})),
      'policy.expect.json': JSON.stringify({
        language: 1,
        expectations: payloads.flatMap((payload) => [
          { name: payload, connection, expect: { result: 'failed' } },
          { name: `${payload} 2`, connection, expect: { result: 'connected' } },
          { name: `${payload} 3`, connection: { client: 'policy', server: 'unknown-server' }, expect: { signed: true } },
        ]),
      }),
    },
    text: [['test', '{}/policy.json']],
    json: [['test', '{}/policy.json']],
    isInJson: true,
  },
  {
    name: 'a field of an expectation',
    files: {
      'policy.json': JSON.stringify(policyWith({})),
      ...numbered('.expect.json', (payload) =>
        JSON.stringify({
          language: 1,
          title: payload,
          expectations: [
            { name: 'a', connection: { ...connection, server: payload }, expect: { result: payload, cause: payload, [payload]: true } },
            { name: 'b', connection: { client: 'policy', policy: payload, [payload]: payload }, expect: { never: [payload] } },
          ],
        }),
      ),
    },
    text: [['test', '{}/policy.json', ...payloads.flatMap((_, index) => ['--expect', `{}/f${index}.expect.json`])]],
    json: [['test', '{}/policy.json', ...payloads.flatMap((_, index) => ['--expect', `{}/f${index}.expect.json`])]],
  },
  {
    name: 'the name of a scenario',
    files: {
      'scenarios.json': JSON.stringify({
        language: 1,
        scenarios: payloads.map((payload) => ({ name: payload, client: 'windows-11-24h2/pro', server: 'guest-only-nas' })),
      }),
      'lines.ndjson': payloads
        .map((payload) => JSON.stringify({ name: payload, client: 'windows-11-24h2/pro', server: 'guest-only-nas' }))
        .join('\n'),
    },
    text: [
      ['simulate', '--scenario', '{}/scenarios.json', '--detail', 'trace'],
      ['simulate', '--batch', '{}/lines.ndjson', '--detail', 'answer'],
    ],
    json: [
      ['simulate', '--scenario', '{}/scenarios.json'],
      ['simulate', '--batch', '{}/lines.ndjson'],
    ],
    isInJson: true,
  },
  {
    name: 'a fact of a scenario',
    files: {
      'lines.ndjson': payloads
        .flatMap((payload) => [
          {
            client: 'windows-11-24h2/pro',
            server: { peer: 'samba-4.17', facts: { [payload]: payload } },
            credentials: { target: payload, account: payload },
          },
          {
            client: { windows: payload, policy: payload },
            server: 'guest-only-nas',
            [payload]: payload,
            share: { name: payload },
          },
          { client: 'windows-11-24h2/pro', server: 'samba-4.17', credentials: { account: 'local', target: payload } },
        ])
        .map((line) => JSON.stringify(line))
        .join('\n'),
    },
    text: [['simulate', '--batch', '{}/lines.ndjson', '--detail', 'answer']],
    json: [['simulate', '--batch', '{}/lines.ndjson']],
  },
  {
    name: 'a line that is no scenario',
    files: { 'lines.ndjson': payloads.map((payload) => `{ ${payload.replaceAll('\n', ' ')} x "a": ${payload}`).join('\n') },
    text: [['simulate', '--batch', '{}/lines.ndjson']],
    json: [['simulate', '--batch', '{}/lines.ndjson']],
  },
  onCommandLine('a command', (payload) => [payload]),
  onCommandLine('an argument', (payload) => ['check', payload]),
  onCommandLine('one argument too many', (payload) => ['windows', 'windows-11-24h2/pro', payload]),
  onCommandLine('a flag', (payload) => ['check', 'x.json', `--${payload}`]),
  onCommandLine('the value of a flag', (payload) => ['check', 'x.json', '--fail-on', payload]),
  onCommandLine('a date', (payload) => ['check', 'x.json', '--as-of', payload]),
  onCommandLine('an end', (payload) => ['simulate', '--client', payload, '--server', payload]),
  onCommandLine('a fact', (payload) => [
    'simulate',
    ...['--client', 'windows-11-24h2/pro', '--server', 'samba-4.17', '--set', payload, '--set', `credentials.target=${payload}`],
  ]),
  onCommandLine('an address', (payload) => [
    'simulate',
    ...['--client', 'windows-11-24h2/pro', '--server', 'samba-4.17', '--set', `credentials.target=${payload}`],
  ]),
  onCommandLine('a word to explain', (payload) => ['explain', payload]),
  onCommandLine('a filter of settings', (payload) => ['settings', payload]),
  onCommandLine('a Windows on the command line', (payload) => ['effective', '--windows', payload]),
  onCommandLine('an output folder', (payload) => [
    'compile',
    'examples/minimal/policy.json',
    '--out',
    `{}/${payload.replaceAll('\0', '')}`,
  ]),
];

function onCommandLine(name: string, words: (payload: string) => readonly string[]): Place {
  const lines = payloads.map(words);
  return { name, files: {}, text: lines, json: lines };
}
