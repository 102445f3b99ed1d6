/** How a word of the language is written, and where the pages tell of it. */
export interface WordExample {
  /** Members as they stand at the top of a policy or a scenario, or in one entry of expectations. */
  readonly example: string;
  /** The page below the folder of the package, with its section. */
  readonly page: string;
}

const language = 'docs/policy-language.md';
const scenarios = 'docs/scenarios.md';
const expectations = 'docs/expectations.md';
const observe = 'docs/observe.md';

const long: WordExample = {
  example:
    '"client": { "signing": { "value": "required", "reason": "relay protection", "owner": "file services", "until": "2027-12-31" } }',
  page: `${language}#the-long-form`,
};

const waiver: WordExample = {
  example:
    '"waivers": [{ "code": "guest-logons-are-allowed", "at": "client.insecureGuestLogons", "reason": "the old NAS", "owner": "storage", "until": "2027-03-31" }]',
  page: `${language}#waivers`,
};

const edit: WordExample = {
  example: '"client": { "ntlm": { "exceptions": { "add": ["nas02.corp.example"], "remove": ["nas01.corp.example"] } } }',
  page: `${language}#edits-of-a-list`,
};

const ofDocument = `${language}#the-document`;
const ofScenario = `${scenarios}#a-scenario-file`;
const ofEnds = `${scenarios}#the-two-ends`;
const ofParts = `${scenarios}#credentials-share-and-network`;
const ofUnknown = `${scenarios}#what-you-do-not-know`;
const ofExpectations = `${expectations}#a-file-of-expectations`;
const ofConnection = `${expectations}#the-connection`;
const ofWants = `${expectations}#what-can-be-expected`;

const scenario = '"client": "windows-11-24h2/pro", "server": "guest-only-nas"';
const wants = (example: string): WordExample => ({ example, page: ofWants });
const connection: WordExample = {
  example: '"connection": { "client": "policy", "server": "windows-server-2025/datacenter" }',
  page: ofConnection,
};
const fromScenario: WordExample = {
  example: '"connection": { "scenario": "./nas.json", "name": "from 24H2", "client": "policy" }',
  page: ofConnection,
};

