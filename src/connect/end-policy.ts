import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type LoadedPolicy, loadPolicyBytes } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import { type KnownWindows, knowWindows } from '../resolve/untouched.js';
import type { ScenarioEnd } from '../scenario/scenario.js';
import { type BasePolicy, loadInlinePolicy } from './inline-policy.js';
import type { ScenarioHost } from './scenario-host.js';

/** The policy of an end; null: nothing is configured. Only errors are reported: the rest is the business of `check`. */
export interface EndPolicy {
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known before an end is read: the policy that is tested, policies that were read already, by name, and Windows that were met already. */
export interface PolicyReading {
  readonly host: ScenarioHost;
  readonly tested: Policy | undefined;
  readonly loaded: Map<string, LoadedPolicy>;
  readonly knownWindows: KnownWindows;
}

/** Begins the reading of policies that scenarios name. */
export function openPolicies(host: ScenarioHost, tested?: Policy): PolicyReading {
  return { host, tested, loaded: new Map(), knownWindows: knowWindows() };
}

/**
 * The policy that a Windows of a scenario has: the one that is tested, the one that it names, its own settings over either, or none.
 * @param windows the name of the Windows
 */
export function policyOfEnd(reading: PolicyReading, end: ScenarioEnd, windows: string): EndPolicy {
  const { host, tested } = reading;
  const base = baseOf(reading, end);
  if (end.settings !== undefined) {
    return errorsOf(loadInlinePolicy(end.settings, base, windows, host.policyHost(base?.file ?? end.file)));
  }
  if (base === undefined) return { policy: null, diagnostics: [] };
  if (end.policy === undefined) return { policy: tested ?? null, diagnostics: [] };
  const loaded = reading.loaded.get(base.file) ?? load(reading, end, base.file);
  reading.loaded.set(base.file, loaded);
  return errorsOf(loaded);
}

function baseOf({ host, tested }: PolicyReading, end: ScenarioEnd): BasePolicy | undefined {
  const { policy } = end;
  if (policy !== undefined)
    return { file: policy.span === undefined ? policy.text : host.resolve(end.file, policy.text), span: policy.span };
  return end.tested && tested !== undefined ? { file: tested.file, span: end.names[0]?.span } : undefined;
}

function load({ host }: PolicyReading, { policy }: ScenarioEnd, file: string): LoadedPolicy {
  const policyHost = host.policyHost(file);
  const found = policyHost.read(file);
  if (found.kind === 'text') return loadPolicyBytes(file, found.bytes, policyHost);
  const at = { span: policy?.span, pointer: policy?.pointer };
  const why =
    found.kind === 'missing'
      ? createDiagnostic('policy-is-missing', { text: file }, at)
      : createDiagnostic('policy-is-unreadable', { text: file, detail: found.detail }, at);
  return { policy: null, diagnostics: [why] };
}

function errorsOf({ policy, diagnostics }: LoadedPolicy): EndPolicy {
  return { policy, diagnostics: policy === null ? diagnostics.filter(({ severity }) => severity === 'error') : [] };
}
