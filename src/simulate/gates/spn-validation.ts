import { block, branch, defineGate, pass } from '../gate.js';
import { isOnList, isServersOwn } from '../names.js';
import { hresult, ntstatus, serverEvent, win32 } from '../numbers.js';

const shown = [win32(5, 'documented'), hresult(0x80070005, 'documented'), ntstatus(0xc0000022, 'documented')];
const events = (audit: number) => [
  serverEvent('Security', 5168, 'documented'),
  serverEvent('SMBServer/Security', 551, 'inferred'),
  serverEvent('SMBServer/Audit', audit, 'documented'),
];

const rows = {
  off: pass(branch('§5.6', 'the server does not check the target name', 'documented')),
  ownName: pass(branch('§5.6', "the target name sent is one of the server's own", 'documented'), {
    because: ['server.spnValidation'],
  }),
  allowedName: pass(branch('§5.6', 'the target name sent is on the list of names that the server takes besides its own', 'documented'), {
    because: ['server.spnValidation', 'server.allowedNames'],
  }),
  notProvided: pass(branch('§5.6', 'no target name sent, the server checks it only if provided', 'documented'), {
    because: ['server.spnValidation'],
  }),
  foreignName: block(
    branch('§5.6', "the target name sent is not one of the server's own", 'documented'),
    'spn-validation-failed',
    'server',
    ['server.spnValidation', 'credentials.nameIsServersOwn', 'server.allowedNames'],
    { errors: shown, events: events(3025) },
  ),
  missing: block(
    branch('§5.6', 'the server requires a target name and none was sent', 'documented'),
    'spn-validation-failed',
    'server',
    ['server.spnValidation', 'client.sendsTargetName', 'client.ntlm'],
    { errors: shown, events: events(3024) },
  ),
  guest: block(
    branch('§5.6', 'the server requires a target name and a guest or anonymous session has none', 'inferred'),
    'spn-validation-failed',
    'server',
    ['server.spnValidation'],
    { errors: shown, events: events(3026) },
  ),
};

/** Gate 10d: a Windows server that checks under which name it was called; comes after the credential check. */
export const spnValidation = defineGate({
  id: 'spn-validation',
  number: '10d',
  title: 'SPN target name validation',
  stage: 'session-setup',
  reads: [
    'server.spnValidation',
    'server.allowedNames',
    'server.family',
    'credentials.nameIsServersOwn',
    'credentials.nameKind',
    'credentials.target',
    'client.sendsTargetName',
  ],
  needs: ['mechanism', 'identity'],
  gives: [],
  rows,
  decide({ server, credentials, client }, session) {
    const level = server.spnValidation;
    if (level === 'off' || server.family !== 'windows') return rows.off;
    if (session.identity !== 'user') return level === 'required' ? rows.guest : rows.notProvided;
    if (session.mechanism === 'ntlmv1' || (session.mechanism === 'ntlmv2' && !client.sendsTargetName))
      return level === 'required' ? rows.missing : rows.notProvided;
    if (isServersOwn(credentials)) return rows.ownName;
    return isOnList(server.allowedNames, credentials.target) ? rows.allowedName : rows.foreignName;
  },
});
