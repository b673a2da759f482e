import type { DayNumber } from "#basics";
import {
  ACTING,
  FOLLOWERS,
  GIVEN_NAMES,
  GROUP_NOUNS,
  NOT_ACTORS,
  NOT_DOING,
  OFFICES,
  STATE_CUES,
} from "./context-words.ts";
import type { NameList } from "./gazetteer.ts";
import { type Pinned, pinned, pinnedSet } from "./pinned.ts";
import type { Sheet } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Names that people bear: before them a given name, or after them a surname, makes a person. */
const BORNE =
  "america asia berlin brazil cairo chad china cuba cuban dominica england florence france georgia german holland india ireland israel jamaica jordan kenya kingston london malta mali niger paris poland salvador sofia spain sudan sydney turkey victoria wales washington wellington santiago lima colombo cameron guinea english french british irish dutch";
/** "New Guinea", "Southern Lebanon": parts of states, and other states. */
const COMPASS = "new north south east west northern southern eastern western central upper lower inner";

/** The words around names of actors. */
export interface ActorWords {
  /** "U.S.-based": what is joined to a name and does nothing. */
  readonly notDoing: ReadonlySet<number>;
  /** "the Nordic countries". */
  readonly groupNouns: ReadonlySet<number>;
  readonly borne: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  readonly compass: ReadonlySet<number>;
  /** Names that a state of the United States has too. */
  readonly federalStates: ReadonlySet<number>;
  readonly sign: Pinned<"." | "," | "'s">;
  readonly plain: Pinned<"the" | "in" | "north" | "south" | "state" | "d.c.">;
}

/** A sheet whose actors are looked for, and who was found in it so far. */
export interface ActorSheet {
  readonly sheet: Sheet;
  readonly words: ActorWords;
  readonly names: NameList;
  readonly published: DayNumber | undefined;
  /** Codes of members, and numbers of officials, that were named. */
  readonly seen: { readonly members: Set<string>; readonly officials: Set<number> };
}

/** Pins and tags the words that tell whether a name is an actor's. */
export function createActorWords(vocabulary: Vocabulary): ActorWords {
  vocabulary.tag(TAG.given, GIVEN_NAMES);
  vocabulary.tag(TAG.office, OFFICES);
  vocabulary.tag(TAG.follower, FOLLOWERS);
  vocabulary.tag(TAG.acting, ACTING);
  vocabulary.tag(TAG.notActor, NOT_ACTORS);
  vocabulary.tag(TAG.stateCue, STATE_CUES);
  return {
    notDoing: pinnedSet(vocabulary, NOT_DOING),
    groupNouns: pinnedSet(vocabulary, GROUP_NOUNS),
    borne: pinnedSet(vocabulary, BORNE),
    places: pinnedSet(vocabulary, "in at near outside around across inside via"),
    compass: pinnedSet(vocabulary, COMPASS),
    federalStates: pinnedSet(vocabulary, "georgia washington"),
    sign: pinned(vocabulary, ".", ",", "'s"),
    plain: pinned(vocabulary, "the", "in", "north", "south", "state", "d.c."),
  };
}
