import type { Option } from "#record";

/** Words that say how somebody voted, as a pattern over the codes of a sentence. */
export interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  readonly option: Option;
  /**
   * active: "A voted against"; passive: "opposed by A"; noun: "18 against", "with 65 abstentions";
   * joint: "their vote against", of the last two named; bare: "against" standing alone, to be read only beside a number or another predicate.
   */
  readonly voice: "active" | "passive" | "noun" | "joint" | "bare";
  readonly certain: boolean;
  readonly veto?: true;
  readonly negates?: true;
}

/** Where and when, between a verb and its complement: "in the General Assembly", "on Monday", "for the first time". */
const WHERE = "(?:[.,]{0,2}(?:[GD]|F9[.])){0,2}";
const shape = (parts: TemplateStringsArray, ...values: readonly string[]): RegExp =>
  new RegExp(String.raw(parts, ...values), "g");

const active = (name: string, pattern: RegExp, option: Option, certain: boolean): Shape => ({
  name,
  pattern,
  option,
  voice: "active",
  certain,
});
const passive = (name: string, pattern: RegExp, option: Option, certain: boolean): Shape => ({
  name,
  pattern,
  option,
  voice: "passive",
  certain,
});
const noun = (name: string, pattern: RegExp, option: Option): Shape => ({
  name,
  pattern,
  option,
  voice: "noun",
  certain: true,
});

export const SIDED = "sided-with";
/** Two cells of a table, or a label, which do not tell of which vote it is. */
const ROW = "row";
const VETO_LABEL = "veto-label";
export const REBUFFED = "members-rejected";
export const LOOSE: ReadonlySet<string> = new Set([ROW, VETO_LABEL]);

