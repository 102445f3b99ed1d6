import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import validateAgainstSchema, { type SchemaError } from '../generated/policy-validator.js';
import { mostMistakes } from '../source/cursor.js';
import { type Range, type SourceDocument, type SourceNode, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { plainValueOf } from '../source/value.js';
import { findPlace, isEditKey, type PolicyPlace } from './place.js';
import { describeEditOfWhole, describeUnknownKey } from './unknown-key.js';
import { describeWrongValue } from './wrong-value.js';

/** A policy of all settings has some hundred values; the time that the validator takes grows with the square of the mistakes. */
const mostValues = 10_000;

/** What the validator found at one place of the document. */
interface Finding {
  readonly unknown: string[];
  readonly missing: string[];
  value: SchemaError | undefined;
}

/**
 * Checks the structure of a policy document against the catalogue's schema: keys, kinds of values, words, ranges. Every mistake gives one
 * diagnostic at the smallest place; what could not be read is not reported again.
 */
export function validatePolicy(document: SourceDocument): readonly Diagnostic[] {
  const { root } = document;
  if (root === undefined || root.kind === 'broken') return [];
  if (root.kind !== 'object') {
    return [createDiagnostic('document-is-not-object', {}, { span: spanOf(document, root.range), pointer: '' })];
  }
  if (countValues(root) > mostValues) {
    return [createDiagnostic('document-has-too-many-values', { limit: mostValues }, { span: spanOf(document, root.range), pointer: '' })];
  }
  if (validateAgainstSchema(plainValueOf(root))) return [];
  const diagnostics: Diagnostic[] = [];
  for (const [pointer, finding] of collect(validateAgainstSchema.errors ?? [])) {
    diagnostics.push(...describe(document, pointer, finding, mostMistakes - diagnostics.length));
    if (diagnostics.length < mostMistakes) continue;
    const limit = createDiagnostic('text-has-too-many-mistakes', { limit: mostMistakes }, { span: diagnostics.at(-1)!.span });
    return [...diagnostics, limit];
  }
  return diagnostics;
}

function countValues(node: SourceNode): number {
  let count = 1;
  if (node.kind === 'object') for (const { value } of node.members) count += countValues(value);
  else if (node.kind === 'array') for (const item of node.items) count += countValues(item);
  return count;
}

/** Brings the errors of each place together; the error that only says that a branch failed is dropped. */
function collect(errors: readonly SchemaError[]): ReadonlyMap<string, Finding> {
  const findings = new Map<string, Finding>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const finding = findings.get(error.instancePath) ?? { unknown: [], missing: [], value: undefined };
    findings.set(error.instancePath, finding);
    if (error.keyword === 'additionalProperties') finding.unknown.push(String(error.params['additionalProperty']));
    else if (error.keyword === 'required') finding.missing.push(String(error.params['missingProperty']));
    else finding.value ??= error;
  }
  return findings;
}

function describe(document: SourceDocument, pointer: string, finding: Finding, limit: number): readonly Diagnostic[] {
  const place = findPlace(document, pointer);
  if (place === undefined || place.node.kind === 'broken') return [];
  if (finding.value !== undefined) return [describeWrongValue(place, finding.value)];
  const edit = describeEditOfWhole(place, finding.unknown);
  if (edit !== undefined) {
    const others = { ...finding, unknown: finding.unknown.filter((key) => !isEditKey(key)), missing: [] };
    return [edit, ...describe(document, pointer, others, limit - 1)];
  }
  const missing = new Set(finding.missing);
  const unknown = finding.unknown.slice(0, limit).map((key) => {
    const meant = findMeant(key, finding, missing);
    if (meant !== undefined) missing.delete(meant);
    return describeUnknownKey(place, key, meant);
  });
  const isComplete = place.node.kind === 'object' && place.node.complete;
  return isComplete ? [...unknown, ...[...missing].map((key) => describeMissing(place, key))] : unknown;
}

/** The missing key that an unknown one was meant to be: a near one, or the only one. Both are one mistake. */
function findMeant(key: string, { unknown, missing: allMissing }: Finding, missing: ReadonlySet<string>): string | undefined {
  const onlyOne = unknown.length === 1 && allMissing.length === 1 ? allMissing[0] : undefined;
  return didYouMean(key, [...missing]) ?? onlyOne;
}

function describeMissing(place: PolicyPlace, key: string): Diagnostic {
  const { document, member, node, pointer, shape } = place;
  const openingBracket: Range = { start: node.range.start, end: node.range.start + 1 };
  const span = spanOf(document, member?.keyRange ?? openingBracket);
  const where = pointer === '' ? '' : (member?.key ?? shape?.path ?? pointer.slice(1).split('/')[0]!);
  return createDiagnostic('required-key-is-missing', { key, where }, { span, pointer: pointerBelow(pointer, key) });
}
