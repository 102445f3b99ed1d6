import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { FormatId } from '../../src/formats/recognize.js';
import { decodeWindowsText } from '../../src/formats/windows-text.js';
import { normalize, type Piece } from './piece.js';
import { iniPieces, lgpoPieces, mofPieces, regPieces, templatePieces } from './text-pieces.js';
import { xmlPieces } from './xml-pieces.js';

/** What of a file is not in what was read of it. */
export interface Account {
  /** Neither in the model nor explained. */
  readonly lost: readonly Piece[];
  /** Left out of account by the format's reader: how many pieces, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

type Look = (text: string, format: FormatId) => readonly Piece[];

const looks: Readonly<Partial<Record<FormatId, Look>>> = {
  reg: regPieces,
  'security-template': templatePieces,
  'gpt-ini': iniPieces,
  'lgpo-text': lgpoPieces,
  'wmi-filter': mofPieces,
};

/**
 * Looks for every piece of a file in its model: each is used up by what has it, so that a record that stands there twice must be read twice. A piece is
 * explained by an error or a warning on its line, and by an error on a record that it is in. A registry.pol is no text: it is held to its bytes alone.
 */
export function accountFor(format: FormatId, bytes: Uint8Array, model: object, diagnostics: readonly Diagnostic[]): Account {
  const decoded = decodeWindowsText(bytes, format === 'registry-pol' ? 'code-page' : isXml(format) ? 'utf-8' : 'code-page');
  if (format === 'registry-pol' || 'problem' in decoded) return { lost: [], leftOut: new Map() };
  const pieces = (looks[format] ?? xmlPieces)(decoded.text, format);
  const held = countTexts(model);
  const said = linesOf(diagnostics.filter(({ severity }) => severity !== 'note'));
  const wrong = linesOf(diagnostics.filter(({ severity }) => severity === 'error'));
  const isExplained = ({ lines, within = [] }: Piece): boolean =>
    lines.some((line) => said.has(line)) || within.some((line) => wrong.has(line));
  const leftOut = new Map<string, number>();
  for (const { leftOut: reason } of pieces) if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  // what is explained may be in the model or not: it takes nothing from what must be there
  const lost = pieces.filter((piece) => piece.leftOut === undefined && !isExplained(piece) && !takes(held, piece.forms));
  return { lost, leftOut };
}

function isXml(format: FormatId): boolean {
  return looks[format] === undefined;
}

/** Takes one of the forms out of what is held, if it is there. */
function takes(held: Map<string, number>, forms: readonly string[]): boolean {
  const form = forms.find((each) => (held.get(each) ?? 0) > 0);
  if (form !== undefined) held.set(form, (held.get(form) as number) - 1);
  return form !== undefined;
}

/** Every text, number and list of bytes in a model, and how often; places are none of what was read. */
function countTexts(model: object): Map<string, number> {
  const held = new Map<string, number>();
  const add = (text: string): void => void held.set(text, (held.get(text) ?? 0) + 1);
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) add(`hex:${Buffer.from(value).toString('hex')}`);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, member]) => name !== 'at' && walk(member));
    else if (value !== null && value !== undefined) add(normalize(String(value)));
  };
  walk(model);
  return held;
}

/** The lines that diagnostics tell of: an error may take several for one record, a warning is about what it begins with. */
function linesOf(diagnostics: readonly Diagnostic[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { severity, span } of diagnostics) {
    if (span === undefined) continue;
    const last = severity === 'error' ? span.end.line : span.start.line;
    for (let line = span.start.line; line <= last; line += 1) lines.add(line);
  }
  return lines;
}
