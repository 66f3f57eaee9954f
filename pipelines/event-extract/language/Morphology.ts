/**
 * Indonesian verb forms from a citation form and its root.
 *
 * `menuduh` with root `tuduh` gives the active `menuduh`, the passives
 * `dituduh` and `tertuduh`, and the bare `tuduh` of headlines and of the
 * passive without prefix (`ia tuduh`). Prefix and suffix are read off the
 * citation form; the nasal of meN- is chosen by the root's first sound.
 * Clitics (-lah, -kah, -pun, -nya, -ku, -mu) are taken off at look-up time.
 */
export type Voice = "active" | "passive" | "bare"

export interface VerbForm {
  readonly form: string
  readonly voice: Voice
}

const vowels = "aiueo"

/** meN- on `stem`: menuduh, memukul, menyerang, mengambil, membawa, mengebom. */
export const withNasal = (stem: string): ReadonlyArray<string> => {
  const first = stem[0] ?? ""
  const second = stem[1] ?? ""
  const cluster = !vowels.includes(second) && second !== ""
  switch (first) {
    case "p":
      return cluster ? [`mem${stem}`, `mem${stem.slice(1)}`] : [`mem${stem.slice(1)}`, `mem${stem}`]
    case "b":
    case "f":
    case "v":
      return [`mem${stem}`, `menge${stem}`]
    case "t":
      return cluster ? [`men${stem}`, `men${stem.slice(1)}`] : [`men${stem.slice(1)}`, `men${stem}`]
    case "d":
    case "c":
    case "j":
    case "z":
      return [`men${stem}`, `menge${stem}`]
    case "s":
      return [`meny${stem.slice(1)}`, `men${stem}`, `meng${stem}`, `menge${stem}`]
    case "k":
      return cluster ? [`meng${stem}`, `meng${stem.slice(1)}`] : [`meng${stem.slice(1)}`, `meng${stem}`]
    case "l":
    case "r":
    case "m":
    case "n":
    case "w":
    case "y":
      return [`me${stem}`, `menge${stem}`]
    default:
      return [`meng${stem}`, `menge${stem}`, `me${stem}`]
  }
}

interface Affixes {
  readonly prefix: "me" | "memper" | "ber" | "ter" | "di" | "none"
  readonly suffix: "" | "kan" | "i"
}

/** How `word` is built on `root`; null when it is not by the rules above. */
export const analyse = (word: string, root: string): Affixes | null => {
  for (const suffix of ["", "kan", "i"] as const) {
    const stem = root + suffix
    if (withNasal(stem).includes(word)) return { prefix: "me", suffix }
    if (word === `memper${stem}`) return { prefix: "memper", suffix }
    if (word === `ber${stem}` || word === `be${stem}` || word === `bel${stem}`) return { prefix: "ber", suffix }
    if (word === `ter${stem}`) return { prefix: "ter", suffix }
    if (word === `di${stem}`) return { prefix: "di", suffix }
    if (word === stem) return { prefix: "none", suffix }
  }
  return null
}

/** Every form of a verb that the lexicon gives as `word` and `root`. */
export const verbForms = (word: string, root: string): ReadonlyArray<VerbForm> => {
  if (root === "") return [{ form: word, voice: "active" }]
  const affixes = analyse(word, root)
  if (affixes === null) return [{ form: word, voice: "active" }]
  const stem = root + affixes.suffix
  switch (affixes.prefix) {
    case "me":
      return [
        { form: word, voice: "active" },
        { form: `di${stem}`, voice: "passive" },
        { form: stem, voice: "bare" }
      ]
    case "memper":
      return [
        { form: word, voice: "active" },
        { form: `diper${stem}`, voice: "passive" },
        { form: `per${stem}`, voice: "bare" }
      ]
    case "ber":
      return [
        { form: word, voice: "active" },
        { form: root, voice: "bare" }
      ]
    case "di":
      return [{ form: word, voice: "passive" }]
    default:
      return [{ form: word, voice: "active" }]
  }
}

const clitics = ["nya", "lah", "kah", "pun", "ku", "mu"]

/** The word without one clitic, or null when it carries none: `pertemuannya` → `pertemuan`. */
export const withoutClitic = (lower: string): string | null => {
  for (const clitic of clitics) {
    if (lower.length > clitic.length + 3 && lower.endsWith(clitic)) return lower.slice(0, -clitic.length)
  }
  return null
}
