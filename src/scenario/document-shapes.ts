import { type CauseId, causes } from '../catalogue/smb/causes.js';
import { type Stage, stages } from '../catalogue/smb/definition.js';
import { dialect } from '../facts/protocol-shapes.js';
import { flag, integer, text, word } from '../facts/shape.js';
import { partFacts } from './fact-shapes.js';
import type { DocumentObject, Shape } from './shape.js';

/** Number of the language that scenario and expectations files are written in. */
export const scenarioLanguage = 1;

/** The word that stands for the Windows of the policy that is tested. */
export const policyWord = 'policy';

/** What that word means as client or server of an expectation. */
export const policyWordMeans = 'every Windows of the policy that is tested';

const head = {
  $schema: text('Where the editor finds this schema; smbward does not read it.', './scenario.schema.json'),
  language: integer('Number of the language of the file.', scenarioLanguage, scenarioLanguage),
} as const;

const name = text('What is asked, in a few words.');
const description = text('Anything worth knowing besides.');

const endName = (examples: readonly string[]): Shape =>
  text('A Windows or the profile of a peer. Without release or edition: any of them, all are tried.', ...examples);

const examplesOf = { client: ['windows-11-24h2/pro', 'smbclient'], server: ['windows-server-2025/datacenter', 'guest-only-nas'] } as const;

function endShape(side: 'client' | 'server'): Shape {
  const names = endName(examplesOf[side]);
  const several: Shape = { kind: 'list', says: 'Several candidates: all are tried.', of: names, atLeastOne: true };
  const someOf = (says: string): Shape => ({ kind: 'forms', says, text: names, list: several });
  const described: DocumentObject = {
    kind: 'object',
    says: `The ${side} in detail.`,
    members: {
      windows: someOf('The Windows, or several candidates.'),
      peer: someOf('The profile of a peer that is no Windows of the catalogue, or a product with a version, such as samba-4.17.'),
      observation: text(
        'A machine as it was observed, as a file seen from this one. "windows" says which Windows it is where the file does not.',
        './pc-042.json',
      ),
      policy: text('The policy that this Windows has, as a file seen from this one.', './policy.json'),
      settings: { kind: 'settings', says: 'Settings in the words of a policy, over those of the policy.' },
      facts: partFacts(side, 'Facts in the words of the simulator, over what is known of the end.'),
    },
    required: [],
    shared: `${side}End`,
  };
  return { kind: 'forms', says: `The ${side}.`, text: names, list: several, object: described };
}

const connectionMembers = {
  client: endShape('client'),
  server: endShape('server'),
  credentials: partFacts('credentials', 'Who connects, and under which name of the server. What is missing is the ordinary case.'),
  share: partFacts('share', 'The share that is asked for. What is missing is the ordinary case.'),
  network: partFacts('network', 'What lies between the ends. What is missing is the ordinary case.'),
} as const;

/** One connection to be predicted. */
export const scenarioShape: DocumentObject = {
  kind: 'object',
  says: 'One connection.',
  members: { name, description, ...connectionMembers },
  required: ['client', 'server'],
  shared: 'scenario',
};

/** A file with one connection. */
export const singleScenarioShape: DocumentObject = {
  ...scenarioShape,
  members: { ...head, ...scenarioShape.members },
  shared: 'single',
};

/** A file with several connections. */
export const scenarioListShape: DocumentObject = {
  kind: 'object',
  says: 'Connections to be predicted.',
  members: {
    ...head,
    title: text('What the connections are about.'),
    description,
    scenarios: { kind: 'list', says: 'The connections, in the order of the answer.', of: scenarioShape, atLeastOne: true },
  },
  required: ['language', 'scenarios'],
  shared: 'several',
};

const causeIds: readonly CauseId[] = causes.map(({ id }) => id);
const stageIds: readonly Stage[] = stages;

/** What a connection must never come to. */
export const neverWords = ['guest', 'anonymous', 'ntlm', 'ntlmv1', 'smb1', 'unsigned', 'unencrypted'] as const;

const wantsShape: DocumentObject = {
  kind: 'object',
  says: 'How the connection must end.',
  members: {
    result: word('It must connect, or it must fail.', ['connected', 'failed']),
    cause: word('The cause for which it must fail.', causeIds),
    stage: word('The stage at which it must fail.', stageIds),
    encrypted: flag('It must connect, and be encrypted by SMB or by the TLS of QUIC; false: it must not be.'),
    signed: flag('It must connect, and every message be signed or encrypted, which protects as well; false: it must not be.'),
    dialectAtLeast: dialect('It must connect with this dialect or a later one.'),
    mechanism: word('It must connect, and the user be authenticated in this way.', ['kerberos', 'ntlmv2', 'ntlmv1', 'pku2u']),
    identity: word('It must connect as this.', ['user', 'guest', 'anonymous']),
    never: {
      kind: 'list',
      says: 'What no session may be, should there be one.',
      of: word('What no session may be.', neverWords),
      atLeastOne: true,
    },
  },
  required: [],
  shared: 'wants',
};

const expectedConnection: DocumentObject = {
  kind: 'object',
  says: `The connection. "${policyWord}" as client or server: ${policyWordMeans}.`,
  members: {
    scenario: text('A scenario of another file that this connection starts from, as seen from this file.', '../scenarios/nas.json'),
    name: text('The name of the scenario in that file, where it has several.'),
    ...connectionMembers,
  },
  required: [],
  shared: 'expectedConnection',
};

const expectationShape: DocumentObject = {
  kind: 'object',
  says: 'One expectation.',
  members: { name, description, connection: expectedConnection, expect: wantsShape },
  required: ['name', 'connection', 'expect'],
  shared: 'expectation',
};

/** A file with the expectations of a policy. */
export const expectationsShape: DocumentObject = {
  kind: 'object',
  says: 'What a policy must bring about, and what it must prevent.',
  members: {
    ...head,
    title: text('What the expectations are about.'),
    description,
    expectations: { kind: 'list', says: 'The expectations, in the order of the answer.', of: expectationShape, atLeastOne: true },
  },
  required: ['language', 'expectations'],
  shared: 'several',
};
