import { expect } from 'chai';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import type { ObservedSetting, Reading } from '../../src/observation/observed-setting.js';
import { joinObservations } from '../../src/observation/observation.js';
import { readObservation } from '../../src/observation/read-observation.js';
import { readSettings } from '../../src/observation/read-settings.js';
import { resolveObserved } from '../../src/observation/resolve-observed.js';
import { encodeUtf16File } from '../../src/text/utf16.js';
import { MadeMachine } from './made-machine.js';
import { windowsOf } from './machines.js';
import { printObservation } from './print-observation.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const exported = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation]
"RequireEncryption"="1"

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\lanmanworkstation\\Parameters]
"requiresecuritysignature"=dword:00000001
`;

const shownText = `

EnableInsecureGuestLogons : False
EncryptionCiphers         : AES_256_GCM,
                            AES_128_GCM
RequireSecuritySignature  : True
Smb2DialectMax            : SMB302
Smb2DialectMin            : None

`;

const shownJson = `{ "EnableInsecureGuestLogons": false, "EncryptionCiphers": "AES_256_GCM, AES_128_GCM", "RequireSecuritySignature": true,
  "Smb2DialectMax": 770, "Smb2DialectMin": 0, "CimClass": { "CimSuperClassName": null } }`;

function settingIn(id: SettingId, file: string, bytes: Uint8Array): ObservedSetting {
  const { observation, diagnostics } = readObservation(file, bytes);
  expect(diagnostics).to.deep.equal([]);
  return readSettings(observation!).get(id)!;
}

/** A reading without its place. */
function bare(reading: Reading | null): unknown {
  return reading !== null && 'at' in reading ? { ...reading, at: undefined } : reading;
}

function codesOf(file: string, bytes: Uint8Array): readonly string[] {
  const { observation, diagnostics } = readObservation(file, bytes);
  expect(observation).to.equal(null);
  return diagnostics.map(({ code }) => code);
}

describe('what a file says of a machine', () => {
  it('is the same in UTF-8 and in UTF-16 with a byte order mark, as Windows PowerShell redirects it', () => {
    const bytes = printObservation(MadeMachine.installed(windowsOf('windows-11-24h2/pro')).observe());
    const text = new TextDecoder().decode(bytes).replaceAll('\n', '\r\n');
    const inUtf8 = readObservation('pc.json', utf8(text)).observation;
    expect(inUtf8?.windows?.text).to.equal('windows-11-24h2/pro');
    expect(readObservation('pc.json', encodeUtf16File(text)).observation).to.deep.equal(inUtf8);
    expect(readObservation('pc.json', utf8(`\ufeff${text}`)).observation).to.deep.equal(inUtf8);
  });

  it('is in a registry export what stands in its keys, in any letter case, and what does not', () => {
    const signing = settingIn('requireSigningClient', 'export.reg', encodeUtf16File(exported.replaceAll('\n', '\r\n')));
    expect(signing).to.deep.equal({
      setting: 'requireSigningClient',
      policy: null,
      local: { kind: 'value', data: 1, at: signing.local?.kind === 'value' ? signing.local.at : undefined },
      shown: { kind: 'not-asked' },
    });
    const dialect = settingIn('minDialectClient', 'export.reg', utf8(exported));
    expect([dialect.policy, dialect.local]).to.deep.equal([{ kind: 'absent' }, { kind: 'absent' }]);
    const server = settingIn('minDialectServer', 'export.reg', utf8(exported));
    expect([server.policy, server.local]).to.deep.equal([{ kind: 'not-asked' }, { kind: 'not-asked' }]);
  });

  it('is strange where the type is another one', () => {
    const { policy } = settingIn('requireEncryptionClient', 'export.reg', utf8(exported));
    expect(bare(policy)).to.deep.equal({ kind: 'strange', says: 'RequireEncryption = REG_SZ "1"', at: undefined });
  });

  for (const [form, text] of [
    ['the text', shownText],
    ['the JSON', shownJson],
  ] as const) {
    it(`is in ${form} of a cmdlet what it shows, and nothing of the registry`, () => {
      const shownOf = (id: SettingId): unknown => bare(settingIn(id, 'client.txt', utf8(text)).shown);
      expect(shownOf('requireSigningClient')).to.deep.equal({ kind: 'value', data: 1, at: undefined });
      expect(shownOf('cipherSuiteOrderClient')).to.deep.equal({ kind: 'value', data: ['AES_256_GCM', 'AES_128_GCM'], at: undefined });
      expect(shownOf('maxDialectClient')).to.deep.equal({ kind: 'value', data: 770, at: undefined });
      expect(settingIn('allowInsecureGuestAuth', 'client.txt', utf8(text)).policy).to.deep.equal({ kind: 'not-asked' });
    });
  }

  it('is refused where it is no observation, an order, or broken', () => {
    expect(codesOf('a.reg', utf8(exported.replace('"1"', '-')))).to.deep.equal(['state-is-an-order']);
    expect(codesOf('a.reg', utf8(exported.replace('"1"', 'x')))).to.deep.equal(['reg-line-is-wrong']);
    expect(codesOf('a.txt', utf8('Name : x\n'))).to.deep.equal(['state-is-no-observation']);
    expect(codesOf('a.txt', utf8('words\n'))).to.deep.equal(['property-list-is-empty']);
    expect(codesOf('a.json', utf8('{ "smbwardObservation": 2 }')).every((code) => code === 'observation-is-wrong')).to.equal(true);
  });
});

describe('what a machine has in force', () => {
  const windows = windowsOf('windows-11-24h2/home');
  const machine = (): MadeMachine => MadeMachine.installed(windows);

  function effectiveOf(id: SettingId, made: MadeMachine): unknown {
    const { observation } = readObservation('pc.json', printObservation(made.observe()));
    const { value, origin } = resolveObserved(observation!, windows).settings.get(id)!;
    return [value, origin.kind, 'place' in origin ? origin.place : undefined];
  }

  it('is the policy place, then the local place, then what Windows does by itself', () => {
    const made = machine();
    expect(effectiveOf('requireEncryptionClient', made)).to.deep.equal([0, 'built-in', undefined]);
    made.set('requireEncryptionClient', 1, 'local');
    expect(effectiveOf('requireEncryptionClient', made)).to.deep.equal([1, 'observed', 'local']);
    made.set('requireEncryptionClient', 0, 'policy');
    expect(effectiveOf('requireEncryptionClient', made)).to.deep.equal([0, 'observed', 'policy']);
  });

  it('is not known where the policy place could not be read, whatever stands in the local one', () => {
    const made = machine();
    made.set('requireEncryptionClient', 1, 'local');
    const file = made.observe();
    const { storage } = getSetting('requireEncryptionClient');
    const key = storage.kind === 'registry' ? storage.policy!.key : '';
    const registry = file.registry.map((each) => (each.key === key ? { key, unreadable: 'Access is denied.' } : each));
    const { observation } = readObservation('pc.json', printObservation({ ...file, registry }));
    const effective = resolveObserved(observation!, windows).settings.get('requireEncryptionClient')!;
    expect(effective.value).to.equal(undefined);
    expect(effective.candidates).to.have.members([0, 1]);
    expect(effective.origin).to.deep.equal({
      kind: 'unknown',
      reason: 'the policy place could not be read: Access is denied.',
      sources: [],
    });
  });

  it('is news where it shows a default that documents dispute', () => {
    const file = machine().observe();
    const commands = file.commands.map((command) =>
      command.name === 'Get-SmbClientConfiguration' && 'objects' in command
        ? { ...command, objects: [{ ...command.objects[0], RequireSecuritySignature: false }] }
        : command,
    );
    const { observation } = readObservation('pc.json', printObservation({ ...file, commands }));
    const { news, settings } = resolveObserved(observation!, windows);
    expect(news.map(({ setting, value, catalogue }) => [setting, value, catalogue.origin.kind])).to.deep.include([
      'requireSigningClient',
      0,
      'disputed',
    ]);
    expect(settings.get('requireSigningClient')?.value).to.equal(0);
  });

  it('is told by several files together', () => {
    const parts = [exported, exported.replaceAll(/workstation/gi, 'Server')].map(
      (text) => readObservation('part.reg', utf8(text)).observation!,
    );
    const joined = readSettings(joinObservations(parts));
    expect(joined.get('minDialectClient')?.policy).to.deep.equal({ kind: 'absent' });
    expect(joined.get('minDialectServer')?.policy).to.deep.equal({ kind: 'absent' });
  });
});
