declare const brand: unique symbol;

/** A string (or number) that means one thing only: a `MemberCode` cannot be passed where a `LocalDate` is wanted. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
