import { seededRandom } from "#basics";
import { councilOn, isMemberOn, isSettled, type MemberCode, memberName, permanentMembersOn } from "#record";
import { type ExpectedPosition, oneOf, SHORT } from "../../../test/golden.ts";
import { withArticle } from "../generate.ts";
import { type Change, onlyMatch, type Plant, type Scene } from "./plant.ts";

/** Another member, who voted otherwise, in the place of one that is named. */
export function plantMembers(scene: Scene): readonly Plant[] {
  const { vote, claim } = scene;
  const [position, ...others] = claim.positions ?? [];
  const isOfVoters = oneOf(claim.type).every((t) => t === "position" || t === "veto");
  if (position === undefined || others.length > 0 || !isOfVoters) return [];
  if (vote.rollCall !== "full" || !isSettled(vote, "votes")) return [];
  for (const state of position.states as readonly MemberCode[]) {
    const at = nameIn(scene, state);
    const into = at === undefined ? undefined : strangerTo(scene, position, state);
    if (at === undefined || into === undefined) continue;
    const states = position.states.map((s) => (s === state ? into : s));
    return [
      {
        mistake: "another member",
        changes: [renamed(scene, at, into)],
        claim: { positions: [{ ...position, states }] },
      },
    ];
  }
  return [];
}

/** Where a member is named as one that acts: not "Russian", not "Russia's". */
function nameIn(scene: Scene, state: MemberCode): Change | undefined {
  const { record, vote } = scene;
  const member = record.member(state);
  const forms = record.lexicon.members.find((m) => m.code === state);
  const names = [...(member ? [memberName(member, vote.date)] : []), ...(forms?.names ?? []), ...(forms?.caps ?? [])];
  const written = [...new Set(names.map((n) => n.replace(/^the /i, "")))]
    .sort((a, b) => b.length - a.length)
    .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  // a capital beside it makes it a part of another name
  const pattern = new RegExp(`(?<![\\w-]|[A-Z]\\w+ )(?:[Tt]he )?(?:${written})(?!['’\\w-]| [A-Z])`, "g");
  return written === "" ? undefined : onlyMatch(scene, pattern);
}

/** A member of the same region, or of the Council, that is known to have voted otherwise and is not named there. */
function strangerTo(scene: Scene, { position }: ExpectedPosition, state: MemberCode): MemberCode | undefined {
  const { record, row, vote, claim, start, article } = scene;
  const around = article.text.slice(Math.max(0, start - 200), start + claim.quote.length + 200);
  const { region } = record.member(state) ?? {};
  const isVeto = oneOf(claim.type).includes("veto");
  const seats = isVeto ? permanentMembersOn(record.council, vote.date) : councilOn(record.council, vote.date);
  const all = vote.body === "security-council" ? seats : record.members.map((m) => m.code);
  const strangers = all.filter((code) => {
    const member = record.member(code);
    const was = record.position(row, code);
    return (
      member !== undefined &&
      isMemberOn(member, vote.date) &&
      was !== undefined &&
      was !== SHORT[position] &&
      !(vote.vetoes ?? []).includes(code) &&
      !(vote.intended ?? []).some((i) => i.member === code) &&
      !around.includes(memberName(member, vote.date))
    );
  });
  const near = strangers.filter((code) => record.member(code)?.region === region);
  const from = near.length > 0 ? near : strangers;
  return from[Math.floor(seededRandom(start + article.text.length)() * from.length)];
}

function renamed({ record, vote, article }: Scene, at: Change, into: MemberCode): Change {
  const member = record.member(into);
  const name = withArticle(member === undefined ? into : memberName(member, vote.date));
  const isCapital =
    /^The /.test(article.text.slice(at.start, at.end)) || /[.!?\n]\s*$/.test(article.text.slice(0, at.start));
  return { ...at, put: isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name };
}
