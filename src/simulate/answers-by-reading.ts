import { type Connection, type Fact, isSameFact } from './facts.js';
import type { ReadFact } from './watch.js';

/** Facts that are read one after another, and then an answer, or what is read next where the last of them differ. */
interface Path<Answer> {
  readonly facts: readonly ReadFact[];
  readonly to: { readonly answer: Answer } | { readonly paths: Path<Answer>[] };
}

/**
 * Answers by the facts that they hang on. Which fact is read next hangs on those before it alone, so that all that was ever read is a tree, and a connection
 * that has the facts of one of its paths has its answer, whatever else it is.
 */
export class AnswersByReading<Answer> {
  private readonly paths: Path<Answer>[] = [];

  /** The answer for a connection, undefined where none with its facts is kept. */
  find(connection: Connection): Answer | undefined {
    const isOf = (path: Path<Answer>): boolean => path.facts.every((read) => isSameFact(read.fact, factIn(connection, read)));
    let { paths } = this;
    for (;;) {
      const path = paths.find(isOf);
      if (path === undefined) return undefined;
      if ('answer' in path.to) return path.to.answer;
      ({ paths } = path.to);
    }
  }

  /**
   * Keeps an answer that is not kept yet.
   * @param read all that was read, at least one fact; none is the beginning of another, for after the same facts the same is read next
   */
  keep(read: readonly ReadFact[], answer: Answer): void {
    addPath(this.paths, { facts: read, to: { answer } });
  }
}

function addPath<Answer>(paths: Path<Answer>[], added: Path<Answer>): void {
  const place = paths.findIndex(({ facts: [first] }) => isSameFact(first!.fact, added.facts[0]!.fact));
  const path = paths[place];
  if (path === undefined) {
    paths.push(added);
    return;
  }
  const parting = path.facts.findIndex(({ fact }, index) => !isSameFact(fact, added.facts[index]!.fact));
  if (parting !== -1) {
    paths[place] = { facts: path.facts.slice(0, parting), to: { paths: [restOf(path, parting), restOf(added, parting)] } };
  } else if ('paths' in path.to) {
    addPath(path.to.paths, restOf(added, path.facts.length));
  }
}

function restOf<Answer>({ facts, to }: Path<Answer>, from: number): Path<Answer> {
  return { facts: facts.slice(from), to };
}

function factIn(connection: Connection, { part, place }: ReadFact): Fact<unknown> {
  return connection[part].watched.factAt(place);
}
