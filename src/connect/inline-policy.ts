import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyHost } from '../policy/host.js';
import { type LoadedPolicy, loadPolicyDocument } from '../policy/load.js';
import type { InlineSettings } from '../scenario/scenario.js';
import { policyShape } from '../schema/shape.js';
import { type Member, type ObjectNode, type Range, type SourceDocument, spanOf } from '../source/document.js';
import { pointerBelow } from '../source/pointer.js';
import { membersOf } from '../source/value.js';
import type { Span } from '../text/span.js';

/** A policy that settings of a scenario build on. */
export interface BasePolicy {
  /** Its name for the host. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Where the scenario names it; undefined where it was named elsewhere. */
  readonly span: Span | undefined;
}

/** The name under which the settings extend their base. */
const baseName = './base';

/**
 * Reads settings that stand in a scenario as a policy of their own, which extends the policy of the end: so they are checked and merged as every
 * policy is. Places in what comes out are those of the scenario's file; what the settings leave out stands where the policy is named.
 * @param windows the name of a Windows that the settings are for, where no base says so
 */
export function loadInlinePolicy(settings: InlineSettings, base: BasePolicy | undefined, windows: string, host: PolicyHost): LoadedPolicy {
  const { document, node, pointer } = settings;
  // 1. The head of a policy, which settings do not have, then what the author wrote.
  const extent = base === undefined ? { appliesTo: [windows] } : { extends: [baseName] };
  const head = membersOf({ language: 1, name: 'scenario', ...extent }, headRange(settings, base));
  const isOfHead = ({ key }: Member): boolean => head.some((member) => member.key === key);
  const root: ObjectNode = { ...node, members: [...head, ...node.members.filter((member) => !isOfHead(member))] };
  const mistakes = node.members.filter(isOfHead).map((member) => describeHeadKey(document, member));

  // 2. Read as a policy; its pointers begin at the settings.
  const parsed = { document: { ...document, root }, diagnostics: mistakes };
  const { policy, diagnostics } = loadPolicyDocument(parsed, hostOfBase(host, document.file, base));
  return { policy, diagnostics: diagnostics.map((diagnostic) => belowPointer(diagnostic, document.file, pointer)) };
}

/** Where mistakes of the head stand: where the scenario names the base, else at the opening bracket of the settings. */
function headRange({ document, node }: InlineSettings, base: BasePolicy | undefined): Range {
  const { start } = node.range;
  if (base?.span?.file !== document.file) return { start, end: start + 1 };
  return { start: base.span.start.offset, end: base.span.end.offset };
}

/** A key of a policy of its own, which settings are not. */
function describeHeadKey(document: SourceDocument, { key, keyRange }: Member): Diagnostic {
  const args = { key, where: 'settings', keys: [...policyShape.children.keys()], suggestion: undefined };
  return createDiagnostic('key-is-unknown', args, { span: spanOf(document, keyRange), pointer: pointerBelow('', key) });
}

function hostOfBase(host: PolicyHost, file: string, base: BasePolicy | undefined): PolicyHost {
  return {
    read: (name) => (name === base?.file ? { kind: 'text', bytes: base.bytes } : host.read(name)),
    resolve: (from, relative) => (base !== undefined && from === file && relative === baseName ? base.file : host.resolve(from, relative)),
  };
}

function belowPointer(diagnostic: Diagnostic, file: string, pointer: string): Diagnostic {
  if (diagnostic.pointer === undefined || diagnostic.span?.file !== file) return diagnostic;
  return { ...diagnostic, pointer: `${pointer}${diagnostic.pointer}` };
}
