import { expect } from 'chai';
import { checkRow, testRule } from './rule-table.js';

testRule('setting-is-ignored-by-some', [
  {
    name: 'a setting that one of two Windows reads',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { dialects: { minimum: '3.0' } },
    marks: ['"minimum"'],
    says: ['on windows-11-23h2/pro'],
  },
  {
    name: 'all Windows that ignore it in one diagnostic',
    on: ['windows-10-22h2/pro', 'windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { dialects: { minimum: '3.0' } },
    marks: ['"minimum"'],
    says: ['on windows-10-22h2/pro, windows-11-23h2/pro'],
  },
  { name: 'a setting that all Windows read', on: ['windows-11-24h2/pro'], client: { dialects: { minimum: '3.0' } }, marks: [] },
  { name: 'a setting that no Windows reads', on: ['windows-11-23h2/pro'], client: { dialects: { minimum: '3.0' } }, marks: [] },
]);

describe('the help of setting-is-ignored-by-some', () => {
  it('names the first build that reads the setting, and the first for a channel that came later', () => {
    const { diagnostics } = checkRow({ on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'], client: { dialects: { minimum: '3.0' } } });
    const help = diagnostics.find(({ code }) => code === 'setting-is-ignored-by-some')?.help;
    expect(help).to.match(/\(26100\).*\(26100\.3613\) through the Policy CSP/);
  });
});
