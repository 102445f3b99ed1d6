import { expect } from 'chai';
import type { GpoBackup } from '../../src/formats/gpo-backup/model.js';
import { parseBackup } from '../../src/formats/gpo-backup/parse-backup.js';
import { parseBackupManifest } from '../../src/formats/gpo-backup/parse-manifest.js';
import { printGpoBackups } from '../../src/formats/gpo-backup/print.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';
import { withoutPlaces } from './places.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const backup: GpoBackup = {
  backupId: '{11111111-1111-8111-8111-111111111111}',
  gpoId: '{22222222-2222-8222-8222-222222222222}',
  displayName: 'Office & home',
  comment: 'a comment',
  domain: { name: 'corp.example', id: '{33333333-3333-8333-8333-333333333333}', controller: 'dc1.corp.example' },
  time: '2000-01-01T00:00:00',
  files: { registryPol: utf8('pol'), preferences: utf8('xml') },
  report: { policies: [], values: [], options: [], preferences: [] },
};
const printed = (name: string): Uint8Array => printGpoBackups([backup]).find(({ path }) => path.endsWith(name))?.bytes ?? utf8('');
const instance = {
  backupId: backup.backupId,
  gpoId: backup.gpoId,
  domain: 'corp.example',
  displayName: 'Office & home',
  comment: 'a comment',
};

const scheme = (content: string, version = 'bkp:version="2.0"'): Uint8Array =>
  utf8(`<GroupPolicyBackupScheme ${version} xmlns:bkp="x"><GroupPolicyObject>${content}</GroupPolicyObject></GroupPolicyBackupScheme>`);
const core = (content: string): Uint8Array => scheme(`<GroupPolicyCoreSettings>${content}</GroupPolicyCoreSettings>`);
const problems = ({ diagnostics }: ReturnType<typeof parseBackup>): readonly string[] => diagnostics.map(({ message }) => message);

describe('formats/gpo-backup manifest', () => {
  for (const name of ['manifest.xml', 'bkupInfo.xml']) {
    it(`says what ${name} was printed from`, () => {
      expect(withoutPlaces(parseBackupManifest(name, printed(name)))).to.deep.equal({ model: [instance], diagnostics: [] });
    });
  }

  it('reads a list of many, and names a backup without an id', () => {
    const list = utf8(
      '<Backups>\n<BackupInst><ID><![CDATA[{A}]]></ID></BackupInst>\n<BackupInst/>\n<BackupInst><ID>{B}</ID></BackupInst>\n</Backups>',
    );
    const { model, diagnostics } = parseBackupManifest('manifest.xml', list);
    expect(model?.map(({ backupId }) => backupId)).to.deep.equal(['{A}', '{B}']);
    expect(diagnostics.map(({ message }) => message)).to.deep.equal([
      'line 3 of the list of backups is not understood: the backup has no ID',
    ]);
  });

  const wrong: readonly (readonly [content: string, problem: string])[] = [
    ['<ID>{A}</ID><ID>{B}</ID>', '<BackupInst> has <ID> twice'],
    ['<ID>{A}</ID><Note/>', '<Note> is not known in <BackupInst>'],
    ['<ID>{A}<b/></ID>', '<b> is not known in <ID>'],
    ['<ID of="x">{A}</ID>', 'the attribute of of <ID> is not known'],
    ['<ID>{A}</ID>why', 'text stands between the elements of <BackupInst>'],
  ];
  for (const [content, problem] of wrong) {
    it(`leaves out a backup that holds ${content}, and reads the rest`, () => {
      const list = `<Backups>\n<BackupInst>${content}</BackupInst>\n<BackupInst><ID>{C}</ID></BackupInst></Backups>`;
      const { model, diagnostics } = parseBackupManifest('manifest.xml', utf8(list));
      expect(model?.map(({ backupId }) => backupId)).to.deep.equal(['{C}']);
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([`line 2 of the list of backups is not understood: ${problem}`]);
    });
  }

  for (const fixture of readFixtures('gpo-backup', 'manifest.xml', 'below')) {
    it(`reads ${fixture.name}`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      expect(parseBackupManifest(fixture.name, fixture.bytes).diagnostics).to.deep.equal([]);
    });
  }
});

