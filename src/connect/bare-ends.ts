import { getSetting } from '../catalogue/settings/index.js';
import type { PeerReport } from '../catalogue/peers/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Parts } from '../facts/index.js';
import type { Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { resolveEffective } from '../resolve/resolve.js';
import { wordsOfEnd } from '../scenario/question.js';
import type { ScenarioEnd } from '../scenario/scenario.js';
import { clientPart, type Fact, type FactsOf, isSamePart, known, type Part, serverPart } from '../simulate/facts.js';
import {
  clientFactsOfPeer,
  dialectsUnderLimits,
  serverFactsOfPeer,
  shareFactsOfPeer,
  type StatedDialects,
} from '../simulate/facts-from-peer.js';
import {
  clientFactsByTypedName,
  clientFactsOfWindows,
  serverFactsByShareName,
  serverFactsOfWindows,
} from '../simulate/facts-from-windows.js';
import { Recent } from '../text/recent.js';
import { type Candidate, candidatesOf } from './end-candidates.js';
import { readObservedEnd } from './end-observation.js';
import { type PolicyReading, policyOfEnd } from './end-policy.js';

/** The facts of an end, and the same laid out. Candidates with the same facts share them: what comes of one comes of the others. */
export interface Prepared<V> {
  readonly facts: Partial<FactsOf<V>>;
  readonly part: Part<V>;
}

/** One thing that an end can be, as its name and its policy alone make it; what a scenario states comes on top. */
export interface BareEnd<V> {
  readonly name: string;
  /**
   * Its facts. Some hang on what the other end is asked by: of a client the name typed for the server, which chooses among its certificates; of a server
   * the name of the share.
   */
  readonly facing: (name: string | undefined) => Prepared<V>;
  /** What limits of its dialects say of it, which count over its facts: what it can be told to speak is not what it speaks by itself. */
  readonly underLimits: (stated: StatedDialects) => Partial<FactsOf<V>>;
  /** What was assumed, such as the revision of a Windows. */
  readonly notes: readonly string[];
  /** It is one of several Windows that its name leaves open. */
  readonly isOneOfSeveral: boolean;
  /** Policy paths of the settings that the scenario itself states and this Windows does not read. */
  readonly ignores: readonly string[];
}

/** A server together with what its profile says of its shares. */
export interface BareServer extends BareEnd<Parts['server']> {
  readonly shares: Partial<FactsOf<Parts['share']>>;
  /** Its shares of late, with what scenarios state of them. */
  readonly shareParts: Recent<Part<Parts['share']>>;
}

/** How many shares of one server, and names that make a difference to one end, are remembered. */
const mostOfEnd = 20;

/** Everything that a client can be. */
export function bareClients(end: ScenarioEnd, reading: PolicyReading, diagnostics: Diagnostic[]): readonly BareEnd<Parts['client']>[] {
  return remembered(reading.clients, end, diagnostics, (found) => {
    const prepare = preparing(clientPart);
    return readEnd(end, reading, found).map((read) => {
      const { name } = read;
      if ('peer' in read) {
        const { peer, notes } = read;
        const prepared = peer.side === 'client' ? prepare(clientFactsOfPeer(peer), peer.reports) : prepare({});
        const underLimits = (stated: StatedDialects) => dialectsUnderLimits(peer, stated);
        return { name, facing: () => prepared, underLimits, notes, ...whichIsNoWindows };
      }
      const { configuration } = read;
      const facing = prepareFacing(prepare, clientFactsOfWindows(configuration), clientFactsByTypedName(configuration));
      return { name, facing, underLimits: smb1ByLimit, ...saidOf(read, end) };
    });
  });
}

/** Everything that a server can be. */
export function bareServers(end: ScenarioEnd, reading: PolicyReading, diagnostics: Diagnostic[]): readonly BareServer[] {
  return remembered(reading.servers, end, diagnostics, (found) => {
    const prepare = preparing(serverPart);
    const sharesOfWindows = { shares: {}, shareParts: new Recent<Part<Parts['share']>>(mostOfEnd) };
    return readEnd(end, reading, found).map((read) => {
      const { name } = read;
      if ('peer' in read) {
        const { peer, notes } = read;
        const prepared = prepare(peer.side === 'server' ? serverFactsOfPeer(peer) : {});
        const shares = peer.side === 'server' ? shareFactsOfPeer(peer) : {};
        const underLimits = (stated: StatedDialects) => dialectsUnderLimits(peer, stated);
        const shareParts = new Recent<Part<Parts['share']>>(mostOfEnd);
        return { name, facing: () => prepared, underLimits, shares, shareParts, notes, ...whichIsNoWindows };
      }
      const { configuration } = read;
      const facing = prepareFacing(prepare, serverFactsOfWindows(configuration), serverFactsByShareName(configuration));
      return { name, facing, underLimits: smb1ByLimit, ...sharesOfWindows, ...saidOf(read, end) };
    });
  });
}

/** A Windows that somebody limits to SMB1 has SMB1. */
function smb1ByLimit({ minDialect, maxDialect }: StatedDialects): { readonly smb1?: Fact<boolean> } {
  return minDialect === '1.0' || maxDialect === '1.0' ? { smb1: known<boolean>(true, { kind: 'stated', by: 'a limit of 1.0' }) } : {};
}

/** What a Windows ends up with. Where nothing is configured the end is all that is remembered: it is made once, and its Windows is large. */
function configure(policy: Policy | null, windows: WindowsTarget, { knownWindows }: PolicyReading): EffectiveConfiguration {
  return policy === null ? resolveEffective(null, windows) : resolveEffective(policy, windows, knownWindows);
}

/** What no peer is or does. */
const whichIsNoWindows = { isOneOfSeveral: false, ignores: [] } as const;

/** What was assumed of a Windows, and which of the settings that the scenario itself states it does not read. A policy is checked elsewhere. */
function saidOf(
  { configuration: { notes, ignored, windows }, isOneOfSeveral }: ReadWindows,
  { settings }: ScenarioEnd,
): Pick<BareEnd<unknown>, 'notes' | 'isOneOfSeveral' | 'ignores'> {
  const own = ignored.filter(({ assignment }) => assignment.span.file === settings?.document.file);
  const ignores = own.map(({ assignment }) => getSetting(assignment.setting).policyPath);
  const who = isOneOfSeveral ? 'No Windows of that name reads' : `${windows.text} does not read`;
  const ofIgnored = ignores.map((path) => `${who} ${path}: stating it changes nothing there.`);
  return { notes: [...notes, ...ofIgnored], isOneOfSeveral, ignores };
}

type Prepare<V> = (facts: Partial<FactsOf<V>>, reports?: readonly PeerReport[]) => Prepared<V>;

/** Prepares the candidates of one end: those that have the same facts are one. */
function preparing<V extends object>(layOut: (facts: Partial<FactsOf<V>>, reports?: readonly PeerReport[]) => Part<V>): Prepare<V> {
  const all: Prepared<V>[] = [];
  return (facts, reports) => {
    const part = layOut(facts, reports);
    const same = all.find((prepared) => isSamePart(prepared.part, part));
    if (same !== undefined) return same;
    const prepared = { facts, part };
    all.push(prepared);
    return prepared;
  };
}

/** Prepares an end for the names by which it is asked. Most make no difference: with all of these it is one and the same. */
function prepareFacing<V>(
  prepare: Prepare<V>,
  facts: Partial<FactsOf<V>>,
  factsOfName: (name: string) => Partial<FactsOf<V>>,
): BareEnd<V>['facing'] {
  const nameless = prepare(facts);
  const named = new Recent<Prepared<V>>(mostOfEnd);
  return (name) => {
    if (name === undefined) return nameless;
    const known = named.find(name);
    if (known !== undefined) return known;
    const own = factsOfName(name);
    return named.keep(name, prepare({ ...facts, ...own }));
  };
}

/** What was made of the same words before; settings of a scenario's own, and words with a mistake in them, are read each time. */
function remembered<End>(
  memory: Recent<readonly End[]>,
  end: ScenarioEnd,
  diagnostics: Diagnostic[],
  work: (diagnostics: Diagnostic[]) => readonly End[],
): readonly End[] {
  const question = end.settings === undefined ? JSON.stringify(wordsOfEnd(end)) : undefined;
  const known = question === undefined ? undefined : memory.find(question);
  if (known !== undefined) return known;
  const mistakes: Diagnostic[] = [];
  const ends = work(mistakes);
  diagnostics.push(...mistakes);
  return question === undefined || mistakes.length > 0 ? ends : memory.keep(question, ends);
}

/** A peer, or a Windows with what it ends up with: by its policy, or by what was observed of it. */
type ReadEnd = Extract<Candidate, { readonly kind: 'peer' }> | ReadWindows;

/** A Windows with what it ends up with, and whether its name leaves open which it is. */
interface ReadWindows extends Pick<Extract<Candidate, { readonly kind: 'windows' }>, 'name' | 'isOneOfSeveral'> {
  readonly configuration: EffectiveConfiguration;
}

function readEnd(end: ScenarioEnd, reading: PolicyReading, diagnostics: Diagnostic[]): readonly ReadEnd[] {
  if (end.observation !== undefined) {
    return readObservedEnd(end, end.observation, reading, diagnostics).map((observed) => ({ ...observed, isOneOfSeveral: false }));
  }
  const candidates = end.names.flatMap((name) => {
    const found = candidatesOf(end.side, name);
    if ('candidates' in found) return found.candidates;
    diagnostics.push(found.diagnostic);
    return [];
  });
  const first = candidates.find(({ kind }) => kind === 'windows');
  if (first === undefined) {
    if (candidates.length > 0) diagnostics.push(...refusePolicy(end));
    return candidates.flatMap((candidate) => (candidate.kind === 'peer' ? [candidate] : []));
  }
  const { policy, diagnostics: mistakes } = policyOfEnd(reading, end, first.name);
  diagnostics.push(...mistakes, ...(policy === null || end.tested ? [] : findStrangers(policy, candidates, end)));
  return candidates.map((candidate) => {
    if (candidate.kind === 'peer') return candidate;
    const { name, isOneOfSeveral, windows } = candidate;
    return { name, isOneOfSeveral, configuration: configure(policy, windows, reading) };
  });
}

/** A policy for an end that turns out to be no Windows. */
function refusePolicy({ side, names, policy, settings }: ScenarioEnd): readonly Diagnostic[] {
  if (policy === undefined && settings === undefined) return [];
  const key = policy === undefined ? (settings?.by[0] ?? 'settings') : 'policy';
  const args = { key, side, peers: names.map(({ text }) => text) };
  return [createDiagnostic('peer-has-no-policy', args, { span: policy?.span, pointer: policy?.pointer })];
}

/** Windows that the policy is not for; without an edition the policy is for all of them. */
function findStrangers(policy: Policy, candidates: readonly Candidate[], { policy: word, settings }: ScenarioEnd): readonly Diagnostic[] {
  if (word === undefined || settings !== undefined) return [];
  return candidates.flatMap((candidate) => {
    if (candidate.kind !== 'windows') return [];
    const { family, build, edition } = candidate.windows;
    const isMeant = policy.appliesTo.some(
      ({ windows }) => windows.family === family && windows.build === build && (windows.edition === null || windows.edition === edition),
    );
    if (isMeant) return [];
    return [
      createDiagnostic(
        'windows-is-not-of-policy',
        { text: candidate.name, policy: policy.name },
        { span: word.span, pointer: word.pointer },
      ),
    ];
  });
}
