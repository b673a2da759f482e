import { error, redirect } from "@sveltejs/kit";
import { memberName, parseSymbol } from "#record";
import { formatList } from "$lib/format";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { cutVoteAlone } from "$lib/vote-alone";
import { voteHref, voteRow } from "$lib/vote-row";
import { voteView } from "$lib/vote-view";
import { readChanges, writeChanges } from "$lib/what-if-view";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ params, url }) => {
  const { record, slugs } = site();
  const asked = params.symbol.replace(/\/+$/, "");
  const row = slugs.row(asked);
  if (row === undefined) {
    const known = record.find(parseSymbol(asked) ?? asked) ?? slugs.row(asked.toLowerCase());
    if (known !== undefined) redirect(308, `${voteHref(record.vote(known).id)}${url.search}`);
    error(404, {
      message: strings.errors.voteUnknown(asked.slice(0, 120)),
      nearest: slugs.nearest(asked, 5).map((i) => {
        const near = voteRow(record, i);
        return { href: near.href, symbol: near.id, title: near.title };
      }),
    });
  }
  const lit = (url.searchParams.get("lit") ?? "")
    .toUpperCase()
    .split(",")
    .map((code) => record.member(code))
    .filter((member) => member !== undefined)
    .slice(0, 200);
  const wanted = [url.searchParams.get("if") ?? "", added(url)].join(",");
  const changes = readChanges(record, wanted);
  const alone = cutVoteAlone(record, row);
  return {
    vote: voteView(record, row),
    written: writeChanges(changes),
    ...(alone === undefined ? {} : { alone }),
    by: url.searchParams.get("by") === "position" ? ("position" as const) : ("region" as const),
    lit: lit.map((member) => member.code as string),
    litNames: formatList(lit.map((member) => memberName(member, record.vote(row).date))),
  };
};

/** What the form of the page adds to the changes that are in the address already. */
function added(url: URL): string {
  const [member, option] = [url.searchParams.get("member"), url.searchParams.get("option")];
  return member === null || option === null ? "" : `${member}:${option}`;
}
