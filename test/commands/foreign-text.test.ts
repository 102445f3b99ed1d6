import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { makeInert, makeVisible } from '../../src/text/visible.js';
import { filesIn, makeFolder, removeFolders, soundPolicy } from './folder.js';
import { type Place, places } from './foreign-places.js';
import { findActing, payloads, textsIn } from './foreign-text.js';
import { runIn, type Session, type World } from './session.js';

/** A way to print: the commands that have it, the flags that ask for it. */
interface Format {
  readonly name: string;
  readonly flags: readonly string[];
  readonly of: (place: Place) => readonly (readonly string[])[];
  readonly world?: World;
}

const isCheck = ([command]: readonly string[]): boolean => command === 'check';
const isBatch = (words: readonly string[]): boolean => words.includes('--batch');
const isJunit = ([command]: readonly string[]): boolean => command === 'check' || command === 'test';

const formats: readonly Format[] = [
  { name: 'text', flags: [], of: ({ text }) => text, world: { environment: { COLUMNS: '80' } } },
  { name: 'text in narrow columns', flags: [], of: ({ text }) => text, world: { environment: { COLUMNS: '24' } } },
  { name: 'a terminal', flags: [], of: ({ text }) => text, world: { terminal: 60 } },
  { name: 'JSON', flags: ['--json'], of: ({ json }) => json },
  { name: 'SARIF', flags: ['--format', 'sarif'], of: ({ json }) => json.filter(isCheck) },
  { name: 'GitHub', flags: ['--format', 'github'], of: ({ json }) => json.filter(isCheck) },
  { name: 'JUnit', flags: ['--format', 'junit'], of: ({ json }) => json.filter(isJunit) },
  { name: 'NDJSON', flags: ['--ndjson'], of: ({ json }) => json.filter(isBatch) },
];

describe('text of other people', () => {
  const folders = new Map<Place, string>();

  after(removeFolders);

  async function runAll(place: Place, { flags, of, world = {} }: Format): Promise<readonly Session[]> {
    const folder = folders.get(place) ?? makeFolder(place.files);
    folders.set(place, folder);
    const sessions: Session[] = [];
    for (const words of of(place)) {
      sessions.push(await runIn(world, ...words.map((word) => (word.startsWith('{}') ? join(folder, word.slice(2)) : word)), ...flags));
    }
    return sessions;
  }

  it('is tried with at least 24 texts at 13 places in 6 formats', () => {
    const manyFormats = places.filter((place) => formats.filter(({ of }) => of(place).length > 0).length >= 6);
    expect([payloads.length, manyFormats.length]).to.satisfy(([texts, there]: [number, number]) => texts >= 24 && there >= 13);
  });

  for (const place of places) {
    for (const format of formats.filter(({ of }) => of(place).length > 0)) {
      it(`${place.name}: ${format.name}`, async () => {
        const sessions = await runAll(place, format);
        expect(sessions.flatMap(({ err }) => findActing(format.world?.terminal === undefined ? err : uncoloured(err)))).to.deep.equal([]);
        for (const { out } of sessions.filter(hasAnswer)) laws[format.name]?.(out, place);
      });
    }
  }

  it('acts in no artefact: of files for Windows the comment on a Group Policy object alone shows title and description, JSON holds them escaped', async () => {
    const policyOf = (text: string): string => JSON.stringify({ ...(JSON.parse(soundPolicy) as object), title: text, description: text });
    const folder = makeFolder({
      'plain.json': policyOf('plain'),
      ...Object.fromEntries(whole.map((payload, index) => [`${index}.json`, policyOf(payload)])),
    });
    const compile = async (name: string): Promise<ReadonlyMap<string, string>> => {
      const session = await runIn({ folder }, 'compile', `${name}.json`, '--out', name);
      expect(session.exitCode, session.err).to.equal(0);
      return new Map(filesIn(join(folder, name)).map((path) => [path, readFileSync(join(folder, name, path), 'latin1')]));
    };
    // scripts say the digest of the policy, which tells one text from another
    const withoutDigest = ([path, bytes]: readonly [string, string]): readonly [string, string] =>
      path.endsWith('.ps1') ? [path, bytes.replace(/\b[0-9a-f]{64}\b/g, 'digest')] : [path, bytes];
    const isJson = (path: string): boolean => path.endsWith('.json');
    const isComment = (path: string): boolean => path.endsWith('/GPO.cmt');
    const isSilent = (path: string): boolean => !isJson(path) && !isComment(path);
    const plain = await compile('plain');
    for (const [index, payload] of whole.entries()) {
      const files = await compile(String(index));
      const silent = (all: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
        [...all].filter(([path]) => isSilent(path)).map(withoutDigest);
      expect(silent(files)).to.deep.equal(silent(plain));
      const shown = makeInert(makeVisible(payload), false);
      const comments = [...files].filter(([path]) => isComment(path)).map(([, bytes]) => Buffer.from(bytes, 'latin1').toString('utf16le'));
      expect(comments.map((comment) => comment.split('\r\n').slice(0, 2))).to.deep.equal([[shown, shown]]);
      expect(comments.flatMap((comment) => findActing(comment.replaceAll('\r\n', '\n')))).to.deep.equal([]);
      for (const [path, bytes] of [...files].filter(([each]) => isJson(each))) {
        const text = Buffer.from(bytes, 'latin1').toString('utf8');
        expect(findActing(text), path).to.deep.equal([]);
        expect(
          textsIn(JSON.parse(text)).filter((each) => each.includes(payload)),
          path,
        ).to.have.length(1);
      }
    }
  });

  it('gives GitHub one annotation for each finding, and no other command', async () => {
    for (const place of places.filter(({ json }) => json.some(isCheck))) {
      const [github, json] = [await runAll(place, formats[5]!), await runAll(place, formats[3]!)];
      for (const [index, session] of github.entries()) {
        if (!hasAnswer(session)) continue;
        const { diagnostics } = JSON.parse(json.filter((_, each) => isCheck(place.json[each]!))[index]!.out) as Findings;
        const open = diagnostics.filter(({ waivedBecause }) => waivedBecause === undefined);
        expect(commandsIn(session.out)).to.deep.equal(
          open.map(({ code, severity, span }) => ({
            command: severity === 'note' ? 'notice' : severity,
            title: `smbward ${code}`,
            file: span === undefined ? undefined : makeVisible(span.file),
          })),
          place.name,
        );
      }
    }
  });
});

/** Texts that a document can hold: half a letter is a mistake of it, and it is read no further. */
const whole = payloads.filter((payload) => !/\p{Surrogate}/u.test(payload));

/** A command line that is not understood is answered on standard error alone. */
function hasAnswer({ exitCode, out }: Session): boolean {
  return exitCode !== 2 || out !== '';
}

interface Findings {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly waivedBecause?: string;
    readonly span?: { readonly file: string };
  }[];
}