describe('formats/gpo-backup Backup.xml', () => {
  it('says what was printed', () => {
    const location = (path: string): string => `DomainSysvol/GPO/Machine/${path}`;
    expect(parseBackup('Backup.xml', printed('Backup.xml'))).to.deep.equal({
      model: {
        version: '2.0',
        gpoId: backup.gpoId,
        domain: 'corp.example',
        displayName: 'Office & home',
        isOn: { machine: true, user: false },
        wmiFilter: '',
        machineExtensions:
          '[{00000000-0000-0000-0000-000000000000}{BEE07A6A-EC9F-4659-B8C9-0B1937907C83}][{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}][{B087BE9D-ED37-454F-AF9C-04291E351182}{BEE07A6A-EC9F-4659-B8C9-0B1937907C83}]',
        userExtensions: '',
        stored: [
          { kind: 'file', location: location('registry.pol'), extension: 'Registry' },
          { kind: 'folder', location: location('Preferences'), extension: 'Unknown Extension' },
          { kind: 'folder', location: location('Preferences/Registry'), extension: 'Unknown Extension' },
          { kind: 'file', location: location('Preferences/Registry/Registry.xml'), extension: 'Unknown Extension' },
        ],
      },
      diagnostics: [],
    });
  });

  const sides: readonly (readonly [options: string, machine: boolean, user: boolean])[] = [
    ['0', true, true],
    ['1', true, false],
    ['2', false, true],
    ['3', false, false],
  ];
  for (const [options, machine, user] of sides) {
    it(`knows which sides are on with the switches ${options}`, () => {
      const { model } = parseBackup('Backup.xml', core(`<Options><![CDATA[${options}]]></Options>`));
      expect(model?.isOn).to.deep.equal({ machine, user });
    });
  }

  it('reads the end of a CDATA section behind a bracket', () => {
    const { model } = parseBackup('Backup.xml', core('<MachineExtensionGuids><![CDATA[[{A}{B}]]]></MachineExtensionGuids>'));
    expect(model?.machineExtensions).to.equal('[{A}{B}]');
  });

  it('knows what was stored by a pattern, which holds it', () => {
    const file = '<FSObjectFile bkp:Location="DomainSysvol\\GPO\\Machine\\Scripts\\Startup\\a.ps1"/>';
    const found = `<FSObjectDir bkp:Path="Startup\\*"><FSObjectDir bkp:Location="DomainSysvol\\GPO\\Machine\\Scripts\\Startup">${file}</FSObjectDir></FSObjectDir>`;
    const { model } = parseBackup(
      'Backup.xml',
      scheme(`<GroupPolicyCoreSettings/><GroupPolicyExtension bkp:DescName="Scripts">${found}</GroupPolicyExtension>`),
    );
    expect(model?.stored).to.deep.equal([
      { kind: 'folder', location: 'DomainSysvol/GPO/Machine/Scripts/Startup', extension: 'Scripts' },
      { kind: 'file', location: 'DomainSysvol/GPO/Machine/Scripts/Startup/a.ps1', extension: 'Scripts' },
    ]);
  });

  it('reads version 1.0, and refuses others', () => {
    const settings = '<GroupPolicyCoreSettings><ID>{A}</ID></GroupPolicyCoreSettings>';
    expect(parseBackup('Backup.xml', scheme(settings, 'bkp:version="1.0"')).model?.gpoId).to.equal('{A}');
    expect(problems(parseBackup('Backup.xml', scheme(settings, 'bkp:version="3.0"')))).to.deep.equal([
      'line 1 of the Backup.xml is not understood: its version is 3.0, and 1.0 and 2.0 are known',
    ]);
    expect(problems(parseBackup('Backup.xml', scheme(settings, '')))).to.deep.equal([
      'line 1 of the Backup.xml is not understood: its version is missing, and 1.0 and 2.0 are known',
    ]);
    expect(problems(parseBackup('Backup.xml', scheme('')))).to.deep.equal([
      'line 1 of the Backup.xml is not understood: it describes no Group Policy object',
    ]);
  });

  const settings = '<GroupPolicyCoreSettings><ID>{A}</ID></GroupPolicyCoreSettings>';
  const refused: readonly (readonly [bytes: Uint8Array, problem: string])[] = [
    [scheme(`${settings}</GroupPolicyObject><GroupPolicyObject>`), '<GroupPolicyObject> stands there twice, and a backup is of one object'],
    [scheme(`${settings}${settings}`), '<GroupPolicyCoreSettings> stands there twice, and a backup is of one object'],
    [core('<Options>x</Options>'), 'the switches of the object are x, and 0 to 3 are known'],
    [core('<ID>{A}</ID><ID>{B}</ID>'), '<GroupPolicyCoreSettings> has <ID> twice'],
    [core('<Note/>'), '<Note> is not known in <GroupPolicyCoreSettings>'],
  ];
  for (const [bytes, problem] of refused) {
    it(`has no model where ${problem}`, () => {
      const read = parseBackup('Backup.xml', bytes);
      expect([read.model, problems(read)]).to.deep.equal([undefined, [`line 1 of the Backup.xml is not understood: ${problem}`]]);
    });
  }

  const stored = (files: string): ReturnType<typeof parseBackup> =>
    parseBackup('Backup.xml', scheme(`${settings}<GroupPolicyExtension bkp:DescName="X">${files}</GroupPolicyExtension>`));

  for (const place of [
    '../../etc/passwd',
    'a\\..\\b',
    'a/.. /b',
    'C:/windows/x',
    'C:x',
    '/etc/passwd',
    '\\\\server\\share\\x',
    'a:stream',
    '',
  ]) {
    it(`leaves out a file at ${JSON.stringify(place)}, which is not in the backup`, () => {
      const read = stored(`<FSObjectFile bkp:Location="${place}"/><FSObjectFile bkp:Location="a\\b..c"/>`);
      expect(read.model?.stored).to.deep.equal([{ kind: 'file', location: 'a/b..c', extension: 'X' }]);
      expect(problems(read)).to.deep.equal([
        `line 1 of the Backup.xml is not understood: the place ${place.replaceAll('\\', '/')} is not in the folder of the backup`,
      ]);
    });
  }

  it('names attributes that are not known, and reads the rest', () => {
    const read = parseBackup(
      'Backup.xml',
      scheme(
        '<GroupPolicyCoreSettings by="x"><ID>{1}</ID></GroupPolicyCoreSettings><GroupPolicyExtension bkp:ID="{E}" bkp:DescName="Registry"><FSObjectFile bkp:Location="A" bkp:Hidden="1"/></GroupPolicyExtension>',
      ),
    );
    expect(problems(read)).to.deep.equal([
      'line 1 of the Backup.xml is not understood: the attribute by of <GroupPolicyCoreSettings> is not known',
      'line 1 of the Backup.xml is not understood: the attribute bkp:Hidden of <FSObjectFile> is not known',
    ]);
    expect([read.model?.gpoId, read.model?.stored]).to.deep.equal(['{1}', [{ kind: 'file', location: 'A', extension: 'Registry' }]]);
  });

  it('reads files and folders that stand in others, as the console writes some', () => {
    const nested =
      '<FSObjectDir bkp:Location="a"><FSObjectDir bkp:Location="a\\b"/></FSObjectDir><FSObjectFile><FSObjectFile bkp:Location="c"/></FSObjectFile>';
    expect(stored(nested)).to.deep.include({ diagnostics: [] });
    expect(stored(nested).model?.stored.map(({ kind, location }) => [kind, location])).to.deep.equal([
      ['folder', 'a'],
      ['folder', 'a/b'],
      ['file', 'c'],
    ]);
  });

  for (const fixture of readFixtures('gpo-backup', 'Backup.xml', 'below')) {
    it(`reads ${fixture.name}`, function () {
      if (fixture.bytes === undefined) skipBecause(this, fixture.missing);
      expect(parseBackup(fixture.name, fixture.bytes).diagnostics).to.deep.equal([]);
    });
  }
});
