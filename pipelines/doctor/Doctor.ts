/**
 * Judges whether kawat can work here, line by line: what was found, and what to do where it will not do.
 *
 * An error is what makes a run fail, a warning what makes it slow or may make it fail.
 */
import type { Facts } from "./Facts.ts"

export type Status = "ok" | "warning" | "error"

export interface Diagnosis {
  readonly subject: string
  readonly status: Status
  readonly found: string
  /** What to do; empty when there is nothing. */
  readonly remedy: string
}

const mebibyte = 1024 ** 2
/** Below the first a run hardly ends, below the second only a small one does. */
const memoryNeeded = { error: 512 * mebibyte, warning: 2048 * mebibyte }
const diskNeeded = { error: 100 * mebibyte, warning: 1024 * mebibyte }
const oldestNode = [22, 19] as const

const sized = (bytes: number): string =>
  bytes >= 1024 * mebibyte ? `${(bytes / 1024 / mebibyte).toFixed(1)} GiB` : `${Math.floor(bytes / mebibyte)} MiB`

const ok = (subject: string, found: string): Diagnosis => ({ subject, status: "ok", found, remedy: "" })
const warning = (subject: string, found: string, remedy: string): Diagnosis => ({
  subject,
  status: "warning",
  found,
  remedy
})
const error = (subject: string, found: string, remedy: string): Diagnosis => ({
  subject,
  status: "error",
  found,
  remedy
})

type Judge = (facts: Facts) => Diagnosis

const node: Judge = ({ node: version }) => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isRecent = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return isRecent
    ? ok("node", version)
    : error("node", version, `install node ${oldestNode.join(".")} or newer, then run \`npm ci\``)
}

const packages: Judge = ({ wrongPackages }) =>
  wrongPackages.length === 0
    ? ok("packages", "as package.json names them")
    : error("packages", `not as package.json names them: ${wrongPackages.join(", ")}`, "run `npm ci`")

const npm: Judge = ({ npm: version }) =>
  version === null
    ? warning("npm", "not found", "install npm; `make` needs it when packages are missing")
    : ok("npm", version)

const make: Judge = ({ make: version }) =>
  version === null
    ? warning("make", "not found", "install make, or use `node pipelines/kawat.js` in its place")
    : ok("make", version)

const duckdb: Judge = ({ duckdb: found }) =>
  "version" in found
    ? ok("duckdb", found.version)
    : error(
        "duckdb",
        `does not load: ${found.reason}`,
        "run `npm ci` on this machine; it needs Linux with glibc, macOS or Windows"
      )

const cores: Judge = ({ cores: count }) =>
  count > 1
    ? ok("cores", String(count))
    : warning("cores", "1", "a run works one batch after the other; more cores are faster")

const memory: Judge = ({ memory: bytes }) => {
  const found = `${sized(bytes)} available`
  const remedy = "close other programs, or run with `--workers 1 --memory 320MB`"
  if (bytes < memoryNeeded.error) return error("memory", found, remedy)
  return bytes < memoryNeeded.warning ? warning("memory", found, remedy) : ok("memory", found)
}

const locale: Judge = ({ locale: name }) =>
  /utf-?8/i.test(name)
    ? ok("locale", name)
    : warning(
        "locale",
        name === "" ? "none set" : name,
        "set LANG=C.UTF-8, so that names and lines of tables show as they are"
      )

const raw: Judge = ({ raw: { is, isOut, path } }) => {
  if (isOut) return error("raw", `${path} is the out folder too`, "name two folders with --raw and --out")
  if (is === "folder") return ok("raw", path)
  return is === "missing"
    ? warning("raw", `${path} does not exist`, "make the folder and put .txt files into it, or name another with --raw")
    : error("raw", `${path} is not a folder`, "name the folder that holds the .txt files with --raw")
}

const out: Judge = ({ out: { path, refused } }) =>
  refused === null
    ? ok("out", `${path} can be written to`)
    : error("out", `${path} cannot be written to (${refused})`, "change its rights, or name another folder with --out")

const disk: Judge = ({ disk: bytes }) => {
  if (bytes === null) return warning("disk", "free space unknown", "see to it that a few times the texts' size is free")
  const remedy = "free some space; a run needs a few times the size of the texts"
  if (bytes < diskNeeded.error) return error("disk", `${sized(bytes)} free`, remedy)
  return bytes < diskNeeded.warning
    ? warning("disk", `${sized(bytes)} free`, remedy)
    : ok("disk", `${sized(bytes)} free`)
}

const lock: Judge = ({ lock: { host, path, pid, state } }) => {
  if (state === "free") return ok("lock", "free")
  return state === "held"
    ? warning("lock", `held by process ${pid} on ${host}`, `wait until it is done; if it is gone, delete ${path}`)
    : ok("lock", "left by a run that is gone; the next run takes it over")
}

const tables: Judge = ({ published }) =>
  ok("tables", published === null ? "none published yet" : `published ${published}`)

const lexicon: Judge = ({ lexicon: found }) => {
  if (found === null) return ok("lexicon", "built in")
  return found.wrong === null
    ? ok("lexicon", `built in, and ${found.path}`)
    : error("lexicon", found.wrong, "mend it, or unset KAWAT_LEXICON")
}

const browser: Judge = ({ browser: path }) =>
  ok("browser", path ?? "none; only the tests of the report use one, and are skipped")

const judges: ReadonlyArray<Judge> = [
  node,
  packages,
  npm,
  make,
  duckdb,
  cores,
  memory,
  locale,
  raw,
  out,
  disk,
  lock,
  tables,
  lexicon,
  browser
]

/** One line for each subject, in a fixed order. */
export const diagnose = (facts: Facts): ReadonlyArray<Diagnosis> => judges.map((judge) => judge(facts))
