import type { ObjectNode } from '../source/document.js';
import { parseSourceText } from '../source/parse.js';
import { type PlainValue, plainValueOf } from '../source/value.js';
import { setFlag } from './set-fact.js';
import type { SetSetting } from './set-setting.js';
import type { SetStatement } from './set-statement.js';
import type { EndName, InlineSettings, LocatedWord, Scenario, ScenarioEnd, StatedFact } from './scenario.js';
import type { PartName } from '../facts/index.js';

/** One connection as the words of a command line say it. */
export interface QuickConnection {
  readonly client: string;
  readonly server: string;
  readonly clientPolicy: string | undefined;
  readonly serverPolicy: string | undefined;
  readonly stated: SetStatement;
}

/** Nothing besides what a scenario says itself. */
export const nothingStated: SetStatement = { facts: [], settings: [] };

/** A scenario without a file. */
export function quickScenario({ client, server, clientPolicy, serverPolicy, stated }: QuickConnection): Scenario {
  const bare: Scenario = {
    name: `${client} to ${server}`,
    description: '',
    client: quickEnd('client', client, clientPolicy),
    server: quickEnd('server', server, serverPolicy),
    credentials: [],
    share: [],
    network: [],
    span: undefined,
    pointer: '',
  };
  return withStatements(bare, stated);
}

/** The same scenario with more facts and settings, which count over its own. */
export function withStatements(scenario: Scenario, { facts, settings }: SetStatement): Scenario {
  if (facts.length === 0 && settings.length === 0) return scenario;
  const of = (part: PartName): readonly StatedFact[] => facts.filter((fact) => fact.part === part);
  const withOwn = (end: ScenarioEnd): ScenarioEnd => {
    const own = settings.filter(({ side }) => side === end.side);
    return { ...end, facts: [...end.facts, ...of(end.side)], ...(own.length === 0 ? {} : { settings: settingsWith(end.settings, own) }) };
  };
  return {
    ...scenario,
    client: withOwn(scenario.client),
    server: withOwn(scenario.server),
    credentials: [...scenario.credentials, ...of('credentials')],
    share: [...scenario.share, ...of('share')],
    network: [...scenario.network, ...of('network')],
  };
}

/** The settings of an end with those of the command line over them, as a text of its own: what the scenario's file says has been checked there. */
function settingsWith(before: InlineSettings | undefined, set: readonly SetSetting[]): InlineSettings {
  const all = set.reduce<PlainValue>(
    (object, { path, value }) => assigned(object, path, value),
    before === undefined ? {} : plainValueOf(before.node),
  );
  const { document } = parseSourceText(setFlag, JSON.stringify(all));
  return { document, node: document.root as ObjectNode, pointer: '', by: [...(before?.by ?? []), ...set.map(({ by }) => by)] };
}

function assigned(object: PlainValue, [key, ...below]: readonly string[], value: PlainValue): PlainValue {
  if (key === undefined) return value;
  const members =
    object !== null && typeof object === 'object' && !Array.isArray(object) ? (object as Readonly<Record<string, PlainValue>>) : {};
  return { ...members, [key]: assigned(members[key] ?? {}, below, value) };
}

/** No Windows and no peer is called so. */
function isFile(text: string): boolean {
  return /\.(?:json|reg|txt)$/i.test(text);
}

function quickEnd(side: ScenarioEnd['side'], text: string, policy: string | undefined): ScenarioEnd {
  const nowhere = { span: undefined, pointer: undefined };
  const name: EndName = { kind: 'either', text, ...nowhere };
  const file: LocatedWord | undefined = policy === undefined ? undefined : { text: policy, ...nowhere };
  const bare = { side, file: '', policy: file, settings: undefined, facts: [], tested: false };
  return isFile(text) ? { ...bare, names: [], observation: { text, ...nowhere } } : { ...bare, names: [name], observation: undefined };
}
