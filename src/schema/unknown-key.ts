import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { findMember, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { allowedKeys, isEditKey, type PolicyPlace } from './place.js';
import { findShape, hasEntries, type GroupShape, policyShape, type PolicyShape } from './shape.js';
import { findWindowsName } from './windows-names.js';

/** More places than these are no help. */
const mostPlaces = 3;

/** What is wrong with a key that stands where it means nothing: another side's key, Windows' own name, a misspelling, or none of these. */
export function describeUnknownKey(place: PolicyPlace, key: string, missing: string | undefined): Diagnostic {
  const member = findMember(place.node, key)!;
  const at = { span: spanOf(place.document, member.keyRange), pointer: pointerBelow(place.pointer, key) };
  const where = whereOf(place);
  const keys = allowedKeys(place);
  if (missing !== undefined) return createDiagnostic('key-is-unknown', { key, where, keys, suggestion: missing }, at);
  if (place.shape?.kind === 'group') {
    const paths = findElsewhere(place.shape, key);
    if (paths.length > 0) return createDiagnostic('key-belongs-elsewhere', { key, where, paths }, at);
    const windowsName = findWindowsName(key);
    if (windowsName !== undefined) {
      const sameSide = windowsName.paths.filter((path) => path.startsWith(`${where.split('.')[0] ?? ''}.`));
      return createDiagnostic(
        'key-is-windows-name',
        { key, where, ...windowsName, paths: sameSide.length > 0 ? sameSide : windowsName.paths },
        at,
      );
    }
  }
  return createDiagnostic('key-is-unknown', { key, where, keys, suggestion: didYouMean(key, keys) }, at);
}

/** What is wrong with the keys that edit a setting without entries: all of them are one mistake. */
export function describeEditOfWhole(place: PolicyPlace, keys: readonly string[]): Diagnostic | undefined {
  const { document, node, pointer, shape, below } = place;
  const key = shape?.kind === 'leaf' && below.length === 0 && !hasEntries(shape.setting) ? keys.find(isEditKey) : undefined;
  if (key === undefined) return undefined;
  const at = { span: spanOf(document, findMember(node, key)!.keyRange), pointer: pointerBelow(pointer, key) };
  return createDiagnostic('setting-is-set-whole', { key, path: whereOf(place) }, at);
}

function whereOf({ shape, pointer }: PolicyPlace): string {
  if (pointer === '') return '';
  return shape?.path ?? pointer.slice(1).split('/')[0]!;
}

/** Paths that end in this key: the same place on another side alone if there is one, else any, unless they are many. */
function findElsewhere(group: GroupShape, key: string): readonly string[] {
  const rest = group.path.split('.').slice(1);
  const onSides = [...policyShape.children.keys()]
    .map((side) => [side, ...rest, key].join('.'))
    .filter((path) => findShape(policyShape, path));
  if (onSides.length > 0) return onSides;
  const anywhere = pathsEndingIn(policyShape, key);
  return anywhere.length <= mostPlaces ? anywhere : [];
}

function pathsEndingIn(shape: PolicyShape, key: string): readonly string[] {
  if (shape.kind === 'leaf') return [];
  return [...shape.children].flatMap(([name, below]) => [...(name === key ? [below.path] : []), ...pathsEndingIn(below, key)]);
}
