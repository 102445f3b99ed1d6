import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/order.js';
import { mostMistakes } from '../source/cursor.js';
import { findMember, isWhole, type ObjectNode, type SourceDocument, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import type { LocatedNode } from './bind.js';
import { checkShape } from './check.js';
import { scenarioLanguage } from './document-shapes.js';
import type { DocumentObject } from './shape.js';

/** The root of a file, when it is an object; why not otherwise. */
export function rootOf(
  document: SourceDocument,
  what: string,
): { readonly root: ObjectNode } | { readonly diagnostics: readonly Diagnostic[] } {
  const { root } = document;
  if (root === undefined || root.kind === 'broken') return { diagnostics: [] };
  if (root.kind === 'object') return { root };
  return { diagnostics: [createDiagnostic('root-is-not-object', { what }, { span: spanOf(document, root.range), pointer: '' })] };
}

/** An unknown language is said alone: what else the file says cannot be judged. */
export function checkLanguage(document: SourceDocument, root: ObjectNode): Diagnostic | undefined {
  const language = findMember(root, 'language')?.value;
  if (language?.kind !== 'number' || language.value === scenarioLanguage) return undefined;
  const place = { span: spanOf(document, language.range), pointer: '/language' };
  return createDiagnostic('scenario-language-is-unknown', { value: language.value, known: scenarioLanguage }, place);
}

/** The items of the list in a file, those that are well formed, and what is wrong with the file and with the others. */
export interface CheckedList {
  readonly items: readonly LocatedNode[];
  /** All items, those with mistakes included. */
  readonly all: readonly LocatedNode[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a file that is a list of things under one key. A thing with a mistake is left out, so that the others can still be used. */
export function checkList(document: SourceDocument, root: ObjectNode, shape: DocumentObject, key: string, label: string): CheckedList {
  const diagnostics = checkShape(document, root, shape, '', label);
  const list = findMember(root, key)?.value;
  const places = (list?.kind === 'array' ? list.items : []).map((node, index) => ({
    document,
    node,
    pointer: pointerBelow(`/${key}`, index),
  }));
  const mistaken = mistakenPlaces(diagnostics);
  return { items: places.filter((place) => isSound(place, mistaken)), all: places, diagnostics };
}

/** The mistakes of a file in the order of places, the first thousand of them. */
export function firstMistakes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = sortDiagnostics(diagnostics);
  if (sorted.length <= mostMistakes) return sorted;
  const { span } = sorted[mostMistakes - 1]!;
  return [...sorted.slice(0, mostMistakes), createDiagnostic('text-has-too-many-mistakes', { limit: mostMistakes }, { span })];
}

/** The places that have a mistake at or below them, by JSON Pointer. */
export function mistakenPlaces(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { pointer } of diagnostics) {
    let place = pointer;
    while (place !== undefined && !places.has(place)) {
      places.add(place);
      place = place.slice(0, Math.max(0, place.lastIndexOf('/')));
    }
  }
  return places;
}

/** Whether a place is an object without mistakes, and all of it could be read. */
export function isSound({ node, pointer }: LocatedNode, mistaken: ReadonlySet<string>): boolean {
  return node.kind === 'object' && isWhole(node) && !mistaken.has(pointer);
}
