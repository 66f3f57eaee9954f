/**
 * The labelled articles that quality is measured on, all of them outside the project.
 *
 * `dev` is 100 articles in two halves: `a`, whose ids have an even hash, may be used for
 * fitting, `b` only measures. `seeds` are five articles whose layout is labelled too. A
 * digest over every labelled file and its text ties figures to what they were measured on.
 */
import { createHash } from "node:crypto"
import * as Fs from "node:fs"
import * as Path from "node:path"

/** Where the labelled sets lie unless an argument says otherwise. */
export const sharedFolder = Path.join(import.meta.dirname, "../../../shared")

export interface LabelledSet {
  readonly name: "dev" | "seeds"
  readonly texts: string
  readonly labels: string
}

export const labelledSets = (shared: string): ReadonlyArray<LabelledSet> => [
  { name: "dev", texts: Path.join(shared, "gold/dev/txt"), labels: Path.join(shared, "gold/dev/json") },
  { name: "seeds", texts: Path.join(shared, "seeds"), labels: Path.join(shared, "gold/seeds") }
]

export const scorerOf = (shared: string): string => Path.join(shared, "tools/score.py")

const hash = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

const files = (folder: string): ReadonlyArray<string> => Fs.readdirSync(folder).toSorted()

/** SHA-256 over the names and bytes of a set's texts and labels. */
export const digestOf = (set: LabelledSet): string =>
  hash(
    [set.texts, set.labels]
      .flatMap((folder) => files(folder).map((name) => `${name} ${hash(Fs.readFileSync(Path.join(folder, name)))}`))
      .join("\n")
  )

export type Half = "a" | "b"

/** The half of an article: `a` when the last hex digit of its id's SHA-256 is even. */
export const halfOf = (id: string): Half => (Number.parseInt(hash(id).slice(-1), 16) % 2 === 0 ? "a" : "b")

/** Ids of a set's articles. */
export const idsOf = (set: LabelledSet): ReadonlyArray<string> =>
  files(set.labels)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
