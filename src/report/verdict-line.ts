import { nameFact, stageWords, identityWords } from '../explain/outcome-words.js';
import type { ScenarioVerdict, SessionVerdict } from '../explore/scenario-verdict.js';
import { makeVisible } from '../text/visible.js';
import { countOf, padTo } from './lines.js';
import type { Style } from './style.js';

/** Columns that the name of a scenario gets; of a longer one the beginning is shown. */
const mostColumns = 70;

/** Of what a verdict depends on, so many are named. */
const mostNamed = 2;

/** A verdict on one line for a person: `FAILED     old scanner: at session setup: guest-blocked-by-client`. */
export function renderVerdictLine(name: string, verdict: ScenarioVerdict, { paint }: Style): string {
  const colour = { connected: paint.green, failed: paint.red, undecided: paint.yellow }[verdict.result];
  const result = padTo(verdict.result.toUpperCase(), 'UNDECIDED'.length);
  const visible = makeVisible(name);
  const shown = visible.length <= mostColumns ? visible : `${visible.slice(0, mostColumns - 1)}…`;
  return `${colour(paint.bold(result))}  ${shown}: ${describe(verdict)} ${paint.dim(`(${verdict.certainty})`)}\n`;
}

function describe({ result, cause, stage, session, dependsOn }: ScenarioVerdict): string {
  if (result === 'failed') return `${stage === null ? '' : `${stageWords[stage]}: `}${cause ?? ''}`;
  return session === null ? `it depends on ${nameDeciding(dependsOn)}` : describeSession(session);
}

function describeSession({ dialect, signed, encrypted, identity }: SessionVerdict): string {
  const protection =
    encrypted === null || signed === null
      ? 'its protection not decided'
      : encrypted
        ? 'encrypted'
        : signed
          ? 'signed'
          : 'neither signed nor encrypted';
  return `SMB ${dialect ?? '?'}, ${protection}, as ${identityWords[identity]}`;
}

function nameDeciding(dependsOn: ScenarioVerdict['dependsOn']): string {
  const named = dependsOn
    .slice(0, mostNamed)
    .map((each) => (each === 'client' || each === 'server' ? `which ${each} it is` : nameFact(each)));
  const more = dependsOn.length - named.length;
  return more === 0 ? named.join(' and ') : `${named.join(', ')} and ${countOf(more, 'other fact')}`;
}

/** A verdict for programs; what it depends on is counted beyond the first few. */
export function verdictToJson(name: string, { result, cause, stage, certainty, session, dependsOn }: ScenarioVerdict): object {
  const decided = session === null ? {} : { session };
  const open =
    dependsOn.length === 0
      ? {}
      : { dependsOn: dependsOn.slice(0, mostNamed), otherDependencies: Math.max(0, dependsOn.length - mostNamed) };
  return { name, result, cause, stage, certainty, ...decided, ...open };
}
