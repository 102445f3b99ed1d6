/**
 * Answers that were given of late, by a text. They are kept in two generations: when the younger one is full, the older one, with all that nobody asked
 * for again, is forgotten.
 */
export class Recent<Answer> {
  private young = new Map<string, Answer>();
  private old = new Map<string, Answer>();

  /** @param most how many answers are kept at the most */
  constructor(private readonly most: number) {}

  /** The answer that was kept, undefined where there is none any more. */
  find(text: string): Answer | undefined {
    const found = this.young.get(text);
    if (found !== undefined) return found;
    const aged = this.old.get(text);
    return aged === undefined ? undefined : this.keep(text, aged);
  }

  /** Keeps an answer, and gives it back. */
  keep(text: string, answer: Answer): Answer {
    if (this.young.size * 2 >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, answer);
    return answer;
  }
}