const laws: Readonly<Record<string, (out: string, place: Place) => void>> = {
  text: (out) => expect(findActing(out)).to.deep.equal([]),
  'text in narrow columns': (out) => expect(findActing(out)).to.deep.equal([]),
  'a terminal': (out) => expect(findActing(uncoloured(out))).to.deep.equal([]),
  JSON: holdsTheTexts,
  SARIF: (out) => {
    expect(findActing(out)).to.deep.equal([]);
    JSON.parse(out);
  },
  GitHub: (out) => {
    const lines = out.split('\n').slice(0, -1);
    expect(lines.filter((line) => !/^::(?:error|warning|notice) /.test(line))).to.deep.equal([]);
    expect(findActing(lines.map((line) => line.slice(2)).join('\n'))).to.deep.equal([]);
  },
  JUnit: (out) => {
    expect(findActing(out)).to.deep.equal([]);
    expect(XMLValidator.validate(out)).to.equal(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(out) as { testsuites: { '@_tests': string } };
    expect(out.match(/<testcase /g) ?? []).to.have.lengthOf(Number(testsuites['@_tests']));
  },
  NDJSON: (out, place) => {
    for (const line of out.split('\n').slice(0, -1)) JSON.parse(line);
    holdsTheTexts(`[${out.trimEnd().split('\n').join(',')}]`, place);
  },
};

function holdsTheTexts(out: string, place: Place): void {
  expect(findActing(out)).to.deep.equal([]);
  const texts = textsIn(JSON.parse(out)).join('\n');
  if (place.isInJson !== true) return;
  const inNames = Object.keys(place.files).join('\n');
  const expected = place.name === 'the name of a file' ? whole.filter((payload) => inNames.includes(payload)) : whole;
  expect(expected.filter((payload) => !texts.includes(payload))).to.deep.equal([]);
}

/** Text of a terminal without the colours that are ours. */
function uncoloured(text: string): string {
  return text.replace(/\u001b\[(?:1|22|2|31|32|33|36|39)m/g, '');
}

/** What GitHub's runner reads of an output: its commands, as it takes them apart (actions/runner, ActionCommand). */
function commandsIn(out: string): readonly object[] {
  return out.split('\n').flatMap((line) => {
    const found = /^\s*::(\S+?)(?: (.*?))?::/u.exec(line);
    if (found === null) return [];
    const properties = new Map(
      (found[2] ?? '').split(',').map((pair): [string, string] => {
        const [name = '', ...value] = pair.split('=');
        return [
          name,
          value
            .join('=')
            .replace(/%(0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
            .replaceAll('%25', '%'),
        ];
      }),
    );
    return [{ command: found[1], title: properties.get('title'), file: properties.get('file') }];
  });
}
