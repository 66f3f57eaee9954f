/**
 * Who claims the attack that an article is about. The codebook's actor of an
 * attack with a disputed author is whoever claims it, wherever the claim stands.
 */
import { isOutright } from "../acts/ArgumentSource.ts"
import type { Draft } from "../acts/Draft.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { isParty } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"

/** Who does the first attack of `drafts` that is told with its author, and is no fight of two; none when none is. */
export const authorsOf = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Mention> =>
  drafts.find(
    ({ actors, actorVia, aux, reciprocal, type }) =>
      type === "ASSAULT" && !reciprocal && aux.length === 0 && isOutright(actorVia) && actors.some(isParty)
  )?.actors ?? []

/** The parties of the first claim of `drafts`; none when nobody claims anything. */
export const claimantsOf = (drafts: ReadonlyArray<Draft>, pack: LanguagePack): ReadonlyArray<Mention> =>
  drafts.find((one) => claims(one, pack) && one.actors.some(({ sector }) => sector !== null))?.actors ?? []

/** A claim is made though others doubt it, which only its noun can tell: "tidak percaya [klaim] Kuba sebagai pelaku". */
const claims = ({ aux, form }: Draft, pack: LanguagePack): boolean =>
  pack.isClaim(form.row.word) && aux.every((flag) => flag === "negation" && form.row.pos === "noun")
