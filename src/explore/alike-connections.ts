import { AnswersByReading } from '../simulate/answers-by-reading.js';
import type { Connection } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import { tryOut, walkOnce } from '../simulate/simulate.js';
import type { ReadFact } from '../simulate/watch.js';

/** How many answers are remembered; then all are forgotten. An answer takes one or two kB, most of it for the facts that it hangs on. */
const mostAnswers = 12_000;

/**
 * Predicts connections of which many are alike: Windows and their editions differ in much that a connection never asks for. Where values have to be
 * tried, which takes many walks, what comes of a connection with the same facts, as far as they were read, is remembered as long as its end is.
 */
export class AlikeConnections<Answer> {
  private known = new WeakMap<object, AnswersByReading<Answer>>();
  private count = 0;

  /** @param answerFor what is made of an outcome; it is the same for all connections with the facts that were read */
  constructor(private readonly answerFor: (outcome: Outcome, connection: Connection) => Answer) {}

  predict(connection: Connection): Answer {
    const once = walkOnce(connection);
    if (once !== null) return this.answerFor(once, connection);
    const alike = this.knownOfEnd(connection).find(connection);
    if (alike !== undefined) return alike;
    const { outcome, read } = tryOut(connection);
    const answer = this.answerFor(outcome, connection);
    this.keep(connection, read, answer);
    return answer;
  }

  private keep(connection: Connection, read: readonly ReadFact[], answer: Answer): void {
    if (this.count >= mostAnswers) {
      this.known = new WeakMap();
      this.count = 0;
    }
    this.knownOfEnd(connection).keep(read, answer);
    this.count += 1;
  }

  /** What is remembered of the end of which less is known. */
  private knownOfEnd({ client, server }: Connection): AnswersByReading<Answer> {
    // what a client with reports of its own shows is no answer for another
    const end = client.reports.length > 0 || client.unknown.length > server.unknown.length ? client : server;
    const known = this.known.get(end) ?? new AnswersByReading();
    this.known.set(end, known);
    return known;
  }
}
