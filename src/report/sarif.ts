import { isDiagnosticCode, titleOfDiagnostic } from '../diagnostics/catalogue.js';
import type { Diagnostic, Fix, Severity } from '../diagnostics/diagnostic.js';
import { printJson } from '../text/canonical-json.js';
import type { Span } from '../text/span.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', note: 'note' };

/**
 * Diagnostics as SARIF 2.1.0 (OASIS), for code scanning. A waived diagnostic stays, as suppressed: when a result disappears, scanning services
 * reopen its alert once the waiver ends as if it were new. Columns count UTF-16 code units, and the log says so.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], tool: { readonly version: string }): string {
  const rules = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'smbward', version: tool.version, rules: rules.map((code) => renderRule(code, diagnostics)) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => renderResult(diagnostic, rules.indexOf(diagnostic.code))),
      },
    ],
  };
  return printJson(log);
}

function renderRule(code: string, diagnostics: readonly Diagnostic[]): object {
  const first = diagnostics.find((diagnostic) => diagnostic.code === code);
  return {
    id: code,
    name: code.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    ...(isDiagnosticCode(code) ? { shortDescription: { text: titleOfDiagnostic(code) } } : {}),
    defaultConfiguration: { level: levels[first?.severity ?? 'error'] },
  };
}

function renderResult(diagnostic: Diagnostic, ruleIndex: number): object {
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: levels[diagnostic.severity],
    message: { text: `${diagnostic.message}${/[.!?]$/.test(diagnostic.message) ? '' : '.'} ${diagnostic.help}` },
    ...renderLocations(diagnostic),
    ...(diagnostic.related.length === 0
      ? {}
      : {
          relatedLocations: diagnostic.related.map(({ span, message }, id) => ({
            id,
            ...renderLocation(span),
            message: { text: message },
          })),
        }),
    ...(diagnostic.fixes.length === 0 ? {} : { fixes: diagnostic.fixes.map(renderFix) }),
    partialFingerprints: { 'smbward/v1': fingerprintOf(diagnostic) },
    ...(diagnostic.waivedBecause === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: diagnostic.waivedBecause }] }),
  };
}

/** One change for each file that the correction edits. */
function renderFix({ title, edits }: Fix): object {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: toUri(file) },
      replacements: edits
        .filter(({ span }) => span.file === file)
        .map(({ span, text }) => ({ deletedRegion: regionOf(span), insertedContent: { text } })),
    })),
  };
}

/** Code, file and place in the document: what stays the same when lines move or words are changed. */
function fingerprintOf(diagnostic: Diagnostic): string {
  return [diagnostic.code, (diagnostic.span ?? diagnostic.byte)?.file ?? '', diagnostic.pointer ?? ''].join('|');
}

function renderLocations({ span, byte, pointer }: Diagnostic): object {
  if (span !== undefined) return { locations: [renderLocation(span, pointer)] };
  if (byte === undefined) return {};
  return { locations: [{ physicalLocation: { artifactLocation: { uri: toUri(byte.file) }, region: { byteOffset: byte.offset } } }] };
}

function renderLocation(span: Span, pointer?: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(span.file) },
      region: regionOf(span),
    },
    ...(pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'property' }] }),
  };
}

function regionOf({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.columnUtf16, endLine: end.line, endColumn: end.columnUtf16 };
}

/** A relative reference of RFC 3986: each segment percent-encoded, so that blanks and `#` in file names survive. */
function toUri(file: string): string {
  const drive = /^[A-Za-z]:\//.exec(file)?.[0];
  const rest = file
    .slice(drive?.length ?? 0)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return drive === undefined ? rest : `file:///${drive}${rest}`;
}
