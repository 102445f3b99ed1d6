import { expect } from 'chai';
import type { Csp, SettingData } from '../../src/catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import { cspValueOf } from '../../src/emit/print-csp.js';

const rows: readonly (readonly [id: SettingId, data: SettingData, format: 'int' | 'chr', text: string])[] = [
  ['requireSigningClient', 1, 'int', '1'],
  ['minDialectServer', 785, 'int', '785'],
  ['restrictSendingNtlmTraffic', 2, 'int', '2'],
  ['authRateLimiterDelayMs', 2000, 'int', '2000'],
  ['ntlmMinServerSec', 0x2008_0000, 'int', '537395200'],
  ['restrictRemoteSam', 'O:BAG:BAD:(A;;RC;;;BA)', 'chr', 'O:BAG:BAD:(A;;RC;;;BA)'],
  ['localAccountTokenFilterPolicy', 0, 'chr', '<enabled/>'],
  ['enableMulticast', 1, 'chr', '<disabled/>'],
  ['clientAllowedNtlmServers', ['nas01', '*.corp.example'], 'chr', 'nas01\uf000*.corp.example'],
  ['honorCipherSuiteOrder', 1, 'chr', '<enabled/>'],
  ['honorCipherSuiteOrder', 0, 'chr', '<disabled/>'],
  ['smb1Server', 0, 'chr', '<disabled/>'],
  ['smb1ClientDriver', 4, 'chr', '<enabled/><data id="Pol_SecGuide_SMB1ClientDriver" value="4"/>'],
  ['hashPublication', 2, 'chr', '<enabled/><data id="Lbl_HashPublicationActionCombo" value="2"/>'],
  [
    'cipherSuiteOrderClient',
    ['AES_256_GCM', 'AES_128_GCM'],
    'chr',
    '<enabled/><data id="MultiText_CipherSuiteOrder" value="AES_256_GCM&#xF000;AES_128_GCM"/>',
  ],
  ['cipherSuiteOrderClient', [], 'chr', '<disabled/>'],
  [
    'hardenedUncPaths',
    [
      { path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 },
      { path: '\\\\a&b\\x', privacy: 0 },
    ],
    'chr',
    '<enabled/><data id="Pol_HardenedPaths" value="\\\\*\\SYSVOL&#xF000;RequireMutualAuthentication=1,RequireIntegrity=1&#xF000;\\\\a&amp;b\\x&#xF000;RequirePrivacy=0"/>',
  ],
];

describe('emit/print-csp', () => {
  for (const [id, data, format, text] of rows) {
    it(`${id} ${JSON.stringify(data)}`, () => {
      const setting = getSetting(id);
      const { names } = setting.on.csp as { readonly names: readonly Csp[] };
      expect(names.map((csp) => cspValueOf(csp, setting, data))).to.deep.equal([{ format, text }]);
    });
  }
});
