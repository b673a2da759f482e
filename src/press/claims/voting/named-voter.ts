import { indicesOf, type Left } from "./owner.ts";
import { skipBack } from "./subject-list.ts";

/** "A is one of ten nations to vote no", "A and B were the only EU states to …": the one named is the subject, the rest tells of how many. */
export function named(codes: string, subject: Left): Left {
  const at = subject.from - 1;
  // "India and Nepal were the South Asian states among the 35 that abstained"
  const known = skipBack(codes, at, "LONMIRG'");
  // "were the best known of the ten that opposed it", "were the largest countries to abstain"
  const best = /^(?:O|M[tR])/.test(codes.slice(known + 1)) ? /=[.]{1,3}$/.exec(codes.slice(0, known + 1)) : null;
  const near = best === null ? known : best.index;
  const apart = /=[.L]{0,2}A[.]?$/.exec(codes.slice(0, near + 1));
  const back = apart !== null && codes[at] === "I" ? apart.index : near;
  const apposed = /A=[^,;vVbfa]{0,6},$/.exec(codes.slice(0, back + 1));
  if (apposed !== null)
    return {
      ...subject,
      actors: [apposed.index],
      ofGroup: false,
      partial: true,
      exhaustive: false,
      from: apposed.index,
    };
  // "Canada found itself in lonely company, one of four countries to say no"
  const opening = /^[.,W]{0,2}A(?![,']*A)[^;:|Q]*,I[.L]{0,2}$/.exec(codes.slice(0, subject.from));
  if (opening !== null && subject.actors.length === 0 && /^L?[NMUO]+[Rt]/.test(codes.slice(subject.from)))
    return { ...subject, actors: [codes.indexOf("A")], told: true, ofGroup: false, partial: true, exhaustive: false };
  // "stood alongside the countries that abstained"
  const beside = /A[jJ][.]?$/.exec(codes.slice(0, subject.from));
  if (beside !== null && subject.actors.length === 0 && codes.slice(subject.from, subject.verbFrom + 1).includes("R"))
    return { ...subject, actors: [beside.index], told: true, ofGroup: false, partial: true, from: beside.index };
  // "Russia, the only nation to oppose it"
  const sole = /A[,-]?$/.exec(codes.slice(0, back + 1));
  if (sole !== null && back < at && codes.slice(back + 1, subject.from + 1).includes("L"))
    return {
      ...subject,
      actors: [sole.index],
      told: true,
      ofGroup: false,
      partial: true,
      exhaustive: false,
      from: sole.index,
    };
  // "allies, including France, were among those who": of the allies, those named
  // "India, along with China, was among those who": all of them
  const company = /A(,j[^;:vVbfaoue=]{0,8}?A,?)$/.exec(codes.slice(0, back));
  const owner =
    company !== null
      ? company.index
      : (/A,[^,;:vVbfaoue=]{1,6}A,$/.exec(codes.slice(0, back))?.index ??
        (/A,(?:I[.]?A,)?$/.test(codes.slice(0, back)) ? back - 2 : back - 1));
  if (codes[back] !== "=" || codes[owner] !== "A" || codes.slice(subject.from, subject.verbFrom).includes("v"))
    return subject;
  const group = subject.actors.length > 0;
  const { number: first, ...rest } = subject;
  // "four EU members are among the 14 that voted against: A, B": the list says who, the group counts
  if (/N[U.]?$/.test(codes.slice(0, owner)))
    return {
      ...rest,
      ...(first === undefined ? {} : { number: first }),
      actors: [],
      except: [],
      told: true,
      ofGroup: false,
      partial: true,
      from: owner,
    };
  // "two of the 18 members who": the two are named, the 18 voted
  const whole = /^=[L.]*NO[.]?(?=N)/.exec(codes.slice(back, subject.verbFrom));
  // "the only one of the 15 members to": nobody else did
  const number = /^=L[.]?I/.test(codes.slice(back)) ? undefined : whole === null ? first : back + whole[0].length;
  return {
    ...rest,
    told: /[NML]/.test(codes.slice(back + 1, subject.verbFrom)),
    ...(group || number === undefined ? {} : { number }),
    actors: company === null ? [owner] : indicesOf(codes, "A", owner, back),
    except: [],
    ofGroup: false,
    partial: true,
    exhaustive: subject.exhaustive && !group,
    from: owner,
    verbFrom: subject.verbFrom,
  };
}
