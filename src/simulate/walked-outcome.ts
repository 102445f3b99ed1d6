import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { Connection } from './facts.js';
import type { FactId } from '../facts/index.js';
import { gateList } from './gates/index.js';
import type {
  Blocker,
  Blockers,
  DecidedOutcome,
  OpenDetails,
  Protection,
  ShownError,
  TraceStep,
  UsedFact,
  WrittenEvent,
} from './outcome.js';
import { keyOfProtection, protectionOf, type ReadDetails, sureDetails } from './protection.js';
import { reportsOn, shownErrors } from './shown-errors.js';
import type { DecidedBy, Stage } from './terms.js';
import { factOf, type Facts, factsOf, type Walk } from './walk.js';
import { allBlocks } from './walk-on.js';
import type { WarningId } from './warnings.js';
import type { Assumed } from './watch.js';
import { writtenEvents } from './written-events.js';

/** An outcome of one walk. What needs words, tables or another walk is worked out when it is read, and what is read over and over is kept. */
export class WalkedOutcome implements DecidedOutcome {
  readonly certainty: Certainty;
  private foundBlockers: Blockers | undefined;
  private foundProtection: Protection | undefined;
  private foundKey: string | undefined;
  private foundFacts: Facts | undefined;

  constructor(
    readonly connection: Connection,
    readonly walk: Walk,
    /** What the walk took unknown facts to be. */
    private readonly assumed: Assumed | null = null,
    /** What of its protection no gate settles; null where that is read when somebody asks. */
    private readonly details: ReadDetails | null = null,
    readonly open: OpenDetails | null = null,
  ) {
    this.certainty = walk.certainty;
  }

  /** The same outcome with details that other outcomes of the same result and cause have otherwise. */
  withOpen(open: OpenDetails): WalkedOutcome {
    return new WalkedOutcome(this.connection, this.walk, this.assumed, this.details, open);
  }

  /** The facts as walked: unknown ones that were tried are settled here. */
  get facts(): Facts {
    return (this.foundFacts ??= factsOf(this.connection, this.assumed));
  }

  get result(): 'connected' | 'failed' {
    return this.walk.end === null ? 'connected' : 'failed';
  }

  get cause(): CauseId | null {
    return this.walk.end === null ? null : this.walk.end.cause;
  }

  get stage(): Stage | null {
    const end = this.walk.end;
    if (end === null) return null;
    return end.stage ?? (gateList[this.walk.decisions.length - 1]?.stage as Stage);
  }

  get by(): DecidedBy | null {
    return this.walk.end === null ? null : this.walk.end.by;
  }

  get protection(): Protection {
    return (this.foundProtection ??= protectionOf(this.walk.session, this.details ?? sureDetails(this.facts, this.walk.session)));
  }

  get errors(): readonly ShownError[] {
    const { end, session } = this.walk;
    if (end === null) return [];
    return shownErrors({ block: end, dialect: session.dialect }, this.facts.client.family, this.connection.client.reports);
  }

  get messages(): readonly string[] {
    const { end, session } = this.walk;
    if (end === null) return [];
    const reports = reportsOn({ block: end, dialect: session.dialect }, this.connection.client.reports);
    return reports.flatMap(({ text, when }) => (text === undefined ? [] : [when === undefined ? text : `${text} (${when})`]));
  }

  get events(): readonly WrittenEvent[] {
    return writtenEvents(this.walk, this.facts, this.connection);
  }

  get warnings(): readonly WarningId[] {
    const { decisions, session } = this.walk;
    const given = decisions.flatMap((decision) => decision.warnings);
    const ofUsers = session.identity === 'user' ? given : given.filter((warning) => warning !== 'ntlm-used');
    return [...new Set(session.quicFailedToo ? [...ofUsers, 'quic-failed-too' as const] : ofUsers)];
  }

  get trace(): readonly TraceStep[] {
    return this.walk.decisions.map((decision, place) => ({ gate: (gateList[place] as (typeof gateList)[number]).id, decision }));
  }

  get decidedBy(): readonly UsedFact[] {
    const end = this.walk.end;
    const ids = end === null ? this.walk.decisions.flatMap((decision) => decision.because) : end.because;
    // a fact that is still open was never asked for: whatever it is, this comes of it
    return [...new Set(ids)].map((id) => this.used(id)).filter(({ value }) => value !== undefined);
  }

  get blockers(): Blockers {
    return (this.foundBlockers ??= this.findBlockers());
  }

  /** Equal keys mean the same result and cause. */
  get key(): string {
    return this.walk.end?.cause ?? 'connected';
  }

  /** Equal keys mean the same stage and protection too, as far as it exists: of a failed connection dialect, mechanism and identity. */
  get fullKey(): string {
    return (this.foundKey ??= this.makeFullKey());
  }

  private makeFullKey(): string {
    const { session, end } = this.walk;
    const reached = `${this.key}|${this.stage ?? ''}|${session.dialect ?? ''}|${session.mechanism ?? ''}|${session.identity}`;
    return end === null ? `${reached}|${keyOfProtection(this.protection)}` : reached;
  }

  private findBlockers(): Blockers {
    if (this.walk.end === null) return { all: [], complete: true };
    const { blocks, complete } = allBlocks(this.facts);
    const assumed: FactId[] = [];
    const all = blocks.map(({ place, block }) => {
      const gate = gateList[place] as (typeof gateList)[number];
      const blocker: Blocker = {
        gate: gate.id,
        cause: block.cause,
        stage: block.stage ?? gate.stage,
        by: block.by,
        because: block.because,
        assumes: [...new Set(assumed)],
      };
      assumed.push(...block.because);
      return blocker;
    });
    return { all, complete };
  }

  private used(id: FactId): UsedFact {
    const { value, origin, certainty } = factOf(this.facts, this.connection, id);
    return { fact: id, value, origin, certainty };
  }
}
