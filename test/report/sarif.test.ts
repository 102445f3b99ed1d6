import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { concernsSecurity, diagnosticCodes, severityOf, titleOfDiagnostic } from '../../src/diagnostics/catalogue.js';
import { renderSarif, type ScannedFile } from '../../src/report/sarif.js';
import { skipBecause } from '../skip-because.js';
import { diagnosticOf, spanIn } from './samples.js';

interface Rule {
  readonly id: string;
  readonly properties?: object;
}

/** What the tests read of a SARIF run. */
interface Run {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly Rule[]; readonly notifications?: readonly Rule[] } };
  readonly invocations: readonly object[];
  readonly originalUriBaseIds: object;
  readonly results: readonly {
    readonly ruleIndex: number;
    readonly locations?: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
    }[];
    readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
    readonly message: { readonly text: string };
    readonly partialFingerprints: object;
    readonly suppressions?: readonly object[];
    readonly fixes?: readonly object[];
  }[];
}

const text = '{\n  "a": "🎉", "signing": "require",\n  "b": 1\n}\n';

function render(...given: Parameters<typeof diagnosticOf>[0][]): Run {
  return renderFiles({ file: 'policy.json', isReadable: true, diagnostics: given.map(diagnosticOf) });
}

function renderFiles(...files: readonly ScannedFile[]): Run {
  const [run] = (JSON.parse(renderSarif(files, { version: '1.2.3' })) as { runs: Run[] }).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

function isUriReference(text: string): boolean {
  return /^(?:[!$&-;=?-Z_a-z~]|%[0-9A-F]{2})*$/.test(text);
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

  it('gives addresses relative to the root of the repository, percent-encoded, and absolute ones for what lies outside', () => {
    const locationsOf = (file: string): unknown =>
      render({ span: spanIn(text, '"b"', file) }).results[0]?.locations?.[0]?.physicalLocation.artifactLocation;
    expect(
      ['my policies/100%#1:é.json', '/srv/a b/p.json', 'C:/x y/p.json', '//server/share/p.json', '-', 'a\uD800.json'].map(locationsOf),
    ).to.deep.equal([
      { uri: 'my%20policies/100%25%231%3A%C3%A9.json', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///srv/a%20b/p.json' },
      { uri: 'file:///C:/x%20y/p.json' },
      { uri: 'file://server/share/p.json' },
      { uri: '-' },
      { uri: 'a%EF%BF%BD.json', uriBaseId: '%SRCROOT%' },
    ]);
    expect(render().originalUriBaseIds).to.deep.equal({ '%SRCROOT%': { description: { text: 'The root of the repository.' } } });
  });

  it('places a finding without a place in a text at its file', () => {
    expect(render({}).results[0]?.locations).to.deep.equal([
      { physicalLocation: { artifactLocation: { uri: 'policy.json', uriBaseId: '%SRCROOT%' } } },
    ]);
  });

  it('makes a file that cannot be read a notification of a run that failed, and no result', () => {
    const unread = diagnosticOf({ code: 'file-not-found', message: 'the file x.json does not exist', help: 'Check the name.' });
    const run = renderFiles(
      { file: 'x.json', isReadable: false, diagnostics: [unread] },
      { file: 'policy.json', isReadable: true, diagnostics: [diagnosticOf({})] },
    );
    expect(run.results.map(({ ruleIndex }) => ruleIndex)).to.deep.equal([0]);
    expect(run.tool.driver.rules.map(({ id }) => id)).to.deep.equal(['value-is-wrong']);
    expect(run.tool.driver.notifications?.map(({ id }) => id)).to.deep.equal(['file-not-found']);
    expect(run.invocations).to.deep.equal([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'file-not-found', index: 0 },
            level: 'error',
            message: { text: 'the file x.json does not exist. Check the name.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'x.json', uriBaseId: '%SRCROOT%' } } }],
          },
        ],
      },
    ]);
    expect(render({}).invocations).to.deep.equal([{ executionSuccessful: true }]);
  });

  it('lets no text of others be a link', () => {
    const message = 'see [here](https://example.org/)';
    const run = render({ message, related: [{ message, span: spanIn(text, '"b"') }] });
    expect([run.results[0]?.message.text, run.results[0]?.relatedLocations?.[0]?.message.text]).to.deep.equal([
      'see [here]\\u{28}https://example.org/). Give another.',
      'see [here]\\u{28}https://example.org/)',
    ]);
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
              artifactLocation: { uri: 'policy.json', uriBaseId: '%SRCROOT%' },
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

  it('describes a rule: title, meaning, help as text and as Markdown, what it rests on', () => {
    const run = render({ code: 'rate-limiter-delay-rounds-to-off' });
    const title = titleOfDiagnostic('rate-limiter-delay-rounds-to-off');
    const documents = [
      'Configure the SMB authentication rate limiter, MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/configure-smb-authentication-rate-limiter.md @0ea820e9, @02cac4de',
      "Public disassembly listing of the SMB server driver's Smb2RefreshRegistryValue (later than September 2025, exact build unknown), community reverse engineering",
    ];
    expect(run.tool.driver.rules).to.deep.equal([
      {
        id: 'rate-limiter-delay-rounds-to-off',
        name: 'RateLimiterDelayRoundsToOff',
        shortDescription: { text: title },
        fullDescription: { text: `${title}. An error: compile writes nothing until it is gone.` },
        help: {
          text: [
            'Write 100 or more (the default is 2000). If the limiter is meant to be off, set <state> to "off".',
            'It says: <path> <value> becomes 0: Windows rounds the delay to the nearest 100, and without a delay the limiter is off',
            `Sources: ${documents.join('; ')}.`,
            'smbward explain rate-limiter-delay-rounds-to-off tells the same in a terminal.',
          ].join('\n\n'),
          markdown: [
            'Write 100 or more (the default is 2000). If the limiter is meant to be off, set \\<state\\> to "off".',
            '**It says**\n\n`<path> <value> becomes 0: Windows rounds the delay to the nearest 100, and without a delay the limiter is off`',
            `**Sources**\n\n- ${documents.join('\n- ')}`,
            '`smbward explain rate-limiter-delay-rounds-to-off` tells the same in a terminal.',
          ].join('\n\n'),
        },
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['security'], 'security-severity': '8.0' },
      },
    ]);
  });

  it('calls high, medium or low only what is about a protection that is missing or weak', () => {
    expect(diagnosticCodes.filter((code) => concernsSecurity(code)).map((code) => [code, severityOf(code)])).to.deep.equal([
      ['dialect-limits-leave-smb1', 'warning'],
      ['guest-logons-are-allowed', 'warning'],
      ['rate-limiter-delay-rounds-to-off', 'error'],
      ['rate-limiter-is-on-without-delay', 'error'],
      ['remote-callers-are-unrestricted', 'warning'],
      ['sysvol-protection-is-off', 'warning'],
      ['weaker-than-default', 'warning'],
    ]);
    expect(render({ code: 'guest-logons-are-allowed', severity: 'warning' }).tool.driver.rules[0]?.properties).to.deep.equal({
      tags: ['security'],
      'security-severity': '5.5',
    });
    expect(render({ code: 'dialect-range-is-empty' }).tool.driver.rules[0]).not.to.have.property('properties');
  });

  it('keeps within what code scanning shows of a rule, for every code', () => {
    const { rules } = render(...diagnosticCodes.map((code) => ({ code }))).tool.driver;
    const texts = rules as unknown as readonly Readonly<Record<string, { readonly text?: string; readonly markdown?: string }>>[];
    expect(texts.map(({ id }) => id)).to.deep.equal(diagnosticCodes);
    for (const { shortDescription, fullDescription, help } of texts) {
      expect(shortDescription?.text?.length).to.be.within(1, 1024);
      expect(fullDescription?.text?.length).to.be.within(1, 1024);
      expect(help?.text?.length).to.be.at.least(1);
      // outside of code spans there is no tag: producers may write no HTML
      expect(help?.markdown?.replace(/`[^`]*`/g, '')).not.to.match(/(?<!\\)<[a-z]/i);
    }
  });

  it('is what the schema of SARIF 2.1.0 asks for', function () {
    const folder = process.env['SMBWARD_EXTRA_FIXTURES'];
    if (folder === undefined)
      skipBecause(this, 'SMBWARD_EXTRA_FIXTURES names no folder with the schema of OASIS, which this repository may not carry');
    const {
      id: _,
      $schema: __,
      ...schema
    } = JSON.parse(readFileSync(join(folder, 'sarif/sarif-schema-2.1.0.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    const isValid = new Ajv({
      strict: false,
      allErrors: true,
      formats: { uri: true, 'uri-reference': isUriReference, 'date-time': true },
    }).compile(schema);
    const given = diagnosticCodes.map((code) =>
      diagnosticOf({
        code,
        span: spanIn(text, '"a"', 'a b.json'),
        related: [{ message: 'x', span: spanIn(text, '"b"') }],
        waivedBecause: 'y',
      }),
    );
    const fixes = [{ title: 'Write "required"', safe: false, edits: [{ span: spanIn(text, '"require"'), text: '"required"' }] }];
    const log: unknown = JSON.parse(
      renderSarif(
        [
          { file: 'a b.json', isReadable: true, diagnostics: [...given, diagnosticOf({ fixes, pointer: '/a' }), diagnosticOf({})] },
          { file: '/x/y.json', isReadable: false, diagnostics: [diagnosticOf({ code: 'file-not-found' })] },
        ],
        { version: '1.2.3' },
      ),
    );
    expect(isValid(log), JSON.stringify(isValid.errors)).to.equal(true);
  });

  it('has no results and no rules for a clean policy', () => {
    const run = render();
    expect([run.results, run.tool.driver.rules]).to.deep.equal([[], []]);
  });
});
