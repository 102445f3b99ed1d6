import { dirname } from 'node:path';
import { expect } from 'chai';
import type { GpoBackup } from '../../src/formats/gpo-backup/model.js';
import { printGpoBackups } from '../../src/formats/gpo-backup/print.js';
import { decodeUtf16 } from '../../src/text/utf16.js';
import { skipBecause } from '../skip-because.js';
import { readFixtures } from './fixtures.js';

/** Every file of the real backups at hand, by its path. */
const extensions = ['.xml', '.cmt', '.cmtx', '.pol', '.inf'];
const found = extensions.flatMap((extension) => readFixtures('gpo-backup', extension, 'below'));
const files = new Map(found.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [[name, bytes]])));
const textOf = (path: string): string => new TextDecoder().decode(files.get(path));
const field = (text: string, name: string): string => new RegExp(`<${name}><!\\[CDATA\\[([^]*?)\\]\\]></${name}>`).exec(text)?.[1] ?? '';

/** The backup that a real bkupInfo.xml and the files beside it describe. */
function readBackup(folder: string): GpoBackup {
  const instance = textOf(`${folder}/bkupInfo.xml`);
  const below = (path: string): Uint8Array | undefined =>
    [...files].find(([name]) => name.toLowerCase() === `${folder}/DomainSysvol/GPO/${path}`.toLowerCase())?.[1];
  const member = (name: string, bytes: Uint8Array | undefined): object => (bytes === undefined ? {} : { [name]: bytes });
  const comment = below('GPO.cmt');
  return {
    backupId: field(instance, 'ID'),
    gpoId: field(instance, 'GPOGuid'),
    displayName: field(instance, 'GPODisplayName'),
    comment: field(instance, 'Comment'),
    domain: {
      name: field(instance, 'GPODomain'),
      id: field(instance, 'GPODomainGuid'),
      controller: field(instance, 'GPODomainController'),
    },
    time: field(instance, 'BackupTime'),
    report: { policies: [], values: [], options: [], preferences: [] },
    files: {
      ...(comment === undefined ? {} : { comment: (decodeUtf16(comment) ?? '').replaceAll('\r\n', '\n') }),
      ...member('registryPol', below('Machine/registry.pol')),
      ...member('policyComments', below('Machine/comment.cmtx')),
      ...member('securityTemplate', below('Machine/microsoft/windows nt/SecEdit/GptTmpl.inf')),
      ...member('preferences', below('Machine/Preferences/Registry/Registry.xml')),
    },
  };
}

/**
 * In what our Backup.xml differs from those of the console, each for a reason: a repository may have changed line ends; the notice of Microsoft is not
 * ours to write; groups and permissions are those of a domain; versions count the changes that an administrator made; the list has extensions of files
 * that we do not make, and older tools; the console lists folders that are empty, and keeps the case in which a folder was made; of files that we do not make
 * none is listed.
 */
function withoutKnownDifferences(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/<!-- Copyright[^]*?-->/, '')
    .replace(/<SecurityGroups>[^]*?<\/SecurityGroups>/, '<SecurityGroups/>')
    .replace(/<SecurityDescriptor>[^<]*/, '<SecurityDescriptor>')
    .replace(/(VersionNumber><!\[CDATA\[)[0-9]+/g, '$1')
    .replace(/\[\{(?:2A8FDC61|D76B9641|F312195E|F3CCC681)[^\]]*\]|\{(?:0F6B957D|B05566AC)-[0-9A-F-]+\}/g, '')
    .replace(/<FSObjectDir [^>]*\\(?:Applications|Adm|Audit|Scripts(?:\\(?:Startup|Shutdown))?)"\/>/g, '')
    .replace(/<FSObjectFile [^>]*(?:audit\.csv|\.backup)"\/>/g, '')
    .replace(/(?<=\\)Microsoft(?:\\Windows NT)?(?=["\\])/g, (folder) => folder.toLowerCase());
}

/** Backups of the console that hold nothing but what we make. */
const known = /MSFT-Windows-11|HAD-NTLM|HAD-SMB-Signing/;

describe('formats/gpo-backup beside backups of the console', () => {
  const folders = [...files.keys()].filter((path) => path.endsWith('/bkupInfo.xml') && known.test(path)).map(dirname);

  it('has real backups to be held against', function () {
    const missing = found.find((file) => 'missing' in file);
    if (missing !== undefined && 'missing' in missing) skipBecause(this, missing.missing);
    expect(folders).to.have.length(4);
  });

  for (const folder of folders) {
    it(`describes ${folder} as the console does`, () => {
      const backup = readBackup(folder);
      const printed = new Map(printGpoBackups([backup]).map(({ path, bytes }) => [path, bytes]));
      const ours = (name: string): string => new TextDecoder().decode(printed.get(`${backup.backupId}/${name}`));
      expect(withoutKnownDifferences(ours('Backup.xml'))).to.equal(withoutKnownDifferences(textOf(`${folder}/Backup.xml`)));
      expect(ours('bkupInfo.xml').replaceAll('\r\n', '\n')).to.equal(textOf(`${folder}/bkupInfo.xml`).replaceAll('\r\n', '\n'));
    });
  }
});
