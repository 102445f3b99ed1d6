import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Parts } from '../facts/index.js';
import { type LoadedPolicy, loadPolicyBytes } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import { type KnownWindows, knowWindows } from '../resolve/untouched.js';
import type { InlineSettings, ScenarioEnd } from '../scenario/scenario.js';
import type { Part } from '../simulate/facts.js';
import { Recent } from '../text/recent.js';
import type { BareEnd, BareServer } from './bare-ends.js';
import { type BasePolicy, loadInlinePolicy } from './inline-policy.js';
import { readNamed } from './named-file.js';
import { commandLine, type ScenarioHost } from './scenario-host.js';

/** The policy of an end; null: nothing is configured. Only errors are reported: the rest is the business of `check`. */
export interface EndPolicy {
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known before an end is read: the policy that is tested, policies that were read already, by what names them, and Windows that were met already. */
export interface PolicyReading {
  readonly host: ScenarioHost;
  readonly tested: Policy | undefined;
  readonly loaded: Map<string, LoadedPolicy>;
  readonly knownWindows: KnownWindows;
  /** Ends of late, by the words that name them: a batch names the same few over and over. */
  readonly clients: Recent<readonly BareEnd<Parts['client']>[]>;
  readonly servers: Recent<readonly BareServer[]>;
  /** Credentials and networks of late, by what is stated of them. */
  readonly credentials: Recent<Part<Parts['credentials']>>;
  readonly networks: Recent<Part<Parts['network']>>;
}

/** How many of each are remembered: more than there are names in the catalogue. */
const mostEnds = 250;

/** Begins the reading of policies that scenarios name. */
export function openPolicies(host: ScenarioHost, tested?: Policy): PolicyReading {
  return {
    host,
    tested,
    loaded: new Map(),
    knownWindows: knowWindows(),
    clients: new Recent(mostEnds),
    servers: new Recent(mostEnds),
    credentials: new Recent(mostEnds),
    networks: new Recent(mostEnds),
  };
}

/**
 * The policy that a Windows of a scenario has: the one that is tested, the one that it names, its own settings over either, or none.
 * @param windows the name of the Windows
 */
export function policyOfEnd(reading: PolicyReading, end: ScenarioEnd, windows: string): EndPolicy {
  const { host, tested } = reading;
  if (end.settings !== undefined) return withSettings(reading, end, end.settings, windows);
  if (end.policy === undefined) return { policy: end.tested ? (tested ?? null) : null, diagnostics: [] };
  const key = `${end.file}\n${end.policy.text}`;
  const known = reading.loaded.get(key);
  if (known !== undefined) return errorsOf(known);
  const found = readNamed(host, 'policy', end.file, end.policy);
  if ('diagnostic' in found) return refusedBy(found.diagnostic);
  const loaded = loadPolicyBytes(found.file, found.bytes, host.filesOf(found.file));
  reading.loaded.set(key, loaded);
  return errorsOf(loaded);
}

function withSettings({ host, tested }: PolicyReading, end: ScenarioEnd, settings: InlineSettings, windows: string): EndPolicy {
  const written =
    end.policy ?? (end.tested && tested !== undefined ? { text: tested.file, span: undefined, pointer: undefined } : undefined);
  if (written === undefined) return errorsOf(loadInlinePolicy(settings, undefined, windows, host.filesOf(end.file)));
  const found = readNamed(host, 'policy', end.policy === undefined ? commandLine : end.file, written);
  if ('diagnostic' in found) return refusedBy(found.diagnostic);
  const base: BasePolicy = { ...found, span: written.span ?? end.names[0]?.span };
  return errorsOf(loadInlinePolicy(settings, base, windows, host.filesOf(base.file)));
}

function refusedBy(diagnostic: Diagnostic): EndPolicy {
  return { policy: null, diagnostics: [diagnostic] };
}

function errorsOf({ policy, diagnostics }: LoadedPolicy): EndPolicy {
  return { policy, diagnostics: policy === null ? diagnostics.filter(({ severity }) => severity === 'error') : [] };
}
