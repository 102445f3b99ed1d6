import { expect } from 'chai';
import { coversPath, isCovered } from '../../src/simulate/names.js';

describe('an entry of an exception list of LSA', () => {
  const rows: readonly (readonly [entry: string, server: string, covered: boolean])[] = [
    ['nas01', 'nas01', true],
    ['NAS01', 'nas01', true],
    ['nas01', 'nas01.corp.example', false],
    ['nas01.corp.example', 'nas01', false],
    ['*', 'nas01', true],
    ['*.corp.example', 'nas01.corp.example', true],
    ['*.corp.example', 'corp.example', false],
    ['nas*', 'nas01', true],
    ['nas*', 'nas', true],
    ['nas*.example', 'nas01.corp.example', true],
    ['nas*example', 'nasexample', true],
    ['na*as', 'nas', false],
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.50', false],
  ];
  for (const [entry, server, covered] of rows) {
    it(`${entry} ${covered ? 'covers' : 'does not cover'} ${server}`, () => {
      expect(isCovered([entry], server)).to.equal(covered);
    });
  }
});

describe('a hardened UNC path', () => {
  const rows: readonly (readonly [server: string, share: string, covered: boolean])[] = [
    ['*', 'sysvol', true],
    ['*', '*', true],
    ['DC01', 'SYSVOL', true],
    ['dc02', 'SYSVOL', false],
    ['*', 'NETLOGON', false],
  ];
  for (const [server, share, covered] of rows) {
    it(`\\\\${server}\\${share} ${covered ? 'covers' : 'does not cover'} \\\\dc01\\SYSVOL`, () => {
      const path = { server, share, mutualAuthentication: true, integrity: true, privacy: false };
      expect(coversPath(path, 'dc01', 'SYSVOL')).to.equal(covered);
    });
  }
});
