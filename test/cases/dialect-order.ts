const order: readonly string[] = ['1.0', '2.0.2', '2.1', '3.0', '3.0.2', '3.1.1'];

/** Place of a dialect in their order, the oldest first. */
export function dialectOrder(dialect: string): number {
  return order.indexOf(dialect);
}
