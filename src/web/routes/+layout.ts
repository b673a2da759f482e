/** Pages are read, not run: only those that need it ask for JavaScript themselves. */
export const csr = false;
