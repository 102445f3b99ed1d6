import { smb2Dialects } from '../catalogue/smb/dialects.js';
import type { DiagnosticArguments, DiagnosticCode } from '../diagnostics/catalogue.js';
import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import {
  type ArrayNode,
  findMember,
  type ObjectNode,
  type Range,
  type SourceDocument,
  type SourceNode,
  spanOf,
} from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { inNotation } from '../source/words.js';
import { describeNode } from '../source/describe-node.js';
import { describeAddress } from './describe-address.js';
import { describeShape } from './describe.js';
import { noneWord } from '../facts/shape.js';
import { readAddress } from './server-address.js';
import type { DocumentObject, FactShape, Shape } from './shape.js';

/** The check of one document; what it finds is collected in `diagnostics`. */
interface Check {
  readonly document: SourceDocument;
  readonly diagnostics: Diagnostic[];
}

/** A value of the document, its JSON Pointer, and what a message calls it. */
interface LabelledNode {
  readonly node: SourceNode;
  readonly pointer: string;
  readonly label: string;
}

/** Compares a value of a document with what can stand there; each mistake is reported once, at the smallest place. */
export function checkShape(
  document: SourceDocument,
  node: SourceNode,
  shape: Shape,
  pointer: string,
  label: string,
): readonly Diagnostic[] {
  const check: Check = { document, diagnostics: [] };
  checkNode(check, { node, pointer, label }, shape);
  return check.diagnostics;
}

function checkNode(check: Check, place: LabelledNode, shape: Shape): void {
  const { node } = place;
  if (node.kind === 'broken') return;
  switch (shape.kind) {
    case 'flag':
      if (node.kind !== 'boolean') reportType(check, place, shape);
      return;
    case 'word':
      checkWord(check, place, shape.words);
      return;
    case 'text':
      if (node.kind !== 'string') reportType(check, place, shape);
      else if (node.value.trim() === '') report(check, place, 'text-is-blank', written(check, place));
      else if (shape.form === 'server-address') checkAddress(check, place, node.value);
      return;
    case 'integer':
      checkInteger(check, place, shape);
      return;
    case 'dialect-set':
      checkList(check, place, { kind: 'word', says: shape.says, words: smb2Dialects }, true, shape);
      return;
    case 'list':
      checkList(check, place, shape.of, shape.atLeastOne, shape);
      return;
    case 'object':
      if (node.kind === 'object') checkObject(check, place, node, shape);
      else reportType(check, place, shape);
      return;
    case 'optional':
      if (node.kind !== 'string' || node.value !== noneWord) checkNode(check, place, withNone(shape.of));
      return;
    case 'fact':
      checkFact(check, place, shape);
      return;
    case 'forms':
      checkForms(check, place, shape);
      return;
    case 'settings':
      if (node.kind !== 'object') reportType(check, place, shape);
  }
}

function checkAddress(check: Check, place: LabelledNode, text: string): void {
  const read = readAddress(text);
  if ('problem' in read) check.diagnostics.push(describeAddress(text, read.problem, placeOf(check, place.node.range, place.pointer)));
}

/** The words of a value that may be missing include the one that says so. */
function withNone(shape: Shape): Shape {
  return shape.kind === 'word' ? { ...shape, words: [noneWord, ...shape.words] } : shape;
}

function checkWord(check: Check, place: LabelledNode, words: readonly string[]): void {
  const { node } = place;
  if (node.kind === 'string' && words.includes(node.value)) return;
  const suggestion =
    node.kind === 'string' ? didYouMean(node.value, words) : words.find((each) => each === describeNode(check.document, node));
  report(check, place, 'word-is-unknown', { ...written(check, place), words, suggestion, isSetting: false });
}

function checkInteger(check: Check, place: LabelledNode, shape: Shape & { readonly kind: 'integer' }): void {
  const { node } = place;
  const { min, max } = shape;
  if (node.kind !== 'number' || !Number.isInteger(node.value)) reportType(check, place, shape);
  else if (node.value < min || node.value > max)
    report(check, place, 'number-is-out-of-range', { ...written(check, place), min, max, unit: '' });
}

function checkList(check: Check, place: LabelledNode, of: Shape, atLeastOne: boolean, shape: Shape): void {
  const { node, pointer, label } = place;
  if (node.kind !== 'array') reportType(check, place, shape);
  else if (node.items.length === 0 && atLeastOne) report(check, place, 'list-is-empty', { label, noListToWindows: false });
  else checkItems(check, place, node, of, pointer, label);
}

