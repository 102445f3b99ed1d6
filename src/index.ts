/** The public API of smbward: check and compile policies, ask what a Windows ends up with, predict connections. Nothing here touches a disk. */
export { findSetting, findSettingByPath, type SettingId } from './catalogue/settings/index.js';
export type { SettingData } from './catalogue/settings/definition.js';
export { findWindows, printWindows, type FoundWindows } from './catalogue/windows/name.js';
export type { WindowsTarget } from './catalogue/windows/definition.js';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.js';
export type { Span } from './text/span.js';
export { loadPolicy, type LoadedPolicy } from './policy/load.js';
export type { PolicyHost } from './policy/host.js';
export type { Policy } from './policy/policy.js';
export { knowWindows, type KnownWindows } from './resolve/untouched.js';
export { resolveEffective } from './resolve/resolve.js';
export type { EffectiveConfiguration, EffectiveSetting, Origin } from './resolve/effective.js';
export type { TargetId } from './emit/index.js';
export type { RegistryPlace } from './state/registry-place.js';
export { checkPolicy, type CheckedPolicy, type CheckOptions } from './check.js';
export { compilePolicy, type Compiled, type CompileOptions } from './compile.js';
export { simulate } from './simulate/simulate.js';
export { clientFactsOfWindows, serverFactsOfWindows } from './simulate/facts-from-windows.js';
export { clientFactsOfPeer, serverFactsOfPeer } from './simulate/facts-from-peer.js';
export {
  clientPart,
  credentialsPart,
  networkPart,
  serverPart,
  sharePart,
  stated,
  statedConnection,
  type Connection,
} from './simulate/facts.js';
export { summarize, type Summary } from './simulate/summary.js';
export type { Outcome } from './simulate/outcome.js';
export { findClientPeer, findServerPeer } from './catalogue/peers/index.js';
export { parseScenarios, type ParsedScenarios } from './scenario/parse-scenarios.js';
export { parseExpectations, type ParsedExpectations } from './scenario/parse-expectations.js';
export type { Scenario } from './scenario/scenario.js';
export type { Expectation } from './scenario/expectation.js';
export { simulateScenario } from './explore/candidates.js';
export { openPolicies } from './connect/end-policy.js';
export type { ScenarioHost } from './connect/scenario-host.js';
export type { ScenarioOutcome } from './explore/scenario-outcome.js';
export { testPolicy, type PolicyTest } from './test-policy.js';
