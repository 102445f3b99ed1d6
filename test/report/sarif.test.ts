import { expect } from 'chai';
import { titleOfDiagnostic } from '../../src/diagnostics/catalogue.js';
import { renderSarif } from '../../src/report/sarif.js';
import { diagnosticOf, spanIn } from './samples.js';

/** What the tests read of a SARIF run. */
interface Run {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly {
    readonly ruleIndex: number;
    readonly locations?: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
    }[];
    readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
    readonly partialFingerprints: object;
    readonly suppressions?: readonly object[];
    readonly fixes?: readonly object[];
  }[];
}

const text = '{\n  "a": "🎉", "signing": "require",\n  "b": 1\n}\n';

function render(...given: Parameters<typeof diagnosticOf>[0][]): Run {
  const [run] = (JSON.parse(renderSarif(given.map(diagnosticOf), { version: '1.2.3' })) as { runs: Run[] }).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  it('counts columns in UTF-16 code units and says so', () => {
    const run = render({ span: spanIn(text, '"signing"') });
    expect(run.columnKind).to.equal('utf16CodeUnits');
    expect(run.results[0]?.locations?.[0]?.physicalLocation.region).to.deep.equal({
      startLine: 2,
      startColumn: 14,
      endLine: 2,
      endColumn: 23,
    });
  });

  it('keeps a waived diagnostic as suppressed', () => {
    const run = render({ waivedBecause: 'old NAS' }, {});
    expect(run.results.map((result) => result.suppressions)).to.deep.equal([
      [{ kind: 'inSource', status: 'accepted', justification: 'old NAS' }],
      undefined,
    ]);
  });

  it('lists each rule once and refers to it by index', () => {
    const run = render({ code: 'b-code' }, { code: 'a-code' }, { code: 'b-code' });
    expect(run.tool.driver.rules.map((rule) => rule.id)).to.deep.equal(['a-code', 'b-code']);
    expect(run.results.map((result) => result.ruleIndex)).to.deep.equal([1, 0, 1]);
  });

  it('encodes file names as relative references', () => {
    const run = render({ span: spanIn(text, '"b"', 'my policies/100%#1.json') });
    expect(run.results[0]?.locations?.[0]?.physicalLocation.artifactLocation.uri).to.equal('my%20policies/100%25%231.json');
  });

  it('fingerprints by code and place in the document, so that moved lines keep their alert', () => {
    const before = render({ span: spanIn(text, '"b"'), pointer: '/b' });
    const after = render({ span: spanIn(`\n\n${text}`, '"b"'), pointer: '/b', message: 'other words' });
    expect(after.results[0]?.partialFingerprints).to.deep.equal(before.results[0]?.partialFingerprints);
  });

  it('carries the other places of a contradiction', () => {
    const run = render({ span: spanIn(text, '"a"'), related: [{ message: 'the other end', span: spanIn(text, '"b"') }] });
    expect(run.results[0]?.relatedLocations?.[0]?.message.text).to.equal('the other end');
  });

  it('carries corrections as replacements of regions', () => {
    const edits = [{ span: spanIn(text, '"require"'), text: '"required"' }];
    const run = render({ fixes: [{ title: 'Write "required"', safe: false, edits }] }, {});
    expect(run.results.map(({ fixes }) => fixes)).to.deep.equal([
      [
        {
          description: { text: 'Write "required"' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'policy.json' },
              replacements: [
                {
                  deletedRegion: { startLine: 2, startColumn: 25, endLine: 2, endColumn: 34 },
                  insertedContent: { text: '"required"' },
                },
              ],
            },
          ],
        },
      ],
      undefined,
    ]);
  });

  it('describes a rule by the title of its code', () => {
    const run = render({ code: 'dialect-range-is-empty' });
    expect(run.tool.driver.rules).to.deep.equal([
      {
        id: 'dialect-range-is-empty',
        name: 'DialectRangeIsEmpty',
        shortDescription: { text: titleOfDiagnostic('dialect-range-is-empty') },
        defaultConfiguration: { level: 'error' },
      },
    ]);
  });

  it('has no results and no rules for a clean policy', () => {
    const run = render();
    expect([run.results, run.tool.driver.rules]).to.deep.equal([[], []]);
  });
});
