import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrativeTemplates, getAdministrativeTemplate } from '../../src/catalogue/settings/administrative-templates.js';
import { settings } from '../../src/catalogue/settings/index.js';
import type { Admx, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { skipBecause } from '../skip-because.js';
import { extractTemplate, templates, type TemplateExtract } from './admx-extract.js';

const extractFile = new URL('../fixtures/admx/extract.json', import.meta.url);
const extraFixtures = process.env['SMBWARD_EXTRA_FIXTURES'];
const atHand = extraFixtures !== undefined && existsSync(join(extraFixtures, templates[0].folder, templates[0].file));
if (atHand && process.env['UPDATE_GOLDEN'] === '1') {
  writeFileSync(
    extractFile,
    JSON.stringify(
      templates.map(({ folder, file }) => extractTemplate(extraFixtures, folder, file)),
      null,
      1,
    ) + '\n',
  );
}
const extract = JSON.parse(readFileSync(extractFile, 'utf8')) as readonly TemplateExtract[];

const rows: readonly SettingDefinition[] = settings;
const named = rows.flatMap((row) => ('names' in row.on.admx ? row.on.admx.names.map((admx) => ({ row, admx })) : []));

/** Of the templates that govern much besides SMB, the policies that are about connections. */
const inScope: Readonly<Record<string, RegExp>> = {
  'SecGuide.admx': /SMBv1|NetbtNodeType|LATFP/,
  'MSS-legacy.admx': /AutoShare|NoNameReleaseOnDemand/,
};
const outOfScope = (template: TemplateExtract, policy: string): boolean => inScope[template.file]?.test(policy) === false;

describe('catalogue against the administrative templates', () => {
  for (const { row, admx } of named.filter(({ admx }) => extract.some((template) => template.file === admx.file))) {
    it(`${row.id} says what ${admx.file} says of ${admx.policy}`, () => {
      const { file, ...facts } = admx;
      const newest = extract.filter((template) => template.file === file).flatMap(({ policies }) => policies);
      expect(facts).to.deep.equal(newest.findLast((candidate) => candidate.policy === admx.policy));
    });
  }

  it('knows every template that a row names, by the namespace that it defines', () => {
    const files = [...new Set(named.map(({ admx }) => admx.file))].sort();
    expect(administrativeTemplates.map(({ file }) => file)).to.deep.equal(files);
    for (const { file, namespace } of extract) expect(getAdministrativeTemplate(file).namespace, file).to.equal(namespace);
  });

  it('every SMB policy of the templates has a row', () => {
    const known = new Set(named.map(({ admx }) => `${admx.file}#${admx.policy}`));
    const missing = extract.flatMap((template) =>
      template.policies
        .filter((policy) => !outOfScope(template, policy.policy) && !known.has(`${template.file}#${policy.policy}`))
        .map((policy) => `${template.file}#${policy.policy}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('a row and its policy write the same place', () => {
    for (const { row, admx } of named) {
      if (row.storage.kind !== 'registry') continue;
      const place = row.storage.policy ?? row.storage.local;
      expect(
        keysOf(admx).map((key) => key.toLowerCase()),
        row.id,
      ).to.include(place?.key.toLowerCase());
    }
  });

  it('the rows that no template at hand holds are these', () => {
    const held = new Set(named.filter(({ admx }) => extract.some((template) => template.file === admx.file)).map(({ row }) => row.id));
    expect(rows.filter((row) => !held.has(row.id)).map((row) => row.id)).to.deep.equal(rowsWithoutTemplate);
  });

  it('the files at hand are those that the extract was made from', function () {
    if (!atHand) skipBecause(this, 'SMBWARD_EXTRA_FIXTURES names no folder with the templates, which this repository may not carry');
    for (const template of extract) expect(extractTemplate(extraFixtures, template.folder, template.file)).to.deep.equal(template);
  });
});

function keysOf(admx: Admx): readonly string[] {
  return [admx.key, ...admx.elements.flatMap((element) => (element.key === undefined ? [] : [element.key]))];
}

const rowsWithoutTemplate = [
  'requireSigningClient',
  'requireSigningServer',
  'encryptDataServer',
  'rejectUnencryptedAccess',
  'enableSmb2Server',
  'restrictSendingNtlmTraffic',
  'clientAllowedNtlmServers',
  'restrictReceivingNtlmTraffic',
  'lmCompatibilityLevel',
  'ntlmV1Sso',
  'auditReceivingNtlmTraffic',
  'disableIAKerb',
  'disableLocalKdc',
  'restrictNtlmInDomain',
  'dcAllowedNtlmServers',
  'auditNtlmInDomain',
  'forceEncryptionOverQuicClient',
  'quicRequireClientAuthentication',
  'quicClientAccessControl',
  'quicClientCertificateMapping',
  'quicServerCertificateMapping',
  'restrictNamedPipeAccessViaQuic',
  'skipCertificateCheckClient',
  'alternativePortServer',
  'smbFirewallGroup',
  'blockNetbiosDiscovery',
  'enableSigningClient',
  'enableSigningServer',
  'smb1OptionalFeature',
  'auditClientCertificateAccess',
  'auditSmb1Access',
  'smbServerNameHardeningLevel',
  'enablePlainTextPassword',
  'restrictNullSessAccess',
  'nullSessionPipes',
  'nullSessionShares',
  'srvAllowedServerNames',
  'ntlmMinClientSec',
  'ntlmMinServerSec',
  'allowNullSessionFallback',
  'logEnhancedAuditEvents',
  'enableEnhancedDomainNtlmLogs',
  'limitBlankPasswordUse',
  'restrictAnonymous',
  'restrictAnonymousSam',
  'restrictRemoteSam',
  'autoDisconnect',
  'enableForcedLogOff',
  'enableMulticast',
  'enableNetbios',
];
