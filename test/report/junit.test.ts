import { expect } from 'chai';
import { XMLParser } from 'fast-xml-parser';
import { renderJunit } from '../../src/report/junit.js';
import { diagnosticOf, spanIn } from './samples.js';

const text = '{ "signing": "require" }';

interface Suite {
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@skipped': string;
  readonly testcase: readonly Readonly<Record<string, unknown>>[];
}

function parse(xml: string): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  });
  return (parser.parse(xml) as { testsuites: { testsuite: readonly Suite[] } }).testsuites.testsuite;
}

describe('JUnit', () => {
  it('fails what is at or above the limit and passes what is below', () => {
    const file = {
      file: 'policy.json',
      diagnostics: [diagnosticOf({}), diagnosticOf({ severity: 'warning' }), diagnosticOf({ severity: 'note' })],
    };
    expect(parse(renderJunit([file], 'error'))[0]?.['@failures']).to.equal('1');
    expect(parse(renderJunit([file], 'warning'))[0]?.['@failures']).to.equal('2');
    expect(parse(renderJunit([file], 'note'))[0]?.['@failures']).to.equal('3');
  });

  it('skips what a waiver silences', () => {
    const [suite] = parse(renderJunit([{ file: 'p.json', diagnostics: [diagnosticOf({ waivedBecause: 'old NAS' })] }], 'note'));
    expect([suite?.['@failures'], suite?.['@skipped']]).to.deep.equal(['0', '1']);
    expect(suite?.testcase[0]).to.have.property('skipped');
  });

  it('gives a policy without findings one passed case', () => {
    const [suite] = parse(renderJunit([{ file: 'p.json', diagnostics: [] }], 'error'));
    expect(suite?.['@tests']).to.equal('1');
    expect(suite?.testcase[0]).not.to.have.property('failure');
  });

  it('survives markup, quotes, line breaks and control characters in messages', () => {
    const message = 'say "x" <b> & ]]> \u0001 \uD800 line\nbreak';
    const [suite] = parse(
      renderJunit([{ file: 'a & "b".json', diagnostics: [diagnosticOf({ message, span: spanIn(text, '"require"') })] }], 'error'),
    );
    const failure = suite?.testcase[0]?.['failure'] as { '@message': string };
    expect(failure['@message']).to.equal('say "x" <b> & ]]> \\u{1} \\u{D800} line\\u{A}break');
  });

  it('names the case by code and place, the suite by file', () => {
    const [suite] = parse(renderJunit([{ file: 'p.json', diagnostics: [diagnosticOf({ pointer: '/client/signing' })] }], 'error'));
    expect(suite?.testcase[0]?.['@name']).to.equal('value-is-wrong at /client/signing');
  });
});
