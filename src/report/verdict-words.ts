import { mechanismWords, nameFact, stageWords } from '../explain/outcome-words.js';
import type { Counterexample, KerberosObstacle, Shortfall, Verdict } from '../expect/verdict.js';
import type { Mechanism } from '../simulate/terms.js';
import { joinWords } from '../text/join-words.js';

/** Why Kerberos cannot be had, each as a sentence goes on after "because". */
const obstacleWords: Readonly<Record<KerberosObstacle, string>> = {
  'named-by-address': 'the server is named by its address, and no ticket is issued for an address',
  'name-without-spn': 'no service principal name is registered for the name that is typed',
  'account-outside-domain': 'the account is not a domain account',
  'client-outside-domain': 'the client is in a workgroup',
  'server-without-kerberos': 'the server does not support Kerberos',
  'no-domain-controller': 'the client reaches no domain controller and no KDC proxy',
  'no-ticket': 'the client gets no ticket',
};

/** Why an expectation did not pass, in sentences: what was expected and what comes of it, or what it depends on. */
export function explainVerdict(verdict: Verdict): readonly string[] {
  const [first] = verdict.against;
  if (verdict.kind === 'passed') return [];
  const inOneCase = verdict.kind === 'undecided' ? 'in one case ' : '';
  return [
    ...(verdict.kind === 'undecided' ? [explainUndecided(verdict)] : []),
    ...(first === undefined ? [] : first.shortfalls.map((shortfall) => `${inOneCase}${explainShortfall(shortfall, first)}`)),
    ...(verdict.impossible === null ? [] : [explainImpossible(verdict.impossible)]),
  ];
}

function explainShortfall({ want, wanted, got }: Shortfall, { outcome }: Counterexample): string {
  switch (want) {
    case 'result':
      return wanted === 'connected' ? `it must connect, and it fails ${failureWords(outcome)}` : 'it must fail, and it connects';
    case 'cause':
      return `it must fail with ${wanted}, and it fails ${failureWords(outcome)}`;
    case 'stage':
      return `it must fail at the stage ${wanted}, and it fails ${failureWords(outcome)}`;
    case 'encrypted':
      return wanted === 'yes' ? 'it must be encrypted, and it is not' : 'it must not be encrypted, and it is';
    case 'signed':
      return wanted === 'yes'
        ? 'it must be signed, and it is neither signed nor encrypted'
        : 'it must not be signed, and it is signed or encrypted';
    case 'dialectAtLeast':
      return `it must use SMB ${wanted} or later, and it uses SMB ${got}`;
    case 'mechanism':
      return `it must authenticate by ${mechanismName(wanted)}, and it does so by ${mechanismName(got)}`;
    case 'identity':
      return `it must run as ${wanted}, and it runs as ${got}`;
    case 'never':
      return `it must never be ${got}, and it is`;
  }
}

function failureWords({ stage, cause }: Counterexample['outcome']): string {
  return `${stage === null ? '' : `${stageWords[stage]}: `}${cause ?? ''}`;
}

function mechanismName(id: string): string {
  return Object.hasOwn(mechanismWords, id) ? mechanismWords[id as Mechanism] : id;
}

function explainUndecided({ dependsOn, dependsOnCandidate, complete }: Verdict): string {
  const facts = [...(dependsOnCandidate ? ['which of the candidates the ends are'] : []), ...dependsOn.map(nameFact)];
  const rest = complete ? [] : ['more than could be tried'];
  return `it depends on ${joinWords([...facts, ...rest])}`;
}

function explainImpossible(obstacles: readonly KerberosObstacle[]): string {
  const reasons = obstacles.map((obstacle) => obstacleWords[obstacle]).join('; ');
  return `this cannot hold while NTLM is blocked, because Kerberos is out of reach too: ${reasons}. Make Kerberos possible, put the name as typed on the exception list, or expect the failure`;
}
