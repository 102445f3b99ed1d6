import { expect } from 'chai';
import { createDiagnostic } from '../../src/diagnostics/create.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Waiver } from '../../src/policy/policy.js';
import { applyWaivers } from '../../src/policy/waivers.js';
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
  applyWaivers([diagnosticAt(pointer)], [waiverAt(at)], { asOf })[0]!.waivedBecause;

describe('applyWaivers', () => {
  it('marks what it silences and keeps it in the list', () => {
    const [diagnostic, ...others] = applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing')], { asOf });
    expect(diagnostic).to.include({ code: 'assignment-overrides-base', waivedBecause: 'agreed' });
    expect(others).to.deep.equal([]);
  });

  it('takes a path, a JSON Pointer, and a place above', () => {
    expect(reasonOf('client.signing', '/client/signing')).to.equal('agreed');
    expect(reasonOf('/client/signing', '/client/signing')).to.equal('agreed');
    expect(reasonOf('client', '/client/signing/value')).to.equal('agreed');
  });

  it('does not take a place beside, below or with a longer name', () => {
    const codes = (at: string): readonly string[] =>
      applyWaivers([diagnosticAt('/client/signing')], [waiverAt(at)], { asOf }).map(({ code }) => code);
    for (const at of ['server.signing', 'client.signing.value', 'client.sign']) expect(codes(at), at).to.include('waiver-is-unused');
  });

  it('silences its own code only', () => {
    const [first] = applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing', { code: 'bases-disagree' })], {});
    expect(first).to.not.have.property('waivedBecause');
  });

  it('holds on its last day and is a finding on the next, while it goes on silencing', () => {
    const on = (day: string): readonly string[] =>
      applyWaivers([diagnosticAt('/client/signing')], [waiverAt('client.signing', { until: '2026-11-22' })], { asOf: day }).map(
        ({ code, waivedBecause }) => `${code} ${waivedBecause ?? ''}`,
      );
    expect(on('2026-11-22')).to.deep.equal(['assignment-overrides-base agreed']);
    expect(on('2026-11-23')).to.deep.equal(['assignment-overrides-base agreed', 'waiver-has-expired ']);
  });

  it('says nothing of waivers themselves without a date', () => {
    expect(applyWaivers([], [waiverAt('client.signing', { until: '2020-01-01' })], {})).to.deep.equal([]);
  });
});
