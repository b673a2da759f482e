/**
 * Remembers what `make` made of a thing for each key, as long as the thing is there: of a record it is never stale, a new one is another
 * object. Beyond `most` keys all are forgotten and made again as they are asked for.
 */
export function madeOnce<Thing extends object, Key, Made, Rest extends readonly unknown[]>(
  make: (thing: Thing, key: Key, ...rest: Rest) => Made,
  most = Number.POSITIVE_INFINITY,
): (thing: Thing, key: Key, ...rest: Rest) => Made {
  const things = new WeakMap<Thing, Map<Key, Made>>();
  return (thing, key, ...rest) => {
    const known = things.get(thing) ?? new Map<Key, Made>();
    if (known.size === 0) things.set(thing, known);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= most) known.clear();
    const made = make(thing, key, ...rest);
    known.set(key, made);
    return made;
  };
}
