/** A list whose items are worked out one after the other, as far as somebody asks, each once. */
export interface LazyList<T> {
  at(i: number): T | undefined;
  /** The items from the first up to one that does not pass. */
  takeWhile(passes: (item: T) => boolean): readonly T[];
  some(passes: (item: T) => boolean): boolean;
  filter(passes: (item: T) => boolean): LazyList<T>;
  map<U>(make: (item: T) => U): LazyList<U>;
  all(): readonly T[];
}

/** `next` gives item by item, and undefined at the end. */
export function lazyList<T>(next: () => T | undefined): LazyList<T> {
  const known: T[] = [];
  let isOver = false;
  const at = (i: number): T | undefined => {
    while (!isOver && known.length <= i) {
      const item = next();
      if (item === undefined) isOver = true;
      else known.push(item);
    }
    return known[i];
  };
  return {
    at,
    takeWhile(passes) {
      let end = 0;
      for (let item = at(end); item !== undefined && passes(item); item = at(end)) end++;
      return known.slice(0, end);
    },
    some(passes) {
      for (let i = 0, item = at(0); item !== undefined; item = at(++i)) if (passes(item)) return true;
      return false;
    },
    filter(passes) {
      let i = 0;
      return lazyList(() => {
        let item = at(i++);
        while (item !== undefined && !passes(item)) item = at(i++);
        return item;
      });
    },
    map(make) {
      let i = 0;
      return lazyList(() => {
        const item = at(i++);
        return item === undefined ? undefined : make(item);
      });
    },
    all() {
      for (let i = known.length; !isOver; i++) at(i);
      return known;
    },
  };
}
