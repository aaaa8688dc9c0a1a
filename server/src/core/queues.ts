// Values in order, taken by what they have in common.

/** Values by a key, to be taken one after the other in their order. */
export class Queues<Value> {
  readonly #queues = new Map<string, Value[]>();

  constructor(values: readonly Value[], keyOf: (value: Value) => string) {
    // From the last to the first, so that the next one to be taken is the last of its queue.
    for (const value of values.toReversed()) {
      const key = keyOf(value);
      const queue = this.#queues.get(key);
      if (queue === undefined) this.#queues.set(key, [value]);
      else queue.push(value);
    }
  }

  take(key: string): Value | undefined {
    return this.#queues.get(key)?.pop();
  }
}
