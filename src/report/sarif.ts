import type { Diagnostic, Fix } from '../diagnostics/diagnostic.js';
import { printJson } from '../text/canonical-json.js';
import { levels, renderDescriptor } from './sarif-descriptor.js';
import { artifactLocation, locationOf, regionOf, sourceRoot, spanLocation } from './sarif-place.js';

/** A file that was to be checked, by its address in the repository, and what was found in it or why it could not be read. */
export interface ScannedFile {
  readonly file: string;
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A diagnostic and the file that it is about. */
interface Finding {
  readonly file: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Diagnostics as SARIF 2.1.0 (OASIS), for code scanning. A waived diagnostic stays, as suppressed: when a result disappears, scanning services
 * reopen its alert once the waiver ends as if it were new. A file that could not be read is no result but a notification of the tool, whose run
 * then failed. Columns count UTF-16 code units, and the log says so.
 */
export function renderSarif(files: readonly ScannedFile[], tool: { readonly version: string }): string {
  const findings = findingsIn(files.filter(({ isReadable }) => isReadable));
  const unread = findingsIn(files.filter(({ isReadable }) => !isReadable));
  const rules = codesOf(findings);
  const notifications = codesOf(unread);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'smbward',
            version: tool.version,
            rules: describeCodes(rules, findings),
            ...(notifications.length === 0 ? {} : { notifications: describeCodes(notifications, unread) }),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            ...(unread.length === 0 ? {} : { toolExecutionNotifications: unread.map((each) => renderNotification(each, notifications)) }),
          },
        ],
        // where that is on this machine stays unsaid (§3.14.14): the log is the same on every machine
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((each) => renderResult(each, rules)),
      },
    ],
  };
  return printJson(log);
}

function findingsIn(files: readonly ScannedFile[]): readonly Finding[] {
  return files.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })));
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort();
}

function describeCodes(codes: readonly string[], findings: readonly Finding[]): readonly object[] {
  return codes.map((code) => {
    const first = findings.find(({ diagnostic }) => diagnostic.code === code);
    return renderDescriptor(code, first?.diagnostic.severity ?? 'error');
  });
}

function renderNotification({ file, diagnostic }: Finding, codes: readonly string[]): object {
  const { code, severity } = diagnostic;
  return {
    descriptor: { id: code, index: codes.indexOf(code) },
    level: levels[severity],
    message: { text: messageOf(diagnostic) },
    locations: [locationOf(diagnostic, file)],
  };
}

function renderResult({ file, diagnostic }: Finding, codes: readonly string[]): object {
  const { code, severity, related, fixes, waivedBecause } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: messageOf(diagnostic) },
    locations: [locationOf(diagnostic, file)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ span, message }, id) => ({
            id,
            ...spanLocation(span),
            message: { text: withoutLinks(message) },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(renderFix) }),
    partialFingerprints: { 'smbward/v1': fingerprintOf(diagnostic) },
    ...(waivedBecause === undefined ? {} : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: waivedBecause }] }),
  };
}

function messageOf({ message, help }: Diagnostic): string {
  return withoutLinks(`${message}${/[.!?]$/.test(message) ? '' : '.'} ${help}`);
}

/** A viewer makes a link of `[text](address)` in a message (§3.11.6). None of them is ours: the bracket that would make one is written out. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\\u{28}');
}

/** One change for each file that the correction edits. */
function renderFix({ title, edits }: Fix): object {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text: withoutLinks(title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactLocation(file),
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
