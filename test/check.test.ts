import { expect } from 'chai';
import * as api from '../src/index.js';
import { memoryHost } from './memory-host.js';

const head = '"language": 1, "name": "case", "appliesTo": ["windows-11-24h2/enterprise"]';
const load = (members: string): api.LoadedPolicy =>
  api.loadPolicy('policy.json', memoryHost({ 'policy.json': `{ ${head}${members === '' ? '' : `, ${members}`} }` }));
const options: api.CompileOptions = { toolVersion: '0.0.0' };
const pathsOf = (compiled: api.Compiled): readonly string[] =>
  compiled.kind === 'compiled' ? compiled.files.map(({ path }) => path) : ['refused'];
const codesOf = ({ diagnostics }: api.LoadedPolicy | api.Compiled): readonly string[] => diagnostics.map(({ code }) => code);

const emptyRange = '"client": { "dialects": { "minimum": "3.1.1", "maximum": "2.1" } }';
const waiver = (until: string): string =>
  `"waivers": [{ "code": "dialect-range-is-empty", "at": "client.dialects", "reason": "a test", "owner": "us", "until": "${until}" }]`;

describe('the public API', () => {
  it('gives the error of a policy that cannot connect, and no file', () => {
    const checked = api.checkPolicy(load(emptyRange));
    const compiled = api.compilePolicy(checked, options);
    const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, pointer }) => [code, pointer])).to.deep.equal([['dialect-range-is-empty', '/client/dialects/minimum']]);
    expect(compiled).to.deep.equal({ kind: 'refused', diagnostics: checked.diagnostics });
  });

  it('gives the errors of a text that is no policy, and no file', () => {
    const loaded = load('"client": { "signing": "on" }');
    const checked = api.checkPolicy(loaded);
    expect(codesOf(checked)).to.deep.equal(['word-is-unknown']);
    expect(checked.effective).to.deep.equal([]);
    expect(api.compilePolicy(checked, options)).to.deep.equal({ kind: 'refused', diagnostics: loaded.diagnostics });
  });

  it('compiles what a waiver allows', () => {
    const checked = api.checkPolicy(load(`${emptyRange}, ${waiver('2030-01-01')}`));
    expect(pathsOf(api.compilePolicy(checked, options))).to.include('manifest.json');
  });

  it('compiles the same on every day, while the check says that a waiver has expired', () => {
    const loaded = load(`${emptyRange}, ${waiver('2020-01-01')}`);
    const today = api.checkPolicy(loaded, { asOf: '2026-11-22' });
    expect(codesOf(today)).to.include('waiver-has-expired');
    const [early, late] = [api.checkPolicy(loaded), today].map((checked) => api.compilePolicy(checked, options));
    expect(early?.kind === 'compiled' && early.files).to.deep.equal(late?.kind === 'compiled' && late.files);
    expect(pathsOf(late!)).to.include('manifest.json');
  });

  it('compiles for the targets and the place that were checked', () => {
    const loaded = load('"client": { "insecureGuestLogons": "blocked" }');
    const checked = api.checkPolicy(loaded, { targets: ['registry-pol', 'reg'], place: 'local' });
    expect(pathsOf(api.compilePolicy(checked, options))).to.deep.equal([
      'reg/smbward-apply.reg',
      'reg/smbward-remove.reg',
      'manifest.json',
    ]);
  });

  it('says in one answer what the policy means and how its targets carry it', () => {
    // How the end at which the range must change would be carried is left out.
    expect(codesOf(api.checkPolicy(load(emptyRange)))).to.deep.equal(['dialect-range-is-empty']);
  });
});
