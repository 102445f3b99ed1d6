import { findWindows, type WindowsProblem } from '../catalogue/windows/name.js';
import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { mostWindows } from '../schema/keys.js';
import { findMember, type SourceNode } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { type Binding, isSound, spanIn } from './binding.js';
import type { PolicyIntent } from './intent.js';
import type { PolicyTarget } from './policy.js';

/** Binds `appliesTo`: texts to Windows of the catalogue, each once. */
export function bindAppliesTo(binding: Binding, root: SourceNode): PolicyIntent['appliesTo'] {
  const list = findMember(root, 'appliesTo')?.value;
  if (list === undefined) return undefined;
  if (list.kind !== 'array') return { targets: [], isWhole: false };
  const targets = new Map<string, PolicyTarget>();
  let understood = 0;
  for (const [index, item] of list.items.slice(0, mostWindows).entries()) {
    const target = bindTarget(binding, item, pointerBelow('/appliesTo', index));
    if (target === undefined) continue;
    understood += 1;
    const first = targets.get(target.windows.text);
    if (first === undefined) targets.set(target.windows.text, target);
    else reportDuplicate(binding, target, first);
  }
  return { targets: [...targets.values()], isWhole: understood === list.items.length && understood > 0 };
}

function bindTarget(binding: Binding, item: SourceNode, pointer: string): PolicyTarget | undefined {
  if (item.kind !== 'string' || !isSound(binding, pointer)) return undefined;
  const span = spanIn(binding, item.range);
  const found = findWindows(item.value);
  if ('windows' in found) return { windows: found.windows, span, pointer };
  binding.diagnostics.push(describeWindowsProblem(item.value, found.problem, { span, pointer }));
  return undefined;
}

function reportDuplicate(binding: Binding, { windows, span, pointer }: PolicyTarget, first: PolicyTarget): void {
  const related = [{ message: 'it first appears here', span: first.span }];
  binding.diagnostics.push(createDiagnostic('windows-is-listed-twice', { text: windows.text }, { span, pointer, related }));
}

/** Why a text names no Windows, for people. */
export function describeWindowsProblem(text: string, problem: WindowsProblem, at: DiagnosticPlace): Diagnostic {
  switch (problem.kind) {
    case 'not-a-windows':
      return createDiagnostic('windows-is-malformed', { text, suggestion: suggestWindows(text) }, at);
    case 'unknown-name':
      return describeUnknownName(text, problem, at);
    case 'release-missing':
      return createDiagnostic('windows-release-is-missing', { text: problem.name, names: problem.names }, at);
    case 'build-not-of-name':
      return describeForeignBuild(text, problem, at);
    case 'unknown-edition':
      return describeUnknownEdition(text, problem, at);
    case 'edition-not-of-windows':
      return createDiagnostic('windows-edition-does-not-exist', problem, at);
    case 'unknown-suffix':
      return createDiagnostic('windows-suffix-is-unknown', problem, at);
    case 'client-as-domain-controller':
      return createDiagnostic('client-is-no-domain-controller', problem, at);
  }
}

type ProblemOf<K extends WindowsProblem['kind']> = Extract<WindowsProblem, { readonly kind: K }>;

function describeUnknownName(text: string, { name, names }: ProblemOf<'unknown-name'>, at: DiagnosticPlace): Diagnostic {
  const suggestion = didYouMean(name, names);
  const instead = suggestion === undefined ? undefined : `${suggestion}${text.slice(name.length)}`;
  return createDiagnostic('windows-is-unknown', { text: name, suggestion, instead }, at);
}

function describeForeignBuild(text: string, problem: ProblemOf<'build-not-of-name'>, at: DiagnosticPlace): Diagnostic {
  const { name, build, instead: right } = problem;
  const instead = right === null ? undefined : `${right}${text.slice(`${name}@${build}`.length)}`;
  return createDiagnostic('windows-build-is-of-another', { name, build, right, instead }, at);
}

function describeUnknownEdition(text: string, problem: ProblemOf<'unknown-edition'>, at: DiagnosticPlace): Diagnostic {
  const { edition, editions, words } = problem;
  const suggestion = didYouMean(edition, editions) ?? didYouMean(edition, words);
  const before = text.slice(0, text.indexOf('/') + 1);
  const instead = suggestion === undefined ? undefined : `${before}${suggestion}${text.slice(before.length + edition.length)}`;
  return createDiagnostic('windows-edition-is-unknown', { ...problem, suggestion, instead }, at);
}

/** The Windows that plain words mean, such as `Windows 11 24H2 Pro`: hyphens for blanks, and a slash before the edition. */
function suggestWindows(text: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s/,_-]+/);
  for (let editionStart = words.length; editionStart > 0; editionStart -= 1) {
    const release = words.slice(0, editionStart).join('-');
    const edition = words.slice(editionStart).join('-');
    const found = findWindows(edition === '' ? release : `${release}/${edition}`);
    if ('windows' in found) return found.windows.text;
  }
  return undefined;
}
