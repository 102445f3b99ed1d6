import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { parseSourceText } from '../source/parse.js';
import { below, factsOf } from './bind.js';
import { checkShape } from './check.js';
import { type FactPart, factParts, shapesOf } from './fact-shapes.js';
import type { StatedFact } from './scenario.js';
import type { Shape } from './shape.js';

/** A fact with its part. */
export interface SetFact extends StatedFact {
  readonly part: FactPart;
}

/**
 * Reads one fact from the command line: `client.guestLogons=blocked`, `server.dialects=2.0.2,2.1`, `network.tcpPort=8445`,
 * `server.requiresSigning=unknown`. Lists are separated by commas, lists of objects are JSON.
 */
export function parseSetFact(text: string): { readonly fact: SetFact } | { readonly diagnostics: readonly Diagnostic[] } {
  const [, id = '', part = '', name = '', value = ''] = /^(([A-Za-z]+)\.([A-Za-z0-9]+))=(.*)$/s.exec(text) ?? [];
  if (id === '') return { diagnostics: [createDiagnostic('fact-is-malformed', { text })] };
  const known = factParts.find((each) => each === part);
  const shape = known === undefined || !Object.hasOwn(shapesOf(known), name) ? undefined : shapesOf(known)[name];
  if (known === undefined || shape === undefined) return { diagnostics: [describeUnknown(id, known)] };
  return read(known, name, shape, value, `--set ${text}`);
}

function read(part: FactPart, name: string, shape: Shape, value: string, by: string): ReturnType<typeof parseSetFact> {
  const { document, diagnostics: mistakes } = parseSourceText('--set', `{"${part}":{"${name}":${jsonOf(value, shape)}}}`);
  const root = { document, node: document.root ?? { kind: 'broken' as const, range: { start: 0, end: 0 } }, pointer: '' };
  const place = below(root, part);
  const node = place && below(place, name)?.node;
  const wrong =
    node === undefined ? [] : checkShape(document, node, { kind: 'fact', says: shape.says, name, of: shape }, '', `${part}.${name}`);
  const found = [...mistakes, ...wrong].map(withoutPlace);
  const [fact] = place === undefined ? [] : factsOf(place, part, by);
  return fact === undefined || found.length > 0 ? { diagnostics: found } : { fact: { ...fact, part } };
}

function jsonOf(value: string, shape: Shape): string {
  if (value === 'unknown' && !('words' in shape && shape.words.includes(value))) return '{"unknown":true}';
  if (/^[[{"]/.test(value)) return value;
  switch (shape.kind) {
    case 'optional':
      return value === 'none' ? '"none"' : jsonOf(value, shape.of);
    case 'dialect-set':
      return listJson(value, (item) => JSON.stringify(item));
    case 'list':
      return listJson(value, (item) => jsonOf(item, shape.of));
    case 'flag':
      // the answers say yes and no, so these are taken back
      return /^(?:true|yes)$/.test(value) ? 'true' : /^(?:false|no)$/.test(value) ? 'false' : JSON.stringify(value);
    case 'integer':
      return /^-?\d+$/.test(value) ? value : JSON.stringify(value);
    default:
      return JSON.stringify(value);
  }
}

function listJson(value: string, print: (item: string) => string): string {
  return `[${
    value === ''
      ? ''
      : value
          .split(',')
          .map((item) => print(item.trim()))
          .join()
  }]`;
}

/** A text of the command line has no place in a file. */
function withoutPlace({ code, severity, message, help, related, sources }: Diagnostic): Diagnostic {
  return { code, severity, message, help, related, sources, fixes: [] };
}

function describeUnknown(id: string, part: FactPart | undefined): Diagnostic {
  const all = factParts.flatMap((each) => Object.keys(shapesOf(each)).map((name) => `${each}.${name}`));
  const names = part === undefined ? factParts.map((each) => `${each}.…`) : all.filter((name) => name.startsWith(`${part}.`));
  return createDiagnostic('fact-is-unknown', { text: id, suggestion: didYouMean(id, all), names });
}
