import { type Actions, fail } from "@sveltejs/kit";
import { type Refusal, readArticleInput } from "$lib/check/article-input";
import { EXAMPLES } from "$lib/examples";
import { checkArticle } from "$lib/server/check";
import { fetchArticle, mayFetch } from "$lib/server/fetch-article";
import { site } from "$lib/server/site";
import type { PageServerLoad } from "./$types";

const STATUS: Readonly<Record<Refusal, number>> = {
  empty: 400,
  "too-big": 413,
  binary: 415,
  date: 400,
  form: 400,
  broken: 500,
};

export const load: PageServerLoad = ({ url }) => {
  const example = EXAMPLES.find((e) => e.id === url.searchParams.get("example"));
  return {
    recordVersion: site().record.version,
    mayFetch: mayFetch(),
    examples: EXAMPLES.map(({ id, title }) => ({ id, title })),
    ...(example === undefined
      ? {}
      : { shown: { text: example.text, published: "", reading: checkArticle({ text: example.text }) } }),
  };
};

export const actions: Actions = {
  default: async ({ request }) => {
    const form = await readForm(request);
    if (form === undefined) return fail(STATUS["too-big"], { refusal: "too-big" as const, text: "", published: "" });
    const { published, address } = form;
    const fetched = form.text.trim() === "" && address !== "" ? await fetchedText(address) : undefined;
    if (fetched?.ok === false) return fail(400, { unfetched: fetched.error, address, text: "", published });
    const text = fetched?.value ?? form.text;
    const article = readArticleInput(text, published);
    if (!article.ok) {
      const kept = article.error === "too-big" || article.error === "binary" ? "" : text;
      return fail(STATUS[article.error], { refusal: article.error, text: kept, published });
    }
    return { text: article.value.text, published, reading: checkArticle(article.value) };
  },
};

async function fetchedText(address: string): Promise<Awaited<ReturnType<typeof fetchArticle>>> {
  return mayFetch() ? fetchArticle(address) : { ok: false, error: "off" };
}

interface FormFields {
  readonly text: string;
  readonly published: string;
  readonly address: string;
}

/** The fields of the form; a file stands in for the text where one was sent. Undefined where the body broke off at the size limit. */
async function readForm(request: Request): Promise<FormFields | undefined> {
  try {
    const form = await request.formData();
    const field = (name: string): string => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const file = form.get("file");
    const typed = field("text");
    const text = typed.trim() === "" && file instanceof File && file.size > 0 ? await file.text() : typed;
    return { text, published: field("published").trim(), address: field("address").trim().slice(0, 2_000) };
  } catch {
    return undefined;
  }
}