/** An example of every word of policies, scenarios and expectations that names no setting and no fact, by the id of its explanation. */
export const wordExamples: Readonly<Record<string, WordExample>> = {
  'policy:$schema': { example: '"$schema": "./policy.schema.json"', page: ofDocument },
  'policy:language': { example: '"language": 1', page: ofDocument },
  'policy:name': { example: '"name": "office-clients"', page: ofDocument },
  'policy:title': { example: '"title": "Clients of the office"', page: ofDocument },
  'policy:description': { example: '"description": "Windows 11 Pro without a domain."', page: ofDocument },
  'policy:extends': { example: '"extends": ["./base.json"]', page: `${language}#building-on-another-policy` },
  'policy:appliesTo': {
    example: '"appliesTo": ["windows-11-24h2/pro", "windows-server-2025/datacenter+dc"]',
    page: `${language}#which-windows`,
  },
  'policy:targets': { example: '"targets": ["registry-pol", "reg"]', page: `${language}#targets` },
  'policy:waivers': waiver,
  'policy:default': { example: '"client": { "remoteMailslots": "default" }', page: `${language}#three-states-of-a-setting` },
  'policy:unmanaged': { example: '"client": { "signing": "unmanaged" }', page: `${language}#building-on-another-policy` },
  'policy:setting.value': long,
  'policy:setting.reason': long,
  'policy:setting.owner': long,
  'policy:setting.until': long,
  'policy:setting.add': edit,
  'policy:setting.remove': edit,
  'policy:setting.only': {
    example:
      '"client": { "hardenedUncPaths": { "only": [{ "path": "\\\\\\\\*\\\\SYSVOL", "mutualAuthentication": true, "integrity": true }] } }',
    page: `${language}#lists-that-others-add-to`,
  },
  'policy:waivers.code': waiver,
  'policy:waivers.at': waiver,
  'policy:waivers.reason': waiver,
  'policy:waivers.owner': waiver,
  'policy:waivers.until': waiver,

  'scenario:$schema': { example: '"$schema": "./scenario.schema.json"', page: ofScenario },
  'scenario:language': { example: '"language": 1', page: ofScenario },
  'scenario:name': { example: `"name": "the old NAS", ${scenario}`, page: ofScenario },
  'scenario:description': { example: `"description": "It knows guests only.", ${scenario}`, page: ofScenario },
  'scenario:client': { example: scenario, page: ofEnds },
  'scenario:client.windows': {
    example: '"client": { "windows": "windows-11-24h2/pro", "policy": "./policy.json" }, "server": "guest-only-nas"',
    page: ofEnds,
  },
  'scenario:client.peer': {
    example: '"client": "windows-11-24h2/pro", "server": { "peer": "samba-4.17", "facts": { "requiresSigning": true } }',
    page: ofEnds,
  },
  'scenario:client.observation': {
    example: '"client": { "observation": "./pc-042.json" }, "server": "guest-only-nas"',
    page: `${observe}#as-an-end-of-a-connection`,
  },
  'scenario:client.policy': {
    example: '"client": { "windows": "windows-11-24h2/pro", "policy": "./policy.json" }, "server": "guest-only-nas"',
    page: ofEnds,
  },
  'scenario:client.settings': {
    example:
      '"client": { "windows": "windows-11-24h2/pro", "settings": { "client": { "insecureGuestLogons": "allowed" } } }, "server": "guest-only-nas"',
    page: ofEnds,
  },
  'scenario:client.facts': {
    example: '"client": { "windows": "windows-11-24h2/pro", "facts": { "smb1": true } }, "server": "smb1-only-nas"',
    page: ofEnds,
  },
  'scenario:server': { example: scenario, page: ofEnds },
  'scenario:credentials': { example: `${scenario}, "credentials": { "account": "local", "userKnownToServer": false }`, page: ofParts },
  'scenario:share': { example: `${scenario}, "share": { "admitsGuests": true }`, page: ofParts },
  'scenario:network': { example: `${scenario}, "network": { "tcp": "filtered" }`, page: ofParts },
  'scenario:title': { example: `"title": "The old NAS", "scenarios": [{ "name": "from 24H2", ${scenario} }]`, page: ofScenario },
  'scenario:scenarios': { example: `"scenarios": [{ "name": "from 24H2", ${scenario} }]`, page: ofScenario },
  'scenario:oneOf': { example: `${scenario}, "network": { "tcp": { "oneOf": ["open", "filtered"] } }`, page: ofUnknown },
  'scenario:unknown': { example: `${scenario}, "network": { "tcp": { "unknown": true } }`, page: ofUnknown },

  'expectations:title': { example: '"title": "What the office needs"', page: ofExpectations },
  'expectations:expectations': {
    example: '"expectations": [{ "name": "…", "connection": { "client": "policy", "server": "samba" }, "expect": { "signed": true } }]',
    page: ofExpectations,
  },
  'expectations:expectations.connection': connection,
  'expectations:expectations.connection.scenario': fromScenario,
  'expectations:expectations.connection.name': fromScenario,
  'expectations:expectations.expect': wants('"expect": { "signed": true, "never": ["guest"] }'),
  'expectations:expectations.expect.result': wants('"expect": { "result": "failed" }'),
  'expectations:expectations.expect.cause': wants('"expect": { "result": "failed", "cause": "smb1-not-available" }'),
  'expectations:expectations.expect.stage': wants('"expect": { "result": "failed", "stage": "negotiate" }'),
  'expectations:expectations.expect.encrypted': wants('"expect": { "encrypted": true }'),
  'expectations:expectations.expect.signed': wants('"expect": { "signed": true }'),
  'expectations:expectations.expect.dialectAtLeast': wants('"expect": { "dialectAtLeast": "3.1.1" }'),
  'expectations:expectations.expect.mechanism': wants('"expect": { "mechanism": "kerberos" }'),
  'expectations:expectations.expect.identity': wants('"expect": { "identity": "user" }'),
  'expectations:expectations.expect.never': wants('"expect": { "never": ["guest", "ntlm", "unsigned"] }'),
  'expectations:policy': connection,
};
