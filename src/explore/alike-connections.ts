import { AnswersByReading } from '../simulate/answers-by-reading.js';
import type { Connection } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import { tryOut, walkOnce } from '../simulate/simulate.js';

/** How many answers are remembered of one end, each for other facts of the rest of the connection. */
const mostOfEnd = 500;

/**
 * Predicts connections of which many are alike: Windows and their editions differ in much that a connection never asks for. Where values have to be
 * tried, which takes many walks, what comes of a connection with the same facts, as far as they were read, is remembered as long as its end is.
 */
export class AlikeConnections<Answer> {
  private readonly known = new WeakMap<object, AnswersByReading<Answer>>();

  /** @param answerFor what is made of an outcome; it is the same for all connections with the facts that were read */
  constructor(private readonly answerFor: (outcome: Outcome, connection: Connection) => Answer) {}

  predict(connection: Connection): Answer {
    const once = walkOnce(connection);
    if (once !== null) return this.answerFor(once, connection);
    const known = this.knownOfEnd(connection);
    const alike = known.find(connection);
    if (alike !== undefined) return alike;
    const { outcome, read } = tryOut(connection);
    const answer = this.answerFor(outcome, connection);
    known.keep(read, answer);
    return answer;
  }

  /** What is remembered of the end of which less is known. */
  private knownOfEnd({ client, server }: Connection): AnswersByReading<Answer> {
    const end = client.unknown.length > server.unknown.length ? client : server;
    const known = this.known.get(end) ?? new AnswersByReading(mostOfEnd);
    this.known.set(end, known);
    return known;
  }
}
