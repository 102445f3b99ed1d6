import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../src/catalogue/settings/index.js';
import { parseAdmx } from '../../src/formats/admx/parse.js';
import { offersOf } from '../../src/store/offers.js';
import type { Template } from '../../src/store/template.js';
import { skipBecause } from '../skip-because.js';
import { policyText, states, templateOf } from './templates.js';

/** What a template offers, as `setting at place: what it writes`, and what nobody knows. */
function told(template: Template): readonly string[] {
  const { offers, unknown } = offersOf(template);
  return [
    ...offers.map(({ setting, place, sayings }) => `${setting} at ${place}: ${JSON.stringify(sayings)}`),
    ...unknown.map(({ key, valueName }) => `unknown: ${key}\\${valueName ?? '*'}`),
  ];
}

describe('store offers', () => {
  it('go by what a policy writes, whatever it is called (BM-50, BM-51)', () => {
    const policies = [
      policyText('Pol_RequireEncryption', 'LANMANserver', 'valueName="auditinsecureguestlogon"', states(0, 1)),
      policyText('Pol_EnableMailslots', 'LanmanWorkstation', 'valueName="EnableMailslots"', states(1, 0)),
    ];
    expect(told(templateOf('any.admx', policies.join('\n')))).to.deep.equal([
      'auditInsecureGuestLogonServer at policy: [{"state":"enabled","kind":"value","data":0,"type":"REG_DWORD","item":null},{"state":"disabled","kind":"value","data":1,"type":"REG_DWORD","item":null}]',
      'unknown: Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation\\EnableMailslots',
    ]);
  });

  it('have the words of the items of a list, in English where there is English', () => {
    const item = '<item displayName="$(string.Newest)"><value><decimal value="785" /></value></item>';
    const text = policyText('P', 'LanmanServer', '', `<elements><enum id="E" valueName="MinSmb2Dialect">${item}</enum></elements>`);
    expect(told(templateOf('t.admx', text, { Newest: ' SMB 3.1.1\n' }))).to.deep.equal([
      'minDialectServer at policy: [{"state":"enabled","kind":"value","data":785,"type":"REG_DWORD","item":"SMB 3.1.1"},{"state":"disabled","kind":"default"}]',
    ]);
  });

  it('are none of a policy for users, as every setting is of the machine', () => {
    const text = policyText('P', 'LanmanWorkstation', 'valueName="RequireEncryption"').replace('"Machine"', '"User"');
    expect(told(templateOf('t.admx', text))).to.deep.equal([
      'unknown: Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation\\RequireEncryption',
    ]);
  });

  for (const [element, saying] of [
    ['<decimal id="E" valueName="V" />', '{"state":"enabled","kind":"number","min":0,"max":9999,"type":"REG_DWORD"}'],
    [
      '<decimal id="E" valueName="V" minValue="5" maxValue="10000" storeAsText="true" />',
      '{"state":"enabled","kind":"number","min":5,"max":10000,"type":"REG_SZ"}',
    ],
    ['<text id="E" valueName="V" expandable="true" />', '{"state":"enabled","kind":"line","longest":1023,"type":"REG_EXPAND_SZ"}'],
    [
      '<multiText id="E" valueName="V" maxLength="20" maxStrings="3" />',
      '{"state":"enabled","kind":"lines","longest":20,"most":3,"type":"REG_MULTI_SZ"}',
    ],
    [
      '<boolean id="E" valueName="V" />',
      '{"state":"enabled","kind":"value","data":1,"type":"REG_DWORD","item":"ticked"},{"state":"enabled","kind":"default"}',
    ],
  ] as const) {
    it(`say what ${element} takes (BM-37)`, () => {
      const text = policyText('P', 'LanmanServer', '', `<elements>${element.replace('"V"', '"EnableSMBQUIC"')}</elements>`);
      expect(told(templateOf('t.admx', text))).to.deep.equal([
        `enableSmbQuicServer at policy: [${saying},{"state":"disabled","kind":"default"}]`,
      ]);
    });
  }

  it('of a list are the rows of a table', () => {
    const text = policyText(
      'P',
      'NetworkProvider\\HardenedPaths',
      '',
      '<elements><list id="E" additive="true" explicitValue="true" /></elements>',
    );
    expect(told(templateOf('t.admx', text))).to.deep.equal([
      'hardenedUncPaths at policy: [{"state":"enabled","kind":"rows","named":true,"type":"REG_SZ"},{"state":"disabled","kind":"default"}]',
    ]);
  });

  it('of the templates of Windows are the settings that the catalogue says of them', function () {
    const extra = process.env['SMBWARD_EXTRA_FIXTURES'];
    if (extra === undefined)
      skipBecause(this, 'SMBWARD_EXTRA_FIXTURES names no folder with templates, which this repository may not carry');
    for (const file of ['LanmanServer.admx', 'LanmanWorkstation.admx', 'NetworkProvider.admx']) {
      const { model } = parseAdmx(file, readFileSync(join(extra, 'admx/winserver2025', file)));
      const { offers, unknown } = offersOf({ name: file, admx: model!, languages: new Map() });
      const said = settings.flatMap(({ id, on: { admx } }) =>
        'names' in admx ? admx.names.filter((each) => each.file === file).map(({ policy }) => `${policy}: ${id}`) : [],
      );
      expect(offers.map(({ policy, setting }) => `${policy.name}: ${setting}`).sort(), file).to.deep.equal(
        said.filter((each) => model!.policies.some(({ name }) => each.startsWith(`${name}: `))).sort(),
      );
      expect(unknown, file).to.deep.equal([]);
    }
  });
});
