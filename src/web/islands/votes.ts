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

/** A page of this site as a document, in which nothing runs. */
async function pageAt(address: URL | string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

async function show(address: URL): Promise<void> {
  if (address.href === wanted) return;
  wanted = address.href;
  waiting = address;
  if (isAsking) return;
  isAsking = true;
  for (let next = takeWaiting(); next !== undefined; next = takeWaiting()) {
    const page = await pageAt(next).catch(() => undefined);
    if (page === undefined) location.assign(next);
    else if (waiting === undefined) put(page, next);
  }
  isAsking = false;
}

function takeWaiting(): URL | undefined {
  const next = waiting;
  waiting = undefined;
  return next;
}

function put(page: Document, address: URL): void {
  document.querySelector("#results")?.replaceWith(page.querySelector("#results") ?? "");
  history.replaceState(history.state, "", address);
  takeChoices(page);
  watchEnd();
}

/** The counts beside the choices follow; the field one is in stays as it is. */
function takeChoices(page: Document): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>("#filters select")) {
    const fresh = page.querySelector<HTMLSelectElement>(`#filters select[name="${select.name}"]`);
    if (fresh === null) continue;
    const { value } = fresh;
    select.replaceChildren(...fresh.options);
    // What is chosen does not move with the choices; a member that was added stands in the address now, not in the field.
    select.value = value;
  }
  const set = document.querySelector("#filters-set");
  if (set !== null) set.textContent = page.querySelector("#filters-set")?.textContent ?? "";
  const who = document.querySelector<HTMLInputElement>('#filters input[name="who"]');
  const fresh = page.querySelector<HTMLInputElement>('#filters input[name="who"]');
  if (who !== null && fresh !== null) who.value = fresh.value;
  if (form !== null) wanted = addressOf(form).href;
}

/** Adds the next page of the list when its end comes near. */
function watchEnd(): void {
  const more = document.querySelector<HTMLAnchorElement>("#results a[rel=next]");
  if (more === null) return;
  const eye = new IntersectionObserver(
    async ([end]) => {
      if (end?.isIntersecting !== true) return;
      eye.disconnect();
      const page = await pageAt(more.href).catch(() => undefined);
      const list = document.querySelector("#results ol.votes");
      if (page === undefined || list === null || !more.isConnected) return;
      list.append(...(page.querySelector("#results ol.votes")?.children ?? []));
      const next = page.querySelector<HTMLAnchorElement>("#results a[rel=next]");
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
