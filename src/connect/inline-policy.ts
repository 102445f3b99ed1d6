import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PolicyHost } from '../policy/host.js';
import { type LoadedPolicy, loadPolicyBytes } from '../policy/load.js';
import type { InlineSettings } from '../scenario/scenario.js';
import { spanOf } from '../source/document.js';
import type { Span } from '../text/span.js';

/** A policy that settings of a scenario build on. */
export interface BasePolicy {
  /** Its name for the host. */
  readonly file: string;
  /** Where the scenario names it; undefined where it was named elsewhere. */
  readonly span: Span | undefined;
}

/** The name under which the settings' document extends its base. */
const baseName = './base';

/**
 * Reads settings that stand in a scenario as a policy of their own, which extends the policy of the end: so they are checked and merged as every
 * policy is. Places in what comes out are those of the scenario's file.
 * @param windows the name of a Windows that the settings are for, where no base says so
 */
export function loadInlinePolicy(settings: InlineSettings, base: BasePolicy | undefined, windows: string, host: PolicyHost): LoadedPolicy {
  const { document, node, pointer } = settings;
  const from = base === undefined ? `"appliesTo":[${JSON.stringify(windows)}]` : `"extends":["${baseName}"]`;
  const head = `{"language":1,"name":"scenario",${from}${node.members.length === 0 ? '' : ','}`;
  const text = `${head}${document.text.slice(node.range.start + 1, node.range.end)}`;
  const shift = node.range.start + 1 - head.length;

  const relocate = (span: Span): Span => {
    if (span.file !== document.file) return span;
    const range = { start: span.start.offset + shift, end: span.end.offset + shift };
    if (range.start <= node.range.start) return base?.span ?? spanOf(document, { start: node.range.start, end: node.range.start + 1 });
    return spanOf(document, range);
  };
  const { policy, diagnostics } = loadPolicyBytes(document.file, new TextEncoder().encode(text), hostOfBase(host, document.file, base));
  const located = mapSpans(diagnostics, relocate).map((diagnostic) => belowPointer(diagnostic, document.file, pointer));
  return { policy: mapSpans(policy, relocate), diagnostics: located };
}

function hostOfBase(host: PolicyHost, file: string, base: BasePolicy | undefined): PolicyHost {
  return {
    read: (name) => host.read(name),
    resolve: (from, relative) => (base !== undefined && from === file && relative === baseName ? base.file : host.resolve(from, relative)),
  };
}

function belowPointer(diagnostic: Diagnostic, file: string, pointer: string): Diagnostic {
  if (diagnostic.pointer === undefined || diagnostic.span?.file !== file) return diagnostic;
  return { ...diagnostic, pointer: `${pointer}${diagnostic.pointer}` };
}

/** The same plain data with every span changed. */
function mapSpans<T>(value: T, change: (span: Span) => Span): T {
  return mapAny(value, change) as T;
}

function mapAny(value: unknown, change: (span: Span) => Span): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapAny(item, change));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, mapAny(item, change)]));
  if (isSpan(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapAny(item, change)]));
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value;
}
