import { type DiagnosticCode, diagnosticDefinitions } from './catalogue.js';

/** The words of a diagnostic without an author: each of the author's values is its own name in angle brackets. */
export interface Specimen {
  readonly message: string;
  readonly help: string;
}

/** The words of a row as functions of placeholders, which may give one of these back as it is. */
type WordsOf = Readonly<Record<'message' | 'help', (values: unknown) => unknown>>;

/** How a diagnostic reads, for its explanation and its page. */
export function specimenOf(code: DiagnosticCode): Specimen {
  const { message, help } = diagnosticDefinitions[code] as unknown as WordsOf;
  return { message: String(message(placeholders)), help: String(help(placeholders)) };
}

/** Stands for all values of an author: every member answers as text and as a list of one. */
const placeholders: unknown = new Proxy({}, { get: (_, name) => placeholder(String(name)) });

function placeholder(name: string): unknown {
  const text = `<${name}>`;
  const asText = { replace: () => text, toLowerCase: () => text, toString: () => text };
  return Object.assign([text], asText);
}
