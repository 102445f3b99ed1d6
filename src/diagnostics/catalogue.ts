import { commandDiagnostics } from './command.js';
import type { DiagnosticDefinition, Severity } from './diagnostic.js';
import { emitDiagnostics } from './emit.js';
import { formatsDiagnostics } from './formats.js';
import { importDiagnostics } from './import.js';
import { observationDiagnostics } from './observation.js';
import { policyDiagnostics } from './policy.js';
import { rulesDiagnostics } from './rules/index.js';
import { schemaDiagnostics } from './schema.js';
import { simulateDiagnostics } from './simulate.js';
import { sourceDiagnostics } from './source.js';

// Stated by the tables' names: the argument types inside them have names of their own, which a declaration of the inferred type could not write.
type Definitions = typeof sourceDiagnostics &
  typeof formatsDiagnostics &
  typeof schemaDiagnostics &
  typeof policyDiagnostics &
  typeof rulesDiagnostics &
  typeof emitDiagnostics &
  typeof importDiagnostics &
  typeof observationDiagnostics &
  typeof simulateDiagnostics &
  typeof commandDiagnostics;

/** The tables of all rooms; a code stands in one of them only. */
export const diagnosticTables: readonly Readonly<Record<string, DiagnosticDefinition<never>>>[] = [
  sourceDiagnostics,
  formatsDiagnostics,
  schemaDiagnostics,
  policyDiagnostics,
  rulesDiagnostics,
  emitDiagnostics,
  importDiagnostics,
  observationDiagnostics,
  simulateDiagnostics,
  commandDiagnostics,
];

/** Every diagnostic that smbward can give, by code. */
export const diagnosticDefinitions: Definitions = {
  ...sourceDiagnostics,
  ...formatsDiagnostics,
  ...schemaDiagnostics,
  ...policyDiagnostics,
  ...rulesDiagnostics,
  ...emitDiagnostics,
  ...importDiagnostics,
  ...observationDiagnostics,
  ...simulateDiagnostics,
  ...commandDiagnostics,
};

/** The code of a diagnostic: kebab-case, states the problem, stable for ever. */
export type DiagnosticCode = keyof Definitions;

/** All codes, sorted. */
export const diagnosticCodes: readonly DiagnosticCode[] = (Object.keys(diagnosticDefinitions) as DiagnosticCode[]).sort();

/**
 * The codes that a waiver can silence, sorted. An error in the text, the structure or the intent of a policy is none of them: such a policy is
 * not bound, and its waivers neither. What is said of a waiver itself is not waived by another.
 */
export function waivableCodes(): readonly DiagnosticCode[] {
  const tables: readonly Readonly<Record<string, DiagnosticDefinition<never>>>[] = [policyDiagnostics, rulesDiagnostics, emitDiagnostics];
  const ofIntent: readonly string[] = Object.keys(policyDiagnostics);
  return tables
    .flatMap((table) => Object.keys(table) as DiagnosticCode[])
    .filter((code) => !ofIntent.includes(code) || (severityOf(code) !== 'error' && code !== 'waiver-is-unused'))
    .sort();
}

type Given<F> = F extends (args: infer A) => unknown ? (unknown extends A ? object : A) : never;

/** The author's own values that a diagnostic's message and help are made from. */
export type DiagnosticArguments<C extends DiagnosticCode> = Given<Definitions[C]['message']> &
  Given<Definitions[C]['help']> &
  (Definitions[C] extends { readonly fix: infer F } ? Given<F> : object);

/** Whether a text is the code of a diagnostic. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(diagnosticDefinitions, text);
}

/** What a code stands for, whatever the author wrote. */
export function titleOfDiagnostic(code: DiagnosticCode): string {
  return diagnosticDefinitions[code].title;
}

/** Where the reference speaks of a code, below the folder of the package. */
export function helpAddress(code: DiagnosticCode): string {
  return `docs/reference/diagnostics.md#${code}`;
}

/** Whether the code stands for a protection that is missing or weaker than it could be. */
export function concernsSecurity(code: DiagnosticCode): boolean {
  const definition: DiagnosticDefinition<never> = diagnosticDefinitions[code];
  return definition.security === true;
}

/** How bad the diagnostic with this code is. */
export function severityOf(code: DiagnosticCode): Severity {
  const definition: DiagnosticDefinition<never> = diagnosticDefinitions[code];
  return definition.severity;
}
