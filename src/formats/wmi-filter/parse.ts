import { createDiagnostic } from '../../diagnostics/create.js';
import { type LocatedText, spanOf } from '../../source/document.js';
import type { Parsed } from '../parsed.js';
import { openTextFile } from '../text-file.js';
import { filterClass, ruleClass, type WmiFilter, type WmiRule } from './model.js';
import { type MofToken, MofTokens } from './tokens.js';

/** A class whose instances are read: which properties there are, and which of them it must have. */
interface MofClass {
  readonly name: string;
  readonly members: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

type Value = string | readonly WmiRule[];

/**
 * Reads an exported WMI filter (.mof): one instance of MSFT_SomFilter with its rules, UTF-16 or 8-bit, comments between. Other classes, properties that
 * the classes do not have, and values that are no text are an error with its place, and there is no model then.
 */
export function parseWmiFilter(file: string, bytes: Uint8Array): Parsed<WmiFilter> {
  const { located, diagnostics } = openTextFile('WMI filter', file, bytes, 'code-page');
  if (located === undefined) return { diagnostics };
  const reader = new FilterReader(located);
  const model = reader.read();
  const { fault } = reader.tokens;
  if (fault === undefined) return { model, diagnostics };
  const span = spanOf(located, fault);
  const args = { line: span.start.line, problem: fault.problem };
  return { diagnostics: [...diagnostics, createDiagnostic('wmi-filter-is-wrong', args, { span })] };
}

class FilterReader {
  readonly tokens: MofTokens;

  constructor(private readonly located: LocatedText) {
    this.tokens = new MofTokens(located.text);
  }

  read(): WmiFilter {
    const filter = this.#readInstance(filterClass) as WmiFilter;
    this.tokens.take(';');
    const next = this.tokens.next;
    if (next.kind !== 'end') this.tokens.fail('something follows the filter; a file holds one', next);
    return filter;
  }

  /** An instance up to its closing brace, as the model has it. */
  #readInstance(kind: MofClass): object {
    const { start } = this.tokens.next;
    this.tokens.take('instance');
    this.tokens.take('of');
    this.tokens.take(kind.name);
    this.tokens.take('{');
    const values = new Map<string, Value>();
    while (!this.tokens.isAt('}')) this.#readProperty(kind, values);
    const end = this.tokens.take('}').end;
    const missing = kind.required.find((property) => !values.has(property));
    if (missing !== undefined) this.tokens.fail(`${kind.name} has no ${missing}`, { start, end });
    const members = [...values].map(([property, value]) => [kind.members[property] ?? property, value] as const);
    return { ...Object.fromEntries(members), at: { span: spanOf(this.located, { start, end }) } };
  }

  #readProperty(kind: MofClass, values: Map<string, Value>): void {
    const written = this.tokens.takeWord('a property');
    const property = Object.keys(kind.members).find((name) => name.toLowerCase() === written.text.toLowerCase());
    if (property === undefined) this.tokens.fail(`${kind.name} has no property ${written.text}`, written);
    else if (values.has(property)) this.tokens.fail(`${property} stands there twice`, written);
    this.tokens.take('=');
    values.set(property ?? '', property === 'Rules' ? this.#readRules() : this.#readText());
    this.tokens.take(';');
  }

  #readRules(): readonly WmiRule[] {
    this.tokens.take('{');
    const rules: WmiRule[] = [];
    while (!this.tokens.isAt('}')) {
      if (rules.length > 0) this.tokens.take(',');
      rules.push(this.#readInstance(ruleClass) as WmiRule);
    }
    this.tokens.take('}');
    return rules;
  }

  /** Texts that stand behind each other are one. */
  #readText(): string {
    const texts: MofToken[] = [];
    while (this.tokens.next.kind === 'text') texts.push(this.tokens.skip());
    if (texts.length === 0) this.tokens.fail('a text between quotes is expected', this.tokens.next);
    return texts.map(({ text }) => text).join('');
  }
}
