import fc from 'fast-check';
import { payloads } from '../commands/foreign-text.js';

/** Pieces that a text seldom holds where they land: punctuation of JSON, ends of texts, numbers, names of files, characters that act. */
const pieces: readonly string[] = [
  ...['"', "'", '“', '\\', '{', '}', '[', ']', ':', ',', '/*', '//', '\n', '\r', '\t', '\u0000', '\u001b', '\ufeff', '\u200b', '\ud800'],
  ...[
    'null',
    'true',
    'none',
    'default',
    'unmanaged',
    'policy',
    'unknown',
    '"oneOf"',
    '"__proto__"',
    '"constructor"',
    '"toString"',
    '"length"',
  ],
  ...['0', '-1', '1e999', '-0', '0x10', '1.5', '4294967296', '9'.repeat(400), '"1"', '""', '[]', '{}', '"\\ud800"', '"\\u0000"', '"\\q"'],
  ...['"/etc/passwd"', '"../../../../etc/passwd"', '"NUL"', '"C:/x"', '"link.json"', '"policy.json"', '"base.json"', '"input.json"'],
  ...[
    'windows-11',
    'windows-11@26100.1/pro+dc',
    'samba-4.17',
    '*',
    '\\\\*\\SYSVOL',
    '::',
    '2026-02-30',
    '{"value":',
    '{"add":["a"]}',
    '{"remove":["a"]}',
  ],
  '['.repeat(80),
  '{"a":'.repeat(80),
  'a'.repeat(5000),
  ...payloads,
  ...payloads.map((payload) => JSON.stringify(payload)),
];

/** A change of a text. */
type Change = (text: string) => string;

/** A piece of a text, as fractions of its length; most pieces are short. */
const somewhere = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 400 })));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(somewhere, fc.constantFrom(...pieces)).map(
    ([place, piece]): Change =>
      (text) =>
        replaceAt(text, place, () => piece),
  ),
  somewhere.map(
    (place): Change =>
      (text) =>
        replaceAt(text, place, (found) => found + found),
  ),
  fc.tuple(somewhere, fc.constantFrom(...pieces)).map(
    ([[from], piece]): Change =>
      (text) =>
        replaceToken(text, from, piece),
  ),
  fc.tuple(somewhere, somewhere).map(
    ([one, [from]]): Change =>
      (text) =>
        replaceToken(text, from, tokenAt(text, one[0])),
  ),
);

/** None, one or a few: most texts stay readable, so that what comes after the reading is tried too. */
const changes = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.tuple(change) },
  { weight: 2, arbitrary: fc.array(change, { maxLength: 6 }) },
);

/** A text with a few changes that an author, an editor or a saboteur could make. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, changes).map(([text, chosen]) => chosen.reduce((now, each) => each(now), text));
}

function replaceAt(text: string, [from, length]: readonly [number, number], replace: (found: string) => string): string {
  const start = Math.floor(from * text.length);
  return text.slice(0, start) + replace(text.slice(start, start + length)) + text.slice(start + length);
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[a-z]+|[{}[\],:]/g;

function tokenAt(text: string, fraction: number): string {
  const found = text.match(tokens) ?? [''];
  return found[Math.min(found.length - 1, Math.floor(fraction * found.length))]!;
}

/** A whole value, key or mark changes places with another text, so that most of the document stays readable. */
function replaceToken(text: string, fraction: number, by: string): string {
  const found = [...text.matchAll(tokens)];
  const chosen = found[Math.min(found.length - 1, Math.floor(fraction * found.length))];
  return chosen === undefined ? text + by : text.slice(0, chosen.index) + by + text.slice(chosen.index + chosen[0].length);
}
