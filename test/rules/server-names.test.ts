import { expect } from 'chai';
import { namesServer } from '../../src/rules/server-names.js';

const rows: readonly (readonly [pattern: string, server: string, named: boolean])[] = [
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
  ['a*b*c', 'axbxc', true],
  ['a*b*c', 'axc', false],
];

describe('an entry of an exception list', () => {
  for (const [pattern, server, named] of rows) {
    it(`${pattern} ${named ? 'names' : 'does not name'} ${server}`, () => {
      expect(namesServer(pattern, server)).to.equal(named);
    });
  }
});
