import { checkPolicy } from '../../src/check.js';
import { admitBase } from '../../src/policy/base.js';
import { loadPolicy } from '../../src/policy/load.js';
import { memoryHost } from '../memory-host.js';
import { findExpectationMistakes, findMistakes } from '../scenario/read.js';
import type { Block } from './markdown.js';

const kinds = ['policy', 'scenario', 'expectations'] as const;

/** What a block of JSON shows; the words behind its fence say it: `json policy office.json`, `json mistaken policy`, `json policy members`. */
export interface Document {
  readonly place: string;
  readonly kind: (typeof kinds)[number];
  /** Shown because of what is wrong with it. */
  readonly isMistaken: boolean;
  /** The whole file: members are framed by what a file cannot be without. */
  readonly text: string;
  /** The name under which commands of the page find it. */
  readonly file: string | undefined;
}

/** A file of which members are a part: those of a policy, of a scenario, or of one expectation. */
const frames: Readonly<Record<Document['kind'], (members: object) => object>> = {
  policy: (members) => ({
    language: 1,
    name: 'members',
    appliesTo: ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'],
    ...members,
  }),
  scenario: (members) => ({ language: 1, client: 'windows-11-24h2/pro', server: 'samba', ...members }),
  expectations: (members) => ({
    language: 1,
    expectations: [{ name: 'members', connection: { client: 'policy', server: 'samba' }, expect: { signed: true }, ...members }],
  }),
};

/** Reads what a block of JSON says that it is. */
export function documentOf({ page, line, words, text }: Block): Document {
  const place = `${page}:${line}`;
  const [, ...rest] = words;
  const isMistaken = rest[0] === 'mistaken';
  const [kind, ...more] = isMistaken ? rest.slice(1) : rest;
  const known = kinds.find((each) => each === kind);
  if (known === undefined) throw new Error(`${place}: a block of JSON says what it is: ${kinds.join(', ')}`);
  const isMembers = more[0] === 'members';
  const file = more[isMembers ? 1 : 0];
  return { place, kind: known, isMistaken, text: isMembers ? framed(known, text) : text, file };
}

function framed(kind: Document['kind'], text: string): string {
  return JSON.stringify(frames[kind](JSON.parse(`{ ${text} }`) as object));
}

/** The codes of what is wrong with a document; the files that the page names are beside it. */
export function mistakesOf({ kind, text, file = 'block.json' }: Document, beside: readonly Document[]): readonly string[] {
  if (kind === 'scenario') return findMistakes(text).map(([code]) => code);
  if (kind === 'expectations') return findExpectationMistakes(text).map(([code]) => code);
  const files = Object.fromEntries(beside.flatMap((each) => (each.file === undefined ? [] : [[each.file, each.text] as const])));
  const loaded = admitBase(loadPolicy(file, memoryHost({ ...files, [file]: text })), true);
  const { diagnostics } = checkPolicy(loaded, { asOf: '2026-11-22' });
  return diagnostics.filter(({ severity, waivedBecause }) => severity === 'error' && waivedBecause === undefined).map(({ code }) => code);
}
