import { expect } from 'chai';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings as rows } from '../../src/catalogue/settings/index.js';
import { importFiles, leftOutIn, policyIn, regText, saidIn } from './import-of.js';

const policies = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const client = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';
const server = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LanManServer\\Parameters';
const paths = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';
const settings: readonly (SettingDefinition & { readonly id: string })[] = rows;
const withoutHive = (key: string): string => key.slice('HKEY_LOCAL_MACHINE\\'.length);
const row = (path: string, data = 'RequireMutualAuthentication=1'): string => `"${path.replaceAll('\\', '\\\\')}"="${data}"`;
const office = ['windows-11-24h2/enterprise'];

describe('import settles', () => {
  it('a value at the place of a setting, whatever the case of its key, and a deletion as the default', () => {
    const imported = importFiles({
      'a.reg': regText([policies, '"allowinsecureguestauth"=dword:0'], [server, '"SMB1"=-', '"RequireSecuritySignature"=dword:1']),
    });
    expect(policyIn(imported)).to.deep.equal({
      client: { insecureGuestLogons: 'blocked' },
      server: { signing: 'required', smb1: { state: 'default' } },
    });
    expect(imported.leftOut).to.deep.equal([]);
  });

  it('the later of two records of a file, and tells the earlier', () => {
    const imported = importFiles(
      { 'a.reg': regText([client, '"RequireSecuritySignature"=dword:0'], [client, '"requiresecuritysignature"=dword:1']) },
      office,
    );
    expect(policyIn(imported)).to.deep.equal({ client: { signing: 'required' } });
    expect(leftOutIn(imported)).to.deep.equal([
      ['a.reg:4:1', 'superseded', `${withoutHive(client)}\\RequireSecuritySignature = REG_DWORD 0`],
    ]);
    expect(saidIn(imported)).to.deep.equal([
      [
        'imported-record-is-left-out',
        `client.signing: ${withoutHive(client)}\\RequireSecuritySignature = REG_DWORD 0; left out: a later record of the file is on the same place`,
      ],
    ]);
  });

  it('the later record even where its value is none of the setting', () => {
    const imported = importFiles(
      { 'a.reg': regText([client, '"RequireSecuritySignature"=dword:1', '"RequireSecuritySignature"=dword:7']) },
      office,
    );
    expect(imported.policy).to.equal(null);
    expect(leftOutIn(imported).map(([at, why]) => [at, why])).to.deep.equal([
      ['a.reg:4:1', 'superseded'],
      ['a.reg:5:1', 'value-unknown'],
    ]);
  });

  it('the policy place before the local one, in one file and between files, known value or not', () => {
    const [policy, local] = ['"AllowInsecureGuestAuth"=dword:0', '"AllowInsecureGuestAuth"=dword:1'];
    const one = importFiles({ 'a.reg': regText([client, local], [policies, policy]) }, office);
    const two = importFiles({ 'a.reg': regText([client, local]), 'b.reg': regText([policies, policy]) }, office);
    const unknown = importFiles(
      { 'a.reg': regText([client, local]), 'b.reg': regText([policies, '"AllowInsecureGuestAuth"="no"']) },
      office,
    );
    for (const imported of [one, two]) {
      expect(policyIn(imported)).to.deep.equal({ client: { insecureGuestLogons: 'blocked' } });
      expect(leftOutIn(imported).map(([at, why]) => [at, why])).to.deep.equal([['a.reg:4:1', 'overridden']]);
    }
    expect(unknown.policy).to.equal(null);
    expect(leftOutIn(unknown).map(([at, why]) => [at, why])).to.deep.equal([
      ['a.reg:4:1', 'overridden'],
      ['b.reg:4:1', 'type-differs'],
    ]);
  });

  it('what two files say alike once, with both places', () => {
    const text = regText([client, '"RequireSecuritySignature"=dword:1']);
    const imported = importFiles({ 'a.reg': text, 'b.reg': text }, office);
    expect(imported.settings.map(({ settled }) => settled.records.map(({ at }) => 'span' in at && at.span.file))).to.deep.equal([
      ['a.reg', 'b.reg'],
    ]);
  });

  it('nothing where two files disagree, with both places, and reads the rest', () => {
    const imported = importFiles(
      {
        'a.reg': regText([client, '"RequireSecuritySignature"=dword:1', '"EnablePlainTextPassword"=dword:0']),
        'b.reg': regText([client, '"RequireSecuritySignature"=dword:0']),
        'c.reg': regText([client, '"RequireSecuritySignature"=-']),
      },
      office,
    );
    expect(policyIn(imported)).to.deep.equal({ client: { plainTextPasswords: 'refused' } });
    const [said] = imported.diagnostics;
    expect([said?.code, said?.message, said?.span?.file, said?.related.map(({ span }) => span.file)]).to.deep.equal([
      'imported-files-disagree',
      'client.signing is required (a.reg:4:1), not-required (b.reg:4:1) and default (c.reg:4:1); it is left out',
      'a.reg',
      ['b.reg', 'c.reg'],
    ]);
    expect(leftOutIn(imported).map(([at, why]) => [at, why])).to.deep.equal([
      ['a.reg:4:1', 'disagree'],
      ['b.reg:4:1', 'disagree'],
      ['c.reg:4:1', 'disagree'],
    ]);
  });

  it('rows of a list that others add to from all files, unless two of one name differ', () => {
    const a = regText([paths, row('\\\\*\\SYSVOL')]);
    const joined = importFiles({ 'a.reg': a, 'b.reg': regText([paths, row('\\\\*\\NETLOGON'), row('\\\\*\\sysvol')]) }, office);
    expect(policyIn(joined)).to.deep.equal({
      client: {
        hardenedUncPaths: [
          { path: '\\\\*\\SYSVOL', mutualAuthentication: true },
          { path: '\\\\*\\NETLOGON', mutualAuthentication: true },
        ],
      },
    });
  });

  it('no list where two files give one row two meanings', () => {
    const files = {
      'a.reg': regText([paths, row('\\\\*\\SYSVOL')]),
      'b.reg': regText([paths, row('\\\\*\\SYSVOL', 'RequireIntegrity=1')]),
    };
    expect(saidIn(importFiles(files, office)).map(([code]) => code)).to.deep.equal(['imported-files-disagree', 'import-finds-no-setting']);
  });

  it('a key that is emptied first as the only rows, and the rows before it not at all', () => {
    const imported = importFiles({ 'a.reg': regText([paths, row('\\\\old\\x')], [`-${paths}`], [paths, row('\\\\*\\SYSVOL')]) }, office);
    expect(policyIn(imported)).to.deep.equal({
      client: { hardenedUncPaths: { only: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: true }] } },
    });
    expect(leftOutIn(imported).map(([, why]) => why)).to.deep.equal(['superseded']);
  });

  const orders: readonly (readonly [what: string, text: string, settings: readonly string[], says: string])[] = [
    [
      'a row that is deleted',
      regText([paths, row('\\\\*\\SYSVOL').replace(/=.*/, '=-')]),
      ['hardenedUncPaths'],
      `${withoutHive(paths)}\\\\\\*\\SYSVOL is deleted`,
    ],
    [
      'a broken row',
      regText([paths, row('\\\\*\\SYSVOL', 'RequireAll=1')]),
      ['hardenedUncPaths'],
      `${withoutHive(paths)}\\\\\\*\\SYSVOL = REG_SZ "RequireAll=1"`,
    ],
    [
      'a value of another type',
      regText([client, '"RequireSecuritySignature"="1"']),
      ['requireSigningClient'],
      `${withoutHive(client)}\\RequireSecuritySignature = REG_SZ "1"`,
    ],
    [
      'a number of too few bytes',
      regText([client, '"RequireSecuritySignature"=hex(4):01,00']),
      ['requireSigningClient'],
      `${withoutHive(client)}\\RequireSecuritySignature = REG_DWORD of 2 bytes "0100"`,
    ],
  ];
  for (const [what, text, settings, says] of orders) {
    it(`nothing of ${what}, and says what it is`, () => {
      const { policy, leftOut } = importFiles({ 'a.reg': text }, office);
      expect(policy).to.equal(null);
      expect(leftOut.map((each) => [each.settings, each.says])).to.deep.equal([[settings, says]]);
    });
  }

  it('nothing of a key that is deleted with all below it, and names every setting that has its place there', () => {
    const { leftOut } = importFiles({ 'a.reg': regText([`-${policies}`]) }, office);
    expect(leftOut.map(({ why }) => why)).to.deep.equal(['order']);
    const inKey = settings.filter(({ storage }) => storage.kind === 'registry' && storage.policy?.key === withoutHive(policies));
    expect(leftOut[0]?.settings).to.deep.equal(inKey.map(({ id }) => id));
  });

  it('keeps a text whole that holds a NUL, and a list that goes on behind its end', () => {
    const nul = '"\\\\\\\\*\\\\SYSVOL"=hex(1):52,00,00,00,61,00,00,00';
    const list = '"NullSessionPipes"=hex(7):61,00,00,00,00,00,62,00,00,00,00,00';
    const imported = importFiles({ 'a.reg': regText([paths, nul], [server, list]) }, office);
    expect(imported.leftOut.map(({ why, value }) => [why, value])).to.deep.equal([
      ['value-unknown', { type: 'REG_SZ', data: 'R\0a' }],
      ['value-unknown', { type: 'REG_MULTI_SZ', data: ['a', '', 'b'] }],
    ]);
  });

  it('what is no SMB setting by area, users and other hives apart', () => {
    const { others } = importFiles({
      'a.reg': regText(
        ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge', '"A"=dword:1', '"B"=-'],
        ['HKEY_LOCAL_MACHINE\\Software\\policies\\Microsoft\\Edge\\Recommended', '"A"=dword:1'],
        ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso'],
        ['HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Windows\\System', '"A"=dword:1'],
        ['HKEY_CLASSES_ROOT\\.reg', '@="regfile"'],
      ),
    });
    expect(others.map(({ area, records }) => [area, records.map(({ says }) => says)])).to.deep.equal([
      [
        'SOFTWARE\\Policies\\Microsoft\\Edge',
        [
          'SOFTWARE\\Policies\\Microsoft\\Edge\\A = REG_DWORD 1',
          'SOFTWARE\\Policies\\Microsoft\\Edge\\B is deleted',
          'Software\\policies\\Microsoft\\Edge\\Recommended\\A = REG_DWORD 1',
        ],
      ],
      ['SOFTWARE\\Contoso', ['SOFTWARE\\Contoso is made']],
      ['users: Software\\Policies\\Microsoft\\Windows', ['Software\\Policies\\Microsoft\\Windows\\System\\A = REG_DWORD 1']],
      ['HKEY_CLASSES_ROOT\\.reg', ['.reg\\ = REG_SZ "regfile"']],
    ]);
  });

  it('an error at the line that is broken, and the rest of the file', () => {
    const imported = importFiles({ 'a.reg': regText([client, ':: Founded by somebody', '"RequireSecuritySignature"=dword:1']) }, office);
    expect(policyIn(imported)).to.deep.equal({ client: { signing: 'required' } });
    const [said, ...others] = imported.diagnostics;
    expect([said?.code, said?.severity, said?.span?.start.line, others]).to.deep.equal(['reg-line-is-wrong', 'error', 4, []]);
  });
});
