/** Lets tasks go one after another, in the order they asked. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Comes when every turn before has ended, with the function that ends this one. */
  take(): Promise<() => void> {
    const before = this.#last;
    return new Promise((begin) => {
      this.#last = new Promise<void>((end) => void before.then(() => begin(end)));
    });
  }
}
