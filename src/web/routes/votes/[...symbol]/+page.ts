/** The tiles of this page are pressed to imagine a vote otherwise; without a script a form does the same. */
export const csr = true;
