/**
 * Who claims the attack that an article is about. The codebook's actor of an
 * attack with a disputed author is whoever claims it, wherever the claim stands.
 */
import type { Draft } from "../acts/Draft.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Mention } from "../text/Document.ts"

/** The parties of the first claim of `drafts`; none when nobody claims anything. */
export const claimantsOf = (drafts: ReadonlyArray<Draft>, pack: LanguagePack): ReadonlyArray<Mention> =>
  drafts.find(
    (one) => pack.isClaim(one.form.row.word) && one.aux.length === 0 && one.actors.some(({ sector }) => sector !== null)
  )?.actors ?? []
