/** Given names of English-language news: what follows one is a person, not a state ("Michael Jordan"). */
export const GIVEN_NAMES =
  "aaron adam alan albert alex alexander alice amy andrea andrew angela ann anna anne anthony antonio arthur barbara ben benjamin bernard bill bob booker brian bruce bryan carl carlos carol caroline catherine charles charlie chris christian christina christopher claire daniel dave david deandre deborah denis dennis denzel diana donald donna dorothy doug douglas ed eddie edward elena elizabeth emily emma eric erin ethan eva francis frank fred gary george gerald grace graham greg gregory harold harry heather helen henry howard hugh ian irving isaiah ivan jack jacob james jamie jane janet jason jean jeff jeffrey jennifer jeremy jerry jessica jill jim jimmy joan joanna joe joel john johnny jon jonathan jose joseph joshua juan judith judy julia julie karen karl kate katherine kathryn keith kelly ken kenneth kevin kim kyle larry laura lauren lawrence lee leo leon leonard leslie lily linda lisa louis louise lucas lucy luis luke lynn marc marco maria marie mark martha martin mary matt matthew max melissa michael michelle miguel mike montell nancy neil nicholas nick nicole nina noah norman oliver olivia oscar pamela patricia patrick paul paula pedro peter phil philip rachel ralph ray raymond rebecca richard rob robert robin roger ron ronald rose roy russell ruth ryan sam samuel sandra sara sarah scott sean sharon simon stephanie stephen steve steven stuart sue susan suzanne ted teresa terry thomas tim timothy todd tom tommy tony tracy tyler vanessa vernon victor vincent walter wayne wendy will william".split(
    " ",
  );

/** Titles and offices: before a surname they introduce it, after a state's name they keep it from being a given name. */
export const OFFICES =
  "president vice prime premier minister foreign defence defense finance interior ambassador ambassadors envoy envoys representative permanent deputy chancellor king queen prince princess crown sultan emir sheikh secretary spokesman spokeswoman spokesperson diplomat diplomat's chief chairman chairwoman leader general gen colonel gov governor senator sen rep congressman congresswoman secretary-general mr mrs ms mr. mrs. ms. dr".split(
    " ",
  );

/** Other capitalised words that may follow a state's name without making it a person's. */
export const FOLLOWERS =
  "diplomats delegate delegates delegation mission ministry government parliament army military air navy police state officials official supreme national federal central republic federation embassy consul charge chargé un u.n. united nations security council assembly resolution resolutions draft vote votes voted abstains abstained abstention veto vetoes against and or but for of in on at to with by from as says said will would has have had is are was were not no joins opposes backs rejects slams calls urges wants warns condemns".split(
    " ",
  );

/** After a subject these are what it does: they tell a capital that acts from a city. */
export const ACTING =
  "voted votes vote voting abstained abstains abstain abstaining opposed opposes oppose opposing backed backs back backing supported supports support supporting rejected rejects reject rejecting condemned condemns condemn vetoed vetoes veto vetoing blocked blocks joined joins joining sided sides said says say saying called calls urged urges urging argued argues insisted insists warned warns accused accuses denied denies proposed proposes drafted drafts tabled tables sponsored submitted submits introduced introduces presented wanted wants hopes hoped believes believed will would has had have is was did does may might could should must can remains remained remain also likewise meanwhile itself cast casts sought seeks refused refuses declined declines welcomed welcomes expressed broke breaks aligned stood stands chose decided decides intends plans agreed agrees failed fails pushed pushes made makes considers sees regards maintains maintained claims claimed announced announces signalled signaled hailed praised criticized criticised defended defends skipped boycotted and were are".split(
    " ",
  );

/** After a place these make a text, talks, a newspaper or a thing, not a government. */
export const NOT_ACTORS =
  "agreement agreements accord accords convention conventions treaty treaties protocol protocols declaration conference summit process memorandum statute pact club principles olympics games marathon university college times post daily herald tribune journal gazette stock bridge airport river valley delta sea ocean gulf islands lake street avenue square nationals wizards capitals commanders bulls hotel institute museum theater theatre zoo climate talks round formula format spring wall congress".split(
    " ",
  );

/** Near "Georgia" or "Washington" these tell the federal state of the United States. */
export const STATE_CUES =
  "gov gov. governor legislature lawmakers republican republicans democrat democrats county counties atlanta savannah augusta athens alabama florida tennessee carolina seattle spokane senators congressman congresswoman kemp raffensperger ossoff warnock bulldogs gop runoff statehouse district voters election elections primary".split(
    " ",
  );

/** Joined to a name by a hyphen they make something other than the state's doing. */
export const NOT_DOING = "based born occupied held controlled listed speaking style made trained majority".split(" ");

/** Nouns that may stretch a group's name: "EU members", "NATO allies". */
export const GROUP_NOUNS =
  "members member states state countries nations allies governments powers bloc partners".split(" ");
