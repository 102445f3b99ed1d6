import { nameKindOf, readAddress, type ServerAddress, shareKindOf } from '../scenario/server-address.js';
import { type Scenario, type StatedFact, statedText } from '../scenario/scenario.js';

/** What the name typed for the server says besides itself. */
export interface TypedName {
  /** The scenario with what was typed taken apart: the server as the name typed; the kind of the name, the share and its kind below all that is stated. */
  readonly scenario: Scenario;
  /** The facts that follow from what was typed. */
  readonly implied: readonly ImpliedFact[];
  /** What of it counts for nothing, in words. */
  readonly notes: readonly string[];
}

/** A fact that follows from a name, and the name as a message has it. */
export interface ImpliedFact {
  readonly part: 'credentials' | 'share';
  readonly fact: StatedFact;
  readonly words: string;
}

/** Takes apart what is typed for the server of a scenario: `\\nas01\scans`, `nas01@CORP.EXAMPLE`, and the names of shares that every Windows has. */
export function takeNameApart(scenario: Scenario): TypedName {
  const typed = statedText(scenario.credentials, 'target');
  const read = typed === undefined ? undefined : readAddress(typed);
  const address = read !== undefined && 'address' in read ? read.address : undefined;
  const ofAddress = address === undefined ? [] : impliedBy(address, typed!);
  const share = statedText(scenario.share, 'name') ?? address?.share;
  const kind = share === undefined ? undefined : shareKindOf(share);
  const ofShare = kind === undefined ? [] : [impliedFact('share', 'kind', kind, `the share ${share!}`)];
  const implied = [...ofAddress, ...ofShare];
  if (address === undefined && implied.length === 0) return { scenario, implied, notes: [] };
  const ofPart = (part: ImpliedFact['part']): readonly StatedFact[] => implied.flatMap((each) => (each.part === part ? [each.fact] : []));
  return {
    scenario: {
      ...scenario,
      credentials: [
        ...ofPart('credentials'),
        ...scenario.credentials.map((fact) => (address === undefined ? fact : toServer(fact, address))),
      ],
      share: [...ofPart('share'), ...scenario.share],
    },
    implied,
    notes: address === undefined ? [] : notesOn(address),
  };
}

function impliedBy({ server, share }: ServerAddress, typed: string): readonly ImpliedFact[] {
  return [
    impliedFact('credentials', 'nameKind', nameKindOf(server), `the name ${server}`),
    ...(share === undefined ? [] : [impliedFact('share', 'name', share, `the path ${typed}`)]),
  ];
}

function impliedFact(part: ImpliedFact['part'], name: string, value: string, words: string): ImpliedFact {
  return { part, fact: { name, statement: { kind: 'value', value }, by: words }, words };
}

function toServer(fact: StatedFact, { server }: ServerAddress): StatedFact {
  return fact.name === 'target' && fact.statement.kind === 'value' ? { ...fact, statement: { kind: 'value', value: server } } : fact;
}

function notesOn({ server, realm }: ServerAddress): readonly string[] {
  if (realm === undefined) return [];
  return [`@${realm} behind the name counts for nothing: the client asks for ${server}, and which realm serves it is looked up.`];
}
