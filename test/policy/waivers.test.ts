import { expect } from 'chai';
import { createDiagnostic } from '../../src/diagnostics/create.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Waiver } from '../../src/policy/policy.js';
import { applyWaivers, judgeWaivers } from '../../src/policy/waivers.js';
import type { Span } from '../../src/text/span.js';

const start = { offset: 0, line: 1, column: 1, columnUtf16: 1 };
const span: Span = { file: 'policy.json', start, end: start };

function diagnosticAt(pointer: string): Diagnostic {
  return createDiagnostic('assignment-overrides-base', { path: 'x', base: 'base.json' }, { span, pointer });
}

function waiverAt(at: string, more: Partial<Waiver> = {}): Waiver {
  return { code: 'assignment-overrides-base', at, reason: 'agreed', owner: 'network', span, pointer: '/waivers/0', ...more };
}

const asOf = '2026-11-22';
const reasonOf = (at: string, pointer: string): string | undefined =>
  applyWaivers([diagnosticAt(pointer)], [waiverAt(at)])[0]!.waivedBecause;

describe('applyWaivers', () => {
  it('marks what it silences and keeps it in the list', () => {
    const [diagnostic, ...others] = applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing')]);
    expect(diagnostic).to.include({ code: 'assignment-overrides-base', waivedBecause: 'agreed' });
    expect(others).to.deep.equal([]);
  });

  it('takes a path, a JSON Pointer, and a place above', () => {
    expect(reasonOf('client.signing', '/client/signing')).to.equal('agreed');
    expect(reasonOf('/client/signing', '/client/signing')).to.equal('agreed');
    expect(reasonOf('client', '/client/signing/value')).to.equal('agreed');
  });

  it('does not take a place beside, below or with a longer name', () => {
    for (const at of ['server.signing', 'client.signing.value', 'client.sign'])
      expect(reasonOf(at, '/client/signing'), at).to.equal(undefined);
  });

  it('silences its own code only', () => {
    const [first] = applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing', { code: 'bases-disagree' })]);
    expect(first).to.not.have.property('waivedBecause');
  });

  it('goes on silencing after its last day', () => {
    const [diagnostic] = applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing', { until: '2020-01-01' })]);
    expect(diagnostic?.waivedBecause).to.equal('agreed');
  });
});

describe('judgeWaivers', () => {
  const codes = (waiver: Waiver): readonly string[] =>
    judgeWaivers([diagnosticAt('/client/signing')], [waiver], asOf).map(({ code }) => code);

  it('lets one hold on its last day, and finds it on the next', () => {
    expect(codes(waiverAt('client.signing', { until: '2026-11-22' }))).to.deep.equal([]);
    expect(codes(waiverAt('client.signing', { until: '2026-11-21' }))).to.deep.equal(['waiver-has-expired']);
  });

  it('finds one that silences nothing, and does not ask when it ends', () => {
    expect(codes(waiverAt('server.signing', { until: '2020-01-01' }))).to.deep.equal(['waiver-is-unused']);
  });
});
