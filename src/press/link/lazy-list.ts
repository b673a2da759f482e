/** Gives the next item; undefined where nothing is left that has a score of `floor` or more. */
export type Next<T> = (floor: number) => T | undefined;

/** A list of things by their score, highest first, whose items are worked out one after the other, as far as somebody asks, each once. */
export interface LazyList<T> {
  /** With a floor, nothing is worked out that lies below it: then it may be that such an item is not given. */
  at(i: number, floor?: number): T | undefined;
  /** The items from the first up to one that does not pass; who knows the score below which none passes, says it. */
  takeWhile(passes: (item: T) => boolean, floor?: number): readonly T[];
  some(passes: (item: T) => boolean): boolean;
  filter(passes: (item: T) => boolean): LazyList<T>;
  map<U>(make: (item: T) => U): LazyList<U>;
  all(): readonly T[];
}

const ANY = Number.NEGATIVE_INFINITY;

export function lazyList<T>(next: Next<T>): LazyList<T> {
  const known: T[] = [];
  let isOver = false;
  const at = (i: number, floor = ANY): T | undefined => {
    while (!isOver && known.length <= i) {
      const item = next(floor);
      if (item !== undefined) known.push(item);
      else if (floor === ANY) isOver = true;
      else break;
    }
    return known[i];
  };
  return {
    at,
    takeWhile(passes, floor = ANY) {
      let end = 0;
      for (let item = at(end, floor); item !== undefined && passes(item); item = at(end, floor)) end++;
      return known.slice(0, end);
    },
    some(passes) {
      for (let i = 0, item = at(0); item !== undefined; item = at(++i)) if (passes(item)) return true;
      return false;
    },
    filter(passes) {
      let i = 0;
      return lazyList((floor) => {
        for (let item = at(i, floor); item !== undefined; item = at(i, floor)) {
          i++;
          if (passes(item)) return item;
        }
        return undefined;
      });
    },
    map(make) {
      let i = 0;
      return lazyList((floor) => {
        const item = at(i, floor);
        if (item === undefined) return undefined;
        i++;
        return make(item);
      });
    },
    all() {
      for (let i = known.length; !isOver; i++) at(i);
      return known;
    },
  };
}
