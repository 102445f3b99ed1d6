import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { isAtLeast } from '../diagnostics/severity.js';
import { printBytePlace, printPlace } from '../text/place.js';
import { printXml } from '../text/xml.js';
import { shownAttributes, shownLines } from './junit-xml.js';

/** One policy and what was found in it. */
export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Diagnostics as JUnit XML, one suite a policy and one case a diagnostic: at or above `failOn` it fails, below it passes with its words as
 * output, waived it is skipped. A policy without findings is one passed case, because readers of this format take an empty suite for a crash.
 * @param command what the findings are of
 */
export function renderJunit(files: readonly CheckedFile[], failOn: Severity, command = 'smbward check'): string {
  const suites = files.map((file) => renderSuite(file, failOn));
  const totals = countCases(
    files.flatMap((file) => file.diagnostics),
    failOn,
  );
  const tests = suites.reduce((sum, suite) => sum + suite.testcase.length, 0);
  const document = { testsuites: { '@': shownAttributes({ name: command, tests, ...totals }), testsuite: suites } };
  return printXml(document);
}

function renderSuite({ file, diagnostics }: CheckedFile, failOn: Severity): { readonly testcase: readonly object[] } {
  const cases =
    diagnostics.length === 0
      ? [{ '@': shownAttributes({ name: 'nothing to report', classname: file }) }]
      : diagnostics.map((diagnostic) => renderCase(file, diagnostic, failOn));
  return Object.assign(
    { '@': shownAttributes({ name: file, tests: cases.length, ...countCases(diagnostics, failOn) }) },
    { testcase: cases },
  );
}

function renderCase(file: string, diagnostic: Diagnostic, failOn: Severity): object {
  const { span, byte } = diagnostic;
  const place = span !== undefined ? printPlace(span) : byte === undefined ? file : printBytePlace(byte);
  const name = `${diagnostic.code} at ${diagnostic.pointer === undefined || diagnostic.pointer === '' ? place : diagnostic.pointer}`;
  const words = shownLines([`${place}: ${diagnostic.severity}: ${diagnostic.message}`, diagnostic.help]);
  const head = { '@': shownAttributes({ name, classname: file }) };
  if (diagnostic.waivedBecause !== undefined)
    return { ...head, skipped: { '@': shownAttributes({ message: `waived: ${diagnostic.waivedBecause}` }) } };
  if (!fails(diagnostic, failOn)) return { ...head, 'system-out': words };
  return { ...head, failure: { '@': shownAttributes({ message: diagnostic.message, type: diagnostic.severity }), '#text': words } };
}

function countCases(
  diagnostics: readonly Diagnostic[],
  failOn: Severity,
): { readonly failures: number; readonly errors: number; readonly skipped: number } {
  return {
    failures: diagnostics.filter((diagnostic) => fails(diagnostic, failOn)).length,
    errors: 0,
    skipped: diagnostics.filter((diagnostic) => diagnostic.waivedBecause !== undefined).length,
  };
}

function fails(diagnostic: Diagnostic, failOn: Severity): boolean {
  return diagnostic.waivedBecause === undefined && isAtLeast(diagnostic.severity, failOn);
}
