import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { diagnosticExamples, type DiagnosticExample } from '../../scripts/generate/diagnostic-examples.js';
import { diagnosticCodes } from '../../src/diagnostics/catalogue.js';
import { removeFolders } from '../commands/folder.js';
import type { World } from '../commands/session.js';
import { playExample, readExample } from './play-example.js';

const examples = diagnosticExamples();

/** Codes that nothing brings about today; their folders say why. */
const unreached = [
  'intune-does-not-offer-value',
  'intune-id-is-derived',
  'policy-has-no-end',
  'removal-cannot-restore',
  'text-cannot-be-stored',
];

/** What a command line alone cannot bring about. */
const worlds: Readonly<Record<string, World>> = { 'internal-error': { fault: 'rows[0] is not a function' } };

const head = '"language": 1, "name": "office", "appliesTo": ["windows-11-24h2/pro"]';

function repeated(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(', ');
}

/** Files that are too large to be kept. */
const made: Readonly<Record<string, string>> = {
  'text-is-too-large': ' '.repeat(5_000_000),
  'text-has-too-many-mistakes': `{ ${head}, ${repeated(1100, (index) => `"key${index}": true`)} }`,
  'document-has-too-many-values': `{ ${head}, "waivers": [${repeated(10_001, () => '{}')}] }`,
  'import-has-too-many-records': `REGEDIT4\n[HKEY_LOCAL_MACHINE\\A]\n${'"a"=-\n'.repeat(500_001)}`,
  'list-is-too-long': `{ ${head}, "extends": [${repeated(51, (index) => `"./base${index}.json"`)}] }`,
  'list-is-too-long-for-registry-pol': `{ ${head}, "client": { "ntlm": { "connections": "blocked", "exceptions": [${repeated(2000, (index) => `"server${index}.corp.example"`)}] } } }`,
};

function play(code: string, { folder, typed }: DiagnosticExample): Promise<string> {
  const policy = made[code];
  if (typed.length === 0) return Promise.resolve(readExample(folder));
  return playExample(folder, typed, policy === undefined ? {} : { 'policy.json': policy }, worlds[code] ?? {});
}

/** The paragraphs of a screen that speak of a code; all of it where they are no paragraphs but JSON. */
function paragraphsOn(code: string, screen: string): string {
  if (screen.includes(`"code": "${code}"`)) return screen;
  const paragraphs = screen.split(/\n\n/).filter((paragraph) => new RegExp(`(^|\\s)\\[${code}\\]$`, 'm').test(paragraph));
  return paragraphs.map((paragraph) => `${paragraph.trimEnd()}\n`).join('\n');
}

describe('examples of diagnostics', () => {
  after(removeFolders);

  it('are there for every code, and for no other', () => {
    expect([...examples.keys()].sort()).to.deep.equal(diagnosticCodes);
  });

  it('say of what nothing brings about why that is so', () => {
    const silent = [...examples].filter(([, { typed, files }]) => typed.length === 0 && files.length === 0);
    expect(silent.map(([code]) => code)).to.deep.equal(unreached);
    for (const [code, { about }] of silent) expect(about, code).to.match(/\.$/);
  });

  for (const [code, example] of examples) {
    if (unreached.includes(code)) continue;
    it(`${code} is brought about by its example`, async () => {
      const shown = paragraphsOn(code, await play(code, example));
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(example.folder, 'printed.txt'), shown);
      expect(shown).not.to.equal('');
      if (process.env['UPDATE_GOLDEN'] !== '1') expect(shown).to.equal(example.printed);
    });
  }
});
