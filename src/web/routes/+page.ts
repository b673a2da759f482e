/**
 * The one page that runs in the browser: the article is judged there while it is typed. Its links load the next page whole all the same
 * (`data-sveltekit-reload` in app.html), since no other page gives its data to a script.
 */
export const csr = true;
