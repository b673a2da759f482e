/** The one page that runs in the browser: the article is judged there while it is typed. */
export const csr = true;
