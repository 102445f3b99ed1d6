import { expect } from 'chai';
import { parseSetStatement } from '../../src/scenario/set-statement.js';

/** What is stated, each fact and setting as `name: value`; the codes of what is wrong. */
function read(text: string): readonly string[] {
  const found = parseSetStatement(text);
  if ('diagnostics' in found) return found.diagnostics.map(({ code }) => code);
  return [
    ...found.facts.map(
      ({ part, name, statement }) => `${part}.${name}: ${JSON.stringify(statement.kind === 'value' ? statement.value : statement)}`,
    ),
    ...found.settings.map(({ side, path, value }) => `${side} has ${path.join('.')}: ${JSON.stringify(value)}`),
  ];
}

function messagesOf(text: string): readonly string[] {
  const found = parseSetStatement(text);
  return 'diagnostics' in found ? found.diagnostics.map(({ message, help }) => `${message} / ${help}`) : [];
}

describe('statements of the command line', () => {
  const understood: readonly (readonly [what: string, text: string, ...says: readonly string[]])[] = [
    ['a fact', 'client.guestLogons=blocked', 'client.guestLogons: "blocked"'],
    ['a fact, whatever its letter case', 'Client.GuestLogons = blocked', 'client.guestLogons: "blocked"'],
    ['a fact that one part alone has', 'tcpPort=8445', 'network.tcpPort: 8445'],
    ['a flag', 'server.requiresSigning=true', 'server.requiresSigning: true'],
    ['a flag in the words of an answer', 'server.requiresSigning=no', 'server.requiresSigning: false'],
    ['an unknown fact', 'server.requiresSigning=unknown', 'server.requiresSigning: {"kind":"unknown"}'],
    ['no value', 'network.tcpPort=none', 'network.tcpPort: null'],
    ['a list', 'server.dialects=2.0.2,2.1', 'server.dialects: ["2.0.2","2.1"]'],
    ['a list of numbers', 'server.tcpPorts=445, 139', 'server.tcpPorts: [445,139]'],
    ['an empty list', 'client.ntlmExceptions=', 'client.ntlmExceptions: []'],
    ['an IPv6 address', 'credentials.target=[2001:db8::5]', 'credentials.target: "[2001:db8::5]"'],
    [
      'several possible values',
      'client.guestLogons={"oneOf":["allowed","blocked"]}',
      'client.guestLogons: {"kind":"one-of","values":["allowed","blocked"]}',
    ],
    [
      'a list of objects',
      'server.clientDenyList=[{"kind":"issuer","value":"CN=a"}]',
      'server.clientDenyList: [{"kind":"issuer","value":"CN=a"}]',
    ],
    [
      'a value of the registry',
      'client.LmCompatibilityLevel=5',
      'client has machine.ntlm.lanManagerLevel: "send-ntlmv2-only-refuse-lm-and-ntlm"',
    ],
    ['a DWORD as .reg files write it', 'client.RequireSecuritySignature=dword:00000001', 'client has client.signing: "required"'],
    ['a parameter of a cmdlet', 'server.EncryptData=$true', 'server has server.encryption.mode: "required"'],
    ['a name of a cmdlet', 'client.Smb2DialectMax=SMB302', 'client has client.dialects.maximum: "3.0.2"'],
    ['a setting that one end alone has', 'BlockNTLM=True', 'client has client.ntlm.connections: "blocked"'],
    ['a path of a policy', 'client.signing=required', 'client has client.signing: "required"'],
    ['the title of a policy', 'Enable insecure guest logons=Disabled', 'client has client.insecureGuestLogons: "blocked"'],
    ['a list of Windows', 'client.BlockNTLMServerExceptionList=nas01, nas02', 'client has client.ntlm.exceptions: ["nas01","nas02"]'],
    [
      'an option of smb.conf as it stands there',
      'server signing = disabled',
      'server.signs: "on-demand"',
      'server.requiresSigning: false',
      'server.smb1Signing: "disabled"',
    ],
    ['an option of smb.conf with its end', 'server.map to guest=Bad User', 'server.guestMapping: "bad-user"'],
    ['a synonym of smb.conf', 'min protocol=NT1', 'server.minDialect: null', 'server.smb1: true'],
    ['a list of smb.conf', 'client smb3 encryption algorithms = AES-128-GCM, AES-128-CCM', 'client.ciphers: ["AES_128_GCM","AES_128_CCM"]'],
    ['an option of mount.cifs', 'vers=3.0', 'client.minDialect: "3.0"', 'client.maxDialect: "3.0"'],
    ['an option without a value', 'seal', 'client.requiresEncryption: true'],
    ['an option that says several things', 'sec=krb5i', 'client.mechanisms: "kerberos-only"', 'client.requiresSigning: true'],
  ];
  for (const [what, text, ...says] of understood) {
    it(`${what}: ${text}`, () => {
      expect(read(text)).to.deep.equal(says);
    });
  }

  const refused: readonly (readonly [text: string, code: string])[] = [
    ['tcp', 'fact-is-malformed'],
    ['client.guestLogon=blocked', 'fact-is-unknown'],
    ['clients.guestLogons=blocked', 'fact-is-unknown'],
    ['client.guestLogons=blockd', 'word-is-unknown'],
    ['network.tcpPort=0', 'number-is-out-of-range'],
    ['server.requiresSigning=maybe', 'type-is-wrong'],
    ['requiresSigning=yes', 'word-is-of-several'],
    ['RequireSecuritySignature=1', 'word-is-of-several'],
    ['LmCompatibilityLevel=5', 'word-is-of-several'],
    ['client.LmCompatibilityLevel=9', 'set-value-is-unknown'],
    ['server signing = maybe', 'set-value-is-unknown'],
    ['vers=4.0', 'set-value-is-unknown'],
    ['credentials.target=fs01:8445', 'address-has-port'],
  ];
  for (const [text, code] of refused) {
    it(`${text} is refused: ${code}`, () => {
      expect(read(text)).to.deep.equal([code]);
    });
  }

  it('says of a word that both ends know how to say which', () => {
    expect(messagesOf('RequireSecuritySignature=1')).to.deep.equal([
      '"RequireSecuritySignature" can be said of more than one end or part of the connection / Say which: client.RequireSecuritySignature=1 or server.RequireSecuritySignature=1.',
    ]);
    expect(messagesOf('smb1=yes')).to.deep.equal([
      '"smb1" can be said of more than one end or part of the connection / Say which: client.smb1=yes or server.smb1=yes.',
    ]);
  });

  const proposals: readonly (readonly [text: string, meant: string])[] = [
    ['client.guestLogon=blocked', 'client.guestLogons'],
    ['client.LMCompatiblityLevel=5', 'client.LmCompatibilityLevel'],
    ['server sining = auto', 'server signing'],
    ['server.EncrypData=1', 'server.EncryptData'],
  ];
  for (const [text, meant] of proposals) {
    it(`proposes ${meant} for ${text}`, () => {
      expect(messagesOf(text)[0]).to.contain(`did you mean "${meant}"?`);
    });
  }
});
