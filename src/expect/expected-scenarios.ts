import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { describeUnread, resolveName } from '../policy/named-file.js';
import type { Policy } from '../policy/policy.js';
import type { ExpectedConnection, Expectation } from '../scenario/expectation.js';
import { parseScenarios } from '../scenario/parse-scenarios.js';
import type { Scenario, ScenarioEnd } from '../scenario/scenario.js';
import type { ScenarioHost } from '../connect/scenario-host.js';

/** The connections that an expectation speaks of, one for each Windows of the tested policy that it stands for. */
export interface ExpectedScenarios {
  readonly scenarios: readonly ExpectedScenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One connection of an expectation. */
export interface ExpectedScenario {
  readonly scenario: Scenario;
  /** Windows of the policy that stand at its ends; empty where the expectation names both ends itself. */
  readonly targets: readonly string[];
}

/** What an expectation comes to under a policy: its scenario read, its own words over it, `"policy"` replaced by each Windows in turn. */
export function expectedScenarios(expectation: Expectation, policy: Policy, host: ScenarioHost): ExpectedScenarios {
  const found = baseScenario(expectation, host);
  if ('diagnostic' in found) return { scenarios: [], diagnostics: [found.diagnostic] };
  const scenario = overlay(expectation, found.scenario);
  if (scenario === undefined) return { scenarios: [], diagnostics: [] };
  const clients = endsOf(scenario.client, policy);
  const servers = endsOf(scenario.server, policy);
  const at: DiagnosticPlace = { span: expectation.span, pointer: expectation.pointer };
  if (clients.length === 0 || servers.length === 0) {
    return { scenarios: [], diagnostics: [createDiagnostic('policy-has-no-end', { policy: policy.name }, at)] };
  }
  const scenarios = clients.flatMap((client) =>
    servers.map((server) => ({
      scenario: { ...scenario, client: client.end, server: server.end },
      targets: [client.target, server.target].filter((target) => target !== undefined),
    })),
  );
  return { scenarios, diagnostics: [] };
}

type FoundScenario = { readonly scenario: Scenario | undefined } | { readonly diagnostic: Diagnostic };

/** The scenario that an expectation starts from; undefined where it describes the whole connection itself. */
function baseScenario({ connection, file }: Expectation, host: ScenarioHost): FoundScenario {
  const { scenario: word } = connection;
  if (word === undefined) return { scenario: undefined };
  const files = host.filesOf(file);
  const resolved = resolveName(files, 'scenario', word, file);
  if ('diagnostic' in resolved) return resolved;
  const { name } = resolved;
  const found = files.read(name);
  if (found.kind !== 'text') return { diagnostic: describeUnread('scenario', word, found) };
  const at: DiagnosticPlace = { span: word.span, pointer: word.pointer };
  const { scenarios, diagnostics } = parseScenarios(name, found.bytes);
  if (diagnostics.length > 0) return { diagnostic: createDiagnostic('scenario-is-not-well-formed', { text: name }, at) };
  return chooseScenario(scenarios, connection, name, at);
}

function chooseScenario(
  scenarios: readonly Scenario[],
  { scenario: word }: ExpectedConnection,
  file: string,
  at: DiagnosticPlace,
): FoundScenario {
  const names = scenarios.map(({ name }) => name);
  const wanted = word?.name;
  const [only] = scenarios;
  if (wanted === undefined) {
    return scenarios.length === 1 ? { scenario: only } : { diagnostic: createDiagnostic('scenario-name-is-missing', { file, names }, at) };
  }
  const scenario = scenarios.find(({ name }) => name === wanted.text);
  if (scenario !== undefined) return { scenario };
  const args = { text: wanted.text, file, suggestion: didYouMean(wanted.text, names), names };
  return { diagnostic: createDiagnostic('scenario-is-not-in-file', args, { span: wanted.span, pointer: wanted.pointer }) };
}

/** The expectation's ends replace those of the scenario; its facts count over those of the scenario. */
function overlay({ name, description, connection, span, pointer }: Expectation, base: Scenario | undefined): Scenario | undefined {
  const client = connection.client ?? base?.client;
  const server = connection.server ?? base?.server;
  if (client === undefined || server === undefined) return undefined;
  return {
    name,
    description,
    client,
    server,
    credentials: [...(base?.credentials ?? []), ...connection.credentials],
    share: [...(base?.share ?? []), ...connection.share],
    network: [...(base?.network ?? []), ...connection.network],
    span,
    pointer,
  };
}

/** The end itself, or one for each Windows of the policy of the end's family; for each of all where it has none of that family. */
function endsOf(end: ScenarioEnd, policy: Policy): readonly { readonly end: ScenarioEnd; readonly target: string | undefined }[] {
  if (!end.tested) return [{ end, target: undefined }];
  const [name] = end.names;
  const ofFamily = policy.appliesTo.filter(({ windows }) => windows.family === end.side);
  return (ofFamily.length > 0 ? ofFamily : policy.appliesTo).map(({ windows }) => ({
    end: { ...end, names: [{ kind: 'windows', text: windows.text, span: name?.span, pointer: name?.pointer }] },
    target: windows.text,
  }));
}