function checkItems(check: Check, place: LabelledNode, list: ArrayNode, of: Shape, pointer: string, label: string): void {
  for (const [index, node] of list.items.entries()) checkNode(check, { ...place, node, pointer: pointerBelow(pointer, index), label }, of);
}

function checkObject(check: Check, place: LabelledNode, node: ObjectNode, { members, required }: DocumentObject): void {
  const missing = new Set(required.filter((key) => findMember(node, key) === undefined));
  for (const { key, keyRange, value } of node.members) {
    const shape = Object.hasOwn(members, key) ? members[key] : undefined;
    if (shape !== undefined) {
      checkNode(check, { node: value, pointer: pointerBelow(place.pointer, key), label: key }, shape);
      continue;
    }
    const suggestion = didYouMean(key, [...missing]) ?? didYouMean(key, Object.keys(members));
    if (suggestion !== undefined) missing.delete(suggestion);
    const args = { key, where: place.label, keys: Object.keys(members), suggestion };
    reportAt(check, keyRange, pointerBelow(place.pointer, key), 'key-is-unknown', args);
  }
  if (!node.complete) return;
  const opening: Range = { start: node.range.start, end: node.range.start + 1 };
  for (const key of missing) reportAt(check, opening, place.pointer, 'required-key-is-missing', { key, where: place.label });
}

/** A value, or `{ "oneOf": [ ] }`, or `{ "unknown": true }`. */
function checkFact(check: Check, place: LabelledNode, { of, name, cannotBeUnknown }: FactShape): void {
  const { node } = place;
  const key = node.kind === 'object' ? (['oneOf', 'unknown'] as const).find((each) => findMember(node, each)) : undefined;
  if (key === undefined) {
    checkNode(check, place, of);
    return;
  }
  const shape: Shape =
    key === 'oneOf' ? { kind: 'list', says: of.says, of, atLeastOne: true } : { kind: 'flag', says: 'Nothing is known of it.' };
  checkNode(check, place, { kind: 'object', says: of.says, members: { [key]: shape }, required: [key] });
  if (key === 'unknown') checkUnknown(check, place, name, cannotBeUnknown);
}

/** It is said with `true`, and only of a fact whose values can all be tried. */
function checkUnknown(check: Check, place: LabelledNode, fact: string, reason: string | undefined): void {
  const value = findMember(place.node, 'unknown')?.value;
  if (value?.kind !== 'boolean') return;
  const pointer = pointerBelow(place.pointer, 'unknown');
  if (!value.value) reportAt(check, value.range, pointer, 'unknown-is-true-only', {});
  else if (reason !== undefined) reportAt(check, value.range, pointer, 'fact-cannot-be-unknown', { fact, reason });
}

function checkForms(check: Check, place: LabelledNode, shape: Shape & { readonly kind: 'forms' }): void {
  const { node } = place;
  const form = node.kind === 'string' ? shape.text : node.kind === 'array' ? shape.list : node.kind === 'object' ? shape.object : undefined;
  if (form === undefined) reportType(check, place, shape);
  else checkNode(check, place, form);
}

function written(check: Check, { node, label }: LabelledNode): { readonly label: string; readonly value: string } {
  return { label, value: describeNode(check.document, node) };
}

/** The JSON type of a shape that a text can have been meant for. */
const jsonTypes: { readonly [K in Shape['kind']]?: string } = {
  flag: 'boolean',
  integer: 'integer',
  list: 'array',
  'dialect-set': 'array',
};

function reportType(check: Check, place: LabelledNode, shape: Shape): void {
  const instead = inNotation(check.document, place.node, jsonTypes[shape.kind]);
  report(check, place, 'type-is-wrong', { ...written(check, place), expected: describeShape(shape), instead });
}

function report<C extends DiagnosticCode>(check: Check, { node, pointer }: LabelledNode, code: C, args: DiagnosticArguments<C>): void {
  reportAt(check, node.range, pointer, code, args);
}

function reportAt<C extends DiagnosticCode>(check: Check, range: Range, pointer: string, code: C, args: DiagnosticArguments<C>): void {
  check.diagnostics.push(createDiagnostic(code, args, placeOf(check, range, pointer)));
}

function placeOf({ document }: Check, range: Range, pointer: string): DiagnosticPlace {
  return { span: spanOf(document, range), pointer };
}
