/** How the figures of alignment are made, for the methods page: the part of the catalogue that is longest. Ids stand in links. */
export const METHODS = [
  {
    id: "agreement",
    title: "Agreement",
    formula: "A = (identical + ½ · one abstained, the other did not) / votes on which both took a position",
    text: [
      "For each pair and session a table of three by three counts what one did when the other did what; every index is a function of it. The one shown first is Lijphart’s, from 0 (always opposite) to 1 (always alike). Cohen’s kappa and Scott’s pi take out the agreement that the habits of the two would give by chance.",
      "Votes on which all were alike are left out, an absence is no position, and a member that continues a former one takes over its votes. The interval holds 95 of 100 resamplings in which whole groups of repeated texts are drawn, since the same text comes back year after year. A group’s position is that of more than half of its members of that day who took one.",
      "It cannot say why two voted alike, and it moves with the agenda: a year with more votes on what divides them lowers it without anybody moving.",
    ],
    source:
      "Lijphart 1963 (APSR 57:902); Cohen 1960, 1968; Scott 1955; Häge 2011 (Political Analysis 19:287); Signorino and Ritter 1999 (ISQ 43:115).",
  },
  {
    id: "ideal-points",
    title: "The line: ideal points",
    formula: "P(vote ≤ c) = σ(τc − β·x), with yes < abstaining < no, x walking from session to session",
    text: [
      "Each member has a place on one line in each session, each text a direction and two thresholds; the places are those that make the votes on record likeliest, members moving little from one session to the next and repeated texts holding the sessions together. The unit is arbitrary: mean 0 and deviation 1 over all points, the United States’ side above.",
      "The band is 1.96 standard errors given the texts, too narrow where votes are few. Breaks are the places where a path changes level more than random steps of the same sizes do.",
    ],
    source:
      "Bailey, Strezhnev and Voeten 2017 (JCR 61:430); Martin and Quinn 2002; our own engine, held against the published points in the guide.",
  },
  {
    id: "divergence",
    title: "Where two parted",
    formula: "steps between the positions − steps that their places on the line lead one to expect",
    text: [
      "Votes on which two members differ are ordered by how little their places on the line foretold it, so that allies who part come before adversaries who always do. With a group, which has no place of its own, opposite votes come first, the newest first.",
    ],
    source: "The same model; in sample, since the places were found from these votes too.",
  },
  {
    id: "blocs",
    title: "Blocs and the map",
    formula: "weight of a pair = agreement − mean agreement of all pairs, where above 0; Louvain’s method",
    text: [
      "Members that agree more than the average pair are joined; communities are sought at three resolutions, and the division that resampling of the texts confirms best is shown. The share beside a name is how often it stood with the bloc’s core in those resamplings; who seldom does stands in none. A bloc is named by its three firmest members, not by what we think it stands for.",
      "The map gives each member two coordinates for the session. The first holds most of the spread. More dimensions always fit better; distances far apart mean less than near ones.",
    ],
    source: "Blondel et al. 2008; Macon, Mucha and Porter 2012 (arXiv 1010.3757).",
  },
  {
    id: "surprise",
    title: "Surprise",
    formula: "surprise = −log₂ of the chance that the position had before the vote",
    text: [
      "The chance comes from earlier votes alone: what the member did on the texts of the same series, and where it stood on the line and on a second one that only predictions use. “1 in 200” is 7.6 bits. Beside it stands how many positions of the session are expected to be as surprising, because among ten thousand some always are.",
      "A text that was changed under its old title looks like a change of mind. Coding errors of the data come out here too.",
    ],
    source: "Own record and model mixed with a lapse term, calibrated on votes held out; see the guide on alignment.",
  },
  {
    id: "cohesion",
    title: "How united a group is",
    formula: "AI = (M − ½ (all − M)) / all, with M the most frequent of yes, no and abstaining",
    text: [
      "Members of the day, absent ones apart, at least three present. The agreement index is 1 where all are alike and 0 for an even split in three. Beside it stands what as many voters drawn from the whole room would give: on a vote that everybody supports every group is united.",
      "Who broke ranks: a member present that did not do what more than half of the members present did.",
    ],
    source: "Hix, Noury and Roland 2005 (BJPS 35:209); Luif 2003.",
  },
] as const;

/** Terms by kind of datum, for the page of sources and terms. */
export const DATUM_TERMS = [
  {
    datum: "Who voted how, tallies, dates, symbols",
    terms:
      "Facts, free of copyright. Name the source that each vote gives; data sets taken over whole keep their own terms, below.",
  },
  {
    datum: "Titles and what texts say",
    terms: "Titles as the United Nations gives them; the summaries are Plenary’s own words, Apache-2.0.",
  },
  {
    datum: "Outcomes and reasons",
    terms: "Worked out by Plenary from the Charter and the rules of procedure; Apache-2.0.",
  },
  {
    datum: "Agreement, ideal points, blocs, surprise, cohesion",
    terms:
      "Worked out by Plenary from the votes; Apache-2.0. Cite Plenary with the record’s version, and the data sets beneath.",
  },
  { datum: "Pictures", terms: "Plenary, Apache-2.0; the source line belongs to the picture." },
  { datum: "Typefaces of the site", terms: "Newsreader and Libre Franklin, SIL Open Font License 1.1." },
] as const;
