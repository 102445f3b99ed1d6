import { expect } from 'chai';
import type { Admx, SettingDefinition, Since, Surface } from '../../src/catalogue/settings/definition.js';
import { withoutPolicyCsp, withoutPolicyCspOf24H2 } from '../../src/catalogue/settings/csp-editions.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { defaultRows } from '../../src/catalogue/windows/defaults/index.js';
import type { DefaultRow } from '../../src/catalogue/windows/definition.js';

const rows: readonly SettingDefinition[] = settings;
const defaults: readonly DefaultRow[] = defaultRows;
const namesOf = <T>(surface: Surface<T>): readonly T[] => ('none' in surface ? [] : surface.names);

/** The table of defaults begins with Windows 10 1709 and Server 2016; of older first builds it says nothing. */
const firstKnown = { client: 16299, server: 14393 } as const;

/** First builds that begin no row of defaults, and why. */
const beginNoDefault: Readonly<Record<string, readonly [because: string, ...firstBuilds: readonly string[]]>> = {
  cipherSuiteOrderClient: ['the template came with 1903; ciphers are chosen from 1709 on', 'client 18362', 'server 18362'],
  cipherSuiteOrderServer: ['the template came with 1903; ciphers are chosen from 1709 on', 'client 18362', 'server 18362'],
  disableIAKerb: ['the first build that was seen; the defaults hold for the whole preview, 29000 and later', 'insider-client 29617'],
  disableLocalKdc: ['the first build that was seen; the defaults hold for the whole preview, 29000 and later', 'insider-client 29617'],
  enableAuthRateLimiter: ['an announcement names 25069, the defaults follow the documentation', 'insider-client 25069'],
  authRateLimiterDelayMs: ['an announcement names 25069, the defaults follow the documentation', 'insider-client 25069'],
  enableSmbQuicClient: ['no source gives a default of previews', 'insider-client 26090', 'insider-server 26090'],
  disabledSmbQuicServerExceptionList: ['no source gives a default of previews', 'insider-client 26090', 'insider-server 26090'],
  quicRequireClientAuthentication: ['a back-port; the defaults tell the whole build', 'server 20348.2340', 'server 25398.763'],
  quicClientAccessControl: [
    'a back-port; the defaults tell the whole build',
    'insider-server 25977',
    'server 20348.2340',
    'server 25398.763',
  ],
  quicClientCertificateMapping: [
    'back-ports; the defaults tell the whole build',
    'insider-client 25977',
    'client 22000.2836',
    'client 22621.3374',
    'client 22631.3374',
    'server 20348.2340',
    'server 25398.763',
  ],
  skipCertificateCheckClient: ['a default is documented from 24H2 on', 'client 22000', 'server 20348'],
  enableAlternativePortsClient: ['no source gives a default of server previews', 'insider-server 25992'],
  auditClientCertificateAccess: [
    'a back-port; the defaults tell the whole build',
    'insider-server 25977',
    'server 20348.2340',
    'server 25398.763',
  ],
  auditServerDoesNotSupportEncryption: ['no source gives a default of previews', 'insider-client 26090', 'insider-server 26090'],
  auditServerDoesNotSupportSigning: ['no source gives a default of previews', 'insider-client 26090', 'insider-server 26090'],
  auditClientDoesNotSupportEncryption: ['no source gives a default of previews', 'insider-client 26090', 'insider-server 26090'],
};

describe('the names of one setting', () => {
  it('a security option is MACHINE, the key and the value name, letter case apart', () => {
    for (const row of rows)
      for (const option of namesOf(row.on.template)) {
        const place = row.storage.kind === 'registry' ? row.storage.local : null;
        expect(option.toLowerCase(), row.id).to.equal(`MACHINE\\${place?.key}\\${place?.valueName}`.toLowerCase());
      }
  });

  it('an administrative template writes the value name of the policy place, or of the local one where there is no other', () => {
    const differ = rows.flatMap((row) => {
      if (row.storage.kind !== 'registry') return [];
      const place = row.storage.policy ?? row.storage.local;
      const written = namesOf(row.on.admx).flatMap(valueNamesOf);
      return namesOf(row.on.admx).length === 0 || written.includes(place?.valueName ?? '') ? [] : [row.id];
    });
    // The names of its list are the paths themselves.
    expect(differ).to.deep.equal(['hardenedUncPaths']);
  });

  it('the local value has the name of the policy value', () => {
    for (const { id, storage } of rows)
      if (storage.kind === 'registry' && storage.policy !== null && storage.local !== null)
        expect(storage.local.valueName, id).to.equal(storage.policy.valueName);
  });

  it('the Policy CSP and Intune, which speaks through it, begin with the same builds', () => {
    for (const { id, on } of rows) if ('names' in on.csp && 'names' in on.intune) expect(on.intune.since, id).to.deep.equal(on.csp.since);
  });

  it('the Policy CSP and Intune leave out the same editions, for every setting, and the nodes of 24H2 Windows 11 SE too', () => {
    for (const { id, on } of rows)
      for (const surface of [on.csp, on.intune]) {
        if ('none' in surface) continue;
        const isOf24H2 = !('notBefore' in surface.since) && surface.since.some(({ build }) => build === '26100.3613');
        expect(surface.notOn, id).to.equal(isOf24H2 ? withoutPolicyCspOf24H2 : withoutPolicyCsp);
      }
  });

  it('a first build begins a row of defaults, where there are any, save those that a reason stands for', () => {
    const silent = rows.flatMap((row) => {
      const beginnings = new Set(defaults.filter(({ setting }) => setting === row.id).flatMap(({ applies }) => applies.map(beginningOf)));
      const without = row.behaviour.filter((since) => isKnown(since) && !beginnings.has(`${since.branch} ${since.build}`));
      return without.length === 0 || beginnings.size === 0
        ? []
        : [[row.id, without.map(({ branch, build }) => `${branch} ${build}`)] as const];
    });
    const expected = Object.entries(beginNoDefault).map(([id, [, ...firstBuilds]]) => [id, firstBuilds] as const);
    expect(Object.fromEntries(silent)).to.deep.equal(Object.fromEntries(expected));
  });
});

function valueNamesOf({ valueName, elements }: Admx): readonly string[] {
  return [...(valueName === null ? [] : [valueName]), ...elements.map((element) => element.valueName)];
}

function beginningOf({ channel, family, minBuild, minRevision }: DefaultRow['applies'][number]): string {
  return `${channel === 'insider' ? 'insider-' : ''}${family} ${minBuild}${minRevision === null ? '' : `.${minRevision}`}`;
}

function isKnown({ branch, build }: Since): boolean {
  return Number.parseInt(build, 10) > firstKnown[branch.endsWith('client') ? 'client' : 'server'];
}