/** In order of precedence: an earlier shape takes its chunks, later ones do not look at them. An example stands over each. */
export const SHAPES: readonly Shape[] = [
  // "used its veto", "vetoed the draft", "the draft was vetoed by Russia"
  {
    name: "vetoed-by",
    pattern: /x(?:[.,]?D)?(?:[.]?G)?g(?=(?:G[.]{0,2})?[HL]?(?:[.]?M)?A)/g,
    option: "no",
    voice: "passive",
    certain: true,
    veto: true,
  },
  // "killed the draft with its veto"
  {
    name: "killed-by-veto",
    pattern: /K[^;,]{0,6}wM?[.]?[$]/g,
    option: "no",
    voice: "active",
    certain: true,
    veto: true,
  },
  // not "was vetoed", which tells an outcome, nor "the vetoed text"
  { name: "vetoed", pattern: /(?<![=sdzou])x/g, option: "no", voice: "active", certain: true, veto: true },
  // "Russia's veto", "the Russian veto"; "will veto", "refused to veto"; "Russia vetoes the draft"
  {
    name: "whose-veto",
    pattern: /(?<=A'?)(?:9[.]?)?[$](?![$TEA])/g,
    option: "no",
    voice: "noun",
    certain: true,
    veto: true,
  },
  {
    name: "veto-verb",
    pattern: /(?<=[tmn][.]?)[$]|(?<=AL?)[$](?=[.A'GD-]{0,4}[TE"]|[.]?A)/g,
    option: "no",
    voice: "active",
    certain: true,
    veto: true,
  },
  // "opposed on Monday their veto to the draft", word for word from other tongues
  { name: "opposed-veto", pattern: /o[.,D]{0,4}[$](?=t)/g, option: "no", voice: "active", certain: true, veto: true },
  // not "no vetoes by the five", which tells what a text needs
  { name: "veto-by", pattern: /(?<!a)[$][gO](?=A)/g, option: "no", voice: "passive", certain: true, veto: true },
  // "Vetoes: China, Russia"
  {
    name: VETO_LABEL,
    pattern: /(?<=^[.]?)[$](?=:[.]?A)/g,
    option: "no",
    voice: "passive",
    certain: true,
    veto: true,
  },
  // "the U.S. no vote in effect killed the resolution"
  {
    name: "no-vote-killed",
    pattern: /(?<=A'?)aV[.]{0,3}K(?=[^;]{0,4}[TE])/g,
    option: "no",
    voice: "noun",
    certain: true,
  },
  // "twelve said yes, but Russia's was a veto"
  { name: "whose-was-veto", pattern: /(?<=A')=[$]/g, option: "no", voice: "noun", certain: true, veto: true },
  noun("whose-was-no", /(?<=A')=[.L]?(?:aV?(?![A])|k)/g, "no"),
  noun("whose-was-abstention", /(?<=A')=[.L]?h/g, "abstaining"),
  // "Ireland and Portugal for, Germany and Italy against"
  active("gapped-for", /(?<=(?:^|[:;,W]&?)A)F(?=[,;]&?A[a,])/g, "yes", true),
  active("gapped-against", /(?<=A[fF][,;]&?A)a(?=$|[,;])/g, "no", true),
  // "the US blocked a Council demand": a veto, where the Council and a permanent member are meant
  { name: "blocked", pattern: /(?<=A)K(?=[^;]{0,6}[GTE])/g, option: "no", voice: "active", certain: false, veto: true },
  // "twelve were for the text, which was blocked by the Americans"
  {
    name: "blocked",
    pattern: /(?<==)K[.]?g(?=A(?:$|[,;.&WD]))/g,
    option: "no",
    voice: "passive",
    certain: false,
    veto: true,
  },
  // "ended in two vetoes, China's and Russia's"
  {
    name: "vetoes-counted",
    pattern: /(?<=N)[$](?=[,:(-]{1,2}A(?:$|[;,.)]))/g,
    option: "no",
    voice: "noun",
    certain: true,
    veto: true,
  },
  // "moved from opposition to abstention"
  active("moved-to-abstention", /g[.]?[kahfuo]V?t[.]?[bh]/g, "abstaining", true),
  // "moved from supporting the text to abstaining"
  active("moved-to-abstention", /g[.]?[uo][.A9']{0,3}T?t[.]?[bh]/g, "abstaining", true),
  active("moved-to-no", /g[.]?[hf]V?t[.]?(?:Va|[ka])|gh0a/g, "no", true),
  active("moved-to-yes", /g[.]?[hka]V?t[.]?(?:Vf|[fu])/g, "yes", true),
  // "FRANCE: yes", "Russia – abstention": a line of one
  active("line-for", /(?<=^A[:-])f(?=$|[(,.;])/g, "yes", true),
  active("line-against", /(?<=^A[:-])a(?=$|[(,.;])/g, "no", true),
  // a row of a table: "Israel Against"
  active(ROW, /(?<=^[.]?A)f(?=[.]?$)/g, "yes", true),
  active(ROW, /(?<=^[.]?A)a(?=[.]?$)/g, "no", true),
  active("line-abstaining", /(?<=^A[:-])[hb](?=$|[(,.;])/g, "abstaining", true),
  // "the sole opponent was Russia", "one dissenter: Russia"
  active("sole-opponent", /(?<=[LN])k(?==A|:A)/g, "no", true),
  // "had twelve supporters"
  noun("supporters-counted", /(?<=NM?)p(?![.]?[ao])/g, "yes"),
  // "were among the abstentions", "was the lone no", "were among the 19 opponents", "were the two dissenters", "were two of the 18 dissenters"
  active(
    "among-abstentions",
    /=Y?(?:L[.]?A?M?I[.LN]{0,3}|I[.LN]{0,3}|L[.N]?|(?<=A[,)]?=)N(?:ON)?)h/g,
    "abstaining",
    true,
  ),
  active(
    "among-noes",
    /=Y?(?:L[.]?A?M?I[.LN]{0,3}|I[.LN]{0,3}|L[.N]?)(?:aV|k|a(?=[,;&.W]|$))|(?<=A[,)]?)=N(?:ON)?[.]{0,2}(?:k(?!O[.A])|aV)/g,
    "no",
    true,
  ),
  // "was one of the 143 ayes"
  active("among-yeses", /=Y?I[.L]?Nf(?=$|[,;.&W])/g, "yes", true),
  // "the abstentions of Britain and France"
  passive("abstention-of", /h(?:O|(?:=v)?g)(?=[LHIA]|N(?!t))/g, "abstaining", true),
  // "did not vote for the resolution", "did not vote to reject it": not for, which is not the same as against
  { ...active("did-not-vote-for", shape`e${WHERE}[Ff](?!V)|e${WHERE}t(?=[.dusr])`, "yes", true), negates: true },
  { ...active("did-not-vote-against", shape`e${WHERE}a`, "no", true), negates: true },
  // "no vote was recorded from 13 countries"
  passive("no-vote-from", /eg(?=[LNHA])/g, "not-voting", true),
  // "did not take part in the vote"
  active("did-not-vote", /e/g, "not-voting", true),
  // "abstained from voting", "chose to abstain in the vote"
  active("abstained", /b(?:g[vV0])?/g, "abstaining", true),
  // "cast the only negative vote", "cast the only two votes against": the verb, then what kind of vote
  active("cast-negative-vote", /(?:v|(?<=A)[.])(?:L?[.N]?|I[.]?N)(?:a[V0]|Va)/g, "no", true),
  active("cast-positive-vote", /v(?:L?[.N]?|I[.]?N)(?:f[V0]|V[fF])/g, "yes", true),
  // "its vote was an abstention", "let it pass by abstaining"
  active("vote-was-abstention", /V(?:[.]?[GT])?=[.]?h/g, "abstaining", true),
  active("by-abstaining", /(?<=[^A])gb/g, "abstaining", true),
  // "the sole opposing vote came from the United States"
  noun("opposing-vote", /(?<=L)oV/g, "no"),
  // "the handful of opponents included Austria"
  active("opponents-included", /(?<=[.]O|N)k(?=I[.]?A)/g, "no", true),
  // "surprised many with its yes vote", "let it pass with an abstention"
  active("with-its-vote-for", /(?<=w)fV(?=$|[,;.])/g, "yes", true),
  active("with-its-vote-against", /(?<=w)aV(?=$|[,;.])/g, "no", true),
  active("with-its-abstention", /(?<=w)h(?=$|[,;.])/g, "abstaining", true),
  // "18 votes against", "five no votes", "one against"
  noun("votes-against", /(?<=N|N[(]I[.]?A[)])(?:(?:Vv?|M)?a(?:V(?![aft]))?|oV)/g, "no"),
  // "93 votes in favour", "93 yes votes", "93 for"
  noun("votes-for", /(?<=N)(?:Vv?|M|Vt)?(?:f(?:V(?![aft]))?|F(?=[,&;)N.]|$))/g, "yes"),
  // "with 65 abstentions"
  noun("abstentions", /h/g, "abstaining"),
  // "the vote against it by the United States"
  passive("vote-against-by", /(?<=^|[;W])Va[.]g(?=A)/g, "no", true),
  // "their joint vote against the text"
  { name: "their-vote-against", pattern: /\^[.]?a/g, option: "no", voice: "joint", certain: true },
  { name: "their-vote-for", pattern: /\^[.]?[fF]/g, option: "yes", voice: "joint", certain: true },
  // "voted (firmly) against", "voted in the Assembly against", "cast the lone vote against"
  // "voted alongside Russia against the text"
  active("voted-alongside-against", /[vV][.]?(?:j|J|w)[.]?Aa(?!A)/g, "no", true),
  active("voted-alongside-for", /[vV][.]?(?:j|J|w)[.]?A[fF](?!A)/g, "yes", true),
  active("voted-against", shape`[vV]${WHERE}[.,]{0,2}t?L?[.]?V?a(?!(?:[.]?[GD])?g[GLHINA])(?:V(?![ft]))?`, "no", true),
  // "voted to reject the draft"; but "voted to reject the annexation" is a yes to a text that rejects it
  active("voted-to-reject", shape`[vV]${WHERE}[.]?t[.]?[roK](?=[.A9-]{0,3}[TEP])`, "no", true),
  // "voted (solidly) in favour", "voted yes", "voted in the Assembly for"
  passive("voted-for-by", /vfg(?=[LHINA])/g, "yes", true),
  active("voted-for", shape`[vV]${WHERE}[.,]{0,2}(?:f|F(?!9[.]))`, "yes", true),
  // "voted to adopt", "voted to condemn"
  active("voted-to", shape`[vV]${WHERE}[.]?t(?=[.dusroKR])`, "yes", true),
  // "Thirteen countries approved the resolution": members approve by voting for
  active("members-approved", /(?<=[NH%][OU.]{0,3}[MU][.OG]{0,2})d(?=[.9-]{0,3}[TES"])/g, "yes", true),
  // "seven delegations rebuffed it: A, B and C"
  active(REBUFFED, /(?<=[NH%][OU.]{0,3}[MU][.OG]{0,2})r(?=[.](?:[:;,(]|$))/g, "no", true),
  // "Kenya was among the nations that passed a resolution"
  active("members-who-passed", /(?<=MR)d(?=[.9-]{0,3}[TES"])/g, "yes", true),
  // "supporters of the resolution included A"
  active("supporters", /p(?=O[.]{0,2}[TE])/g, "yes", true),
  // "received favourable votes from A", "obtained the support of 141 countries"
  passive("votes-from", /f(?:V(?:=v)?)?g(?=[LHINA])/g, "yes", true),
  // "got the votes of 100 countries"
  passive("votes-of-countries", /(?<=[.dwg])(?<!a[.]?)VO(?=N[MU]|A)/g, "yes", true),
  // "received the approval of 153 states"
  passive("approval-of", /(?<=[.])dO(?=N[MU])/g, "yes", true),
  passive("adopted-by", /dg(?=H?N(?:ON[.G]?|O[.AG]?|G|[.&]{1,3}G)?[MU])/g, "yes", true),
  passive("voted-against-by", /va(?:[.]?[GD])?g(?=[LHINA])/g, "no", true),
  // "a no from the United States"
  passive("no-from", /(?<=^|[;,W])ag(?=A)/g, "no", false),
  // "received negative votes by Russia and China"
  passive("votes-against-by", /aV(?:=v)?g(?=[LHINA])/g, "no", true),
  passive("support-of", /(?<!-)uO(?=[LHN%]|[.]N[MU])/g, "yes", true),
  // "without the support of Ghana and Kenya"
  passive("without-support-of", /(?<=n)uO(?=A)/g, "yes", false),
  // "adopted against the votes of Israel and Palau"
  passive("against-the-votes-of", /aVO(?=[LHNA])/g, "no", true),
  // "the positive votes of Argentina and Brazil"
  passive("votes-of", /(?<!=)(?:fV?|Vf)O(?=[LHNA])/g, "yes", true),
  // "opponents of the resolution included A"
  active("opponents", /k(?=O[.]{0,2}[TE])/g, "no", true),
  // "opposed by A", "backed by 141 countries", "rejected by A"
  passive("opposed-by", /(?<!-)(?:[ok]L?|k,)g(?=[LHINA]|[.]O[MA])/g, "no", false),
  // "the naysayers were joined by Fiji"
  passive("joined-noes", /k(?:O[.A']{0,3}T)?=?j(?=A(?:$|[,;&W]))/g, "no", true),
  passive("joined-abstentions", /h=?j(?=A(?:$|[,;&W]))/g, "abstaining", true),
  passive("rejected-by", /rL?g(?=[LHINA])/g, "no", false),
  passive("backed-by", /(?<!-)uL?g(?=[LHINA]|[.]O[MA]|[.],?&g?A)(?!A[.]?V[.]?a)/g, "yes", false),
  // "support for the text came from 93 countries"
  passive("support-from", /uF[.A']{0,3}[TE]=(?=[LHNA])/g, "yes", false),
  // "Israel was joined in opposition by Hungary"
  passive("joined-in-opposition", /(?<==j)a[.]?g(?=[LHINA])/g, "no", true),
  // "over the opposition of the United States"
  passive("opposition-of", /kO(?=[LHINA])/g, "no", false),
  // "opposed the text", "was opposed"
  active("opposed", /(?<![^A]-)o/g, "no", false),
  active("rejected", /r(?=[.]?D?[.GA]{0,2}[TESP"])/g, "no", false),
  active("supported", /(?<![^A]-)u/g, "yes", false),
  // "was against", "were in favour"
  active("was-against", /=[IH]?a/g, "no", true),
  active("was-in-favour", /=[IH]?f/g, "yes", true),
  // "111 states were for the repeal, 25 against it", "seven members were for the motion"
  active("was-for", /(?<=[NMU])=F(?=[.A'9G-]{0,4}[TES"]|[^;NDvV]{0,6},&?N[MU]?[aboe])/g, "yes", true),
  // "voted in Myanmar's favour": as Myanmar did
  active("voted-for-state", /[vV][.]?A'f/g, "yes", true),
  // "voted with Russia": whatever Russia did
  active(SIDED, /J[.]{0,2}A(?!'?[^;,WAD]{0,6}[afobrhkv])/g, "yes", true),
  active(SIDED, /(?<=A[.]?)[vV][wj][.]?A(?!'?[^;,WAD]{0,6}[fobrhkv])(?!'?[^;,WAD]{0,6}a(?!A))/g, "yes", true),
  // "For: 153"
  { name: "label-for", pattern: /(?<![^;,.&(|-])F(?=[:(=-]{1,2}[.]?N)/g, option: "yes", voice: "bare", certain: true },
  // "a text tabled by Ukraine against the war": what the text is against
  { name: "bare-against", pattern: /(?<![sd][.]?gI?[A'&,]{1,8})a/g, option: "no", voice: "bare", certain: true },
  { name: "bare-for", pattern: /(?<![sd][.]?gI?[A'&,]{1,8})f/g, option: "yes", voice: "bare", certain: true },
];
