// The list of votes: a filter takes hold as soon as it is set, and more votes come as one scrolls. The server works both out; without this
// script the button and the numbered pages do the same.

const form = document.querySelector<HTMLFormElement>("#filters");
/** What is shown, or about to be: leaving a field that was typed in tells of the same change once more. */
let wanted = form === null ? "" : addressOf(form).href;
/** One question at a time: while the server is at one, the newest of those that come meanwhile waits. */
let isAsking = false;
let waiting: URL | undefined;

/** The address the form stands for, without what is left empty. */
function addressOf(filters: HTMLFormElement): URL {
  const address = new URL(filters.action);
  for (const [name, value] of new FormData(filters))
    if (typeof value === "string" && value !== "") address.searchParams.set(name, value);
  return address;
}

/** What changes of the page with the filters, in which nothing runs. */
interface Part {
  readonly results: DocumentFragment;
  /** Rows further down, as markup: they are put in when the first ones are seen. */
  readonly laterRows: string;
  /** The page itself, where its filters are looked up. */
  readonly html: string;
}

/** No row is lower than this, in pixels, with its line and the room around it. */
const LOWEST_ROW = 64;
const FEWEST_ROWS = 4;

/** As many rows as fill what is seen of the list, at most; the rest can wait for the frame after. */
function rowsInSight(): number {
  const top = document.querySelector("#results")?.getBoundingClientRect().top ?? 0;
  return Math.max(FEWEST_ROWS, Math.ceil((innerHeight - Math.max(top, 0)) / LOWEST_ROW));
}

/** Of the page at an address only what is needed is made into elements: its navigation and its members are here already. */
async function partAt(address: URL | string, rowsAtFirst = (): number => Number.POSITIVE_INFINITY): Promise<Part> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  const inside = html.slice(html.indexOf('<div id="results"'), html.indexOf("</main>"));
  const [first, laterRows] = cutRows(inside, rowsAtFirst());
  return { results: fragmentOf(first), laterRows, html };
}

/** The list without its rows from the `most`-th on, and those. */
function cutRows(html: string, most: number): readonly [string, string] {
  const start = html.indexOf('<ol class="plain votes');
  const end = html.indexOf("</ol>", start);
  let at = start;
  for (let n = 0; n < most && at >= 0 && at < end; n++) at = html.indexOf("</li>", at + 1);
  if (start < 0 || at < 0 || at >= end) return [html, ""];
  const cut = at + "</li>".length;
  return [html.slice(0, cut) + html.slice(end), html.slice(cut, end)];
}

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

async function show(address: URL): Promise<void> {
  if (address.href === wanted) return;
  wanted = address.href;
  waiting = address;
  if (isAsking) return;
  isAsking = true;
  for (let next = takeWaiting(); next !== undefined; next = takeWaiting()) {
    const part = await partAt(next, rowsInSight).catch(() => undefined);
    if (part === undefined) location.assign(next);
    else if (waiting === undefined) put(part, next);
  }
  isAsking = false;
}

function takeWaiting(): URL | undefined {
  const next = waiting;
  waiting = undefined;
  return next;
}

function put(part: Part, address: URL): void {
  const fresh = part.results.querySelector("#results");
  const list = fresh?.querySelector("ol.votes");
  document.querySelector("#results")?.replaceWith(fresh ?? "");
  history.replaceState(history.state, "", address);
  // After the frame that shows the first rows.
  requestAnimationFrame(() =>
    setTimeout(() => {
      list?.append(fragmentOf(part.laterRows));
      if (list?.isConnected === true) watchEnd();
    }),
  );
  takeChoices(part.html);
}

/** The markup of an element of the filters, from its first attribute that tells it to its end. */
function markupOf(html: string, start: string, end: string): string {
  const at = html.indexOf(start);
  return at < 0 ? "" : html.slice(html.lastIndexOf("<", at), html.indexOf(end, at) + end.length);
}

/** Choices as they came last, by the name of the field. */
const choicesNow = new Map<string, string>();

/** The counts beside the choices follow; the field one is in stays as it is. */
function takeChoices(html: string): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>("#filters select")) {
    // The members to choose from are the same whatever is asked.
    if (select.name === "member") continue;
    const markup = markupOf(html, `name="${select.name}"`, "</select>");
    if (markup === "" || markup === choicesNow.get(select.name)) continue;
    choicesNow.set(select.name, markup);
    const fresh = fragmentOf(markup).querySelector("select");
    if (fresh === null) continue;
    const { value } = fresh;
    select.replaceChildren(...fresh.options);
    // What is chosen does not move with the choices; a member that was added stands in the address now, not in the field.
    select.value = value;
  }
  const set = document.querySelector("#filters-set");
  const freshSet = fragmentOf(markupOf(html, 'id="filters-set"', "</span>")).textContent;
  if (set !== null && set.textContent !== freshSet) set.textContent = freshSet;
  takeMembers(html);
  if (form !== null) wanted = addressOf(form).href;
}

/** A member that was added stands among those asked for now, and its fields are free for another. */
function takeMembers(html: string): void {
  const who = document.querySelector<HTMLInputElement>('#filters input[name="who"]');
  const fresh = fragmentOf(markupOf(html, 'name="who"', ">")).querySelector("input");
  if (who !== null && fresh !== null) who.value = fresh.value;
  for (const name of ["member", "position"]) {
    const select = document.querySelector<HTMLSelectElement>(`#filters select[name="${name}"]`);
    if (select !== null) select.value = "";
  }
}

/** Adds the next page of the list when its end comes near. */
function watchEnd(): void {
  const more = document.querySelector<HTMLAnchorElement>("#results a[rel=next]");
  if (more === null) return;
  const eye = new IntersectionObserver(
    async ([end]) => {
      if (end?.isIntersecting !== true) return;
      eye.disconnect();
      const part = await partAt(more.href).catch(() => undefined);
      const list = document.querySelector("#results ol.votes");
      if (part === undefined || list === null || !more.isConnected) return;
      list.append(...(part.results.querySelector("ol.votes")?.children ?? []));
      const next = part.results.querySelector<HTMLAnchorElement>("a[rel=next]");
      if (next === null) more.closest("nav")?.remove();
      else more.href = next.href;
      watchEnd();
    },
    { rootMargin: "1200px" },
  );
  eye.observe(more);
}

if (form !== null) {
  form.addEventListener("change", () => show(addressOf(form)));
  form.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "search") return;
    show(addressOf(form));
  });
  watchEnd();
}
