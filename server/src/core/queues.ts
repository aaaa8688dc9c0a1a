// Values in order, taken by what they have in common.

/** Values by a key, to be taken one after the other in their order. */
export class Queues<Value> {
  readonly #queues = new Map<string, { readonly values: Value[]; next: number }>();

  constructor(values: readonly Value[], keyOf: (value: Value) => string) {
    for (const value of values) {
      const queue = this.#queues.get(keyOf(value));
      if (queue === undefined) this.#queues.set(keyOf(value), { values: [value], next: 0 });
      else queue.values.push(value);
    }
  }

  take(key: string): Value | undefined {
    const queue = this.#queues.get(key);
    return queue?.values[queue.next++];
  }
}
