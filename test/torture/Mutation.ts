/**
 * Ways to spoil a text file, chosen by random numbers.
 *
 * Each takes the bytes of a sound article and of another one and gives the bytes of a file as a
 * broken scraper, disk or sender might leave it.
 */
type Random = () => number
type Mutation = (bytes: Buffer, donor: Buffer, next: Random) => Buffer

const below = (limit: number, next: Random): number => Math.floor(next() * limit)
const pick = <A>(from: ReadonlyArray<A>, next: Random): A => from[below(from.length, next)] as A

const flip: Mutation = (bytes, _, next) => {
  const copy = Buffer.from(bytes)
  for (let count = 1 + below(100, next); count > 0; count--) {
    const at = below(copy.length, next)
    copy[at] = (copy[at] ?? 0) ^ (1 << below(8, next))
  }
  return copy
}

const truncate: Mutation = (bytes, _, next) => bytes.subarray(0, below(bytes.length, next))

const splice: Mutation = (bytes, donor, next) => {
  const from = below(donor.length, next)
  const chunk = donor.subarray(from, from + below(2000, next))
  const at = below(bytes.length, next)
  return Buffer.concat([bytes.subarray(0, at), chunk, bytes.subarray(at + below(500, next))])
}

const encodings: ReadonlyArray<(text: string) => Buffer> = [
  (text) => Buffer.from(text, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text) => Buffer.from(text, "latin1"),
  (text) => Buffer.from(Buffer.from(text).toString("latin1")),
  (text) => Buffer.from(`\ufeff\ufeff${text}`),
  (text) => Buffer.from(text, "utf16le").subarray(1)
]

const reencode: Mutation = (bytes, donor, next) => {
  const spoiled = pick(encodings, next)(bytes.toString("utf8"))
  return next() < 0.7 ? spoiled : Buffer.concat([spoiled, donor])
}

const joinLines: Mutation = (bytes, donor, next) => {
  const separator = pick(["", " ", "\t", ". ", ", ", "\u00a0"], next)
  const text = `${bytes.toString("utf8")}${donor.toString("utf8")}`.split(/\s+/).join(separator)
  return Buffer.from(text.repeat(1 + below(next() < 0.02 ? 200 : 10, next)))
}

const sprinkled = ["\0", "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u0301", "\r", "\u2028", "\u0085", "\ud83d"]

const sprinkle: Mutation = (bytes, _, next) => {
  const character = pick(sprinkled, next)
  const share = pick([0.001, 0.02, 0.3], next)
  return Buffer.from(Array.from(bytes.toString("utf8"), (one) => (next() < share ? one + character : one)).join(""))
}

const stutters = [
  "(",
  ")",
  '"',
  "“",
  ".",
  "-",
  ", ",
  "dan ",
  "A. ",
  "Presiden ",
  "(1/1/2024) ",
  "<b>",
  "&amp;",
  "\n",
  "9",
  "Baca juga: "
]

const stutter: Mutation = (bytes, _, next) => {
  const at = below(bytes.length, next)
  const run = Buffer.from(pick(stutters, next).repeat(10 ** (1 + below(4, next))))
  return Buffer.concat([bytes.subarray(0, at), run, bytes.subarray(at)])
}

const shuffleWords: Mutation = (bytes, _, next) => {
  const words = bytes.toString("utf8").split(" ")
  return Buffer.from(words.map(() => pick(words, next)).join(" "))
}

const noise: Mutation = (bytes, _, next) => Buffer.from(Array.from(bytes, () => below(256, next)))

const mutations: ReadonlyArray<Mutation> = [
  flip,
  truncate,
  splice,
  reencode,
  joinLines,
  sprinkle,
  stutter,
  shuffleWords,
  noise
]

/** Spoils a file in one way or in two. */
export const mutate = (sound: ReadonlyArray<Buffer>, next: Random): Buffer => {
  const donor = pick(sound, next)
  const once = pick(mutations, next)(pick(sound, next), donor, next)
  return next() < 0.7 || once.length === 0 ? once : pick(mutations, next)(once, donor, next)
}

/** Files that are too much in one respect. */
export const giants = (): ReadonlyArray<readonly [name: string, bytes: Buffer]> => {
  const megabyte = 1024 * 1024
  const words = "Presiden bertemu Menteri Luar Negeri Rusia di Jakarta dan mengecam Prancis "
  return [
    ["a line of 50 MB", Buffer.alloc(50 * megabyte, "a")],
    ["a line of 19 MB without a space", Buffer.alloc(19 * megabyte, "a")],
    ["a line of 19 MB of words", Buffer.alloc(19 * megabyte, words)],
    ["19 MB of empty lines", Buffer.alloc(19 * megabyte, "\n")],
    ["19 MB of one-letter lines", Buffer.alloc(19 * megabyte, "a\n")],
    ["19 MB of NUL", Buffer.alloc(19 * megabyte)],
    ["5 MB of open brackets", Buffer.alloc(5 * megabyte, "(")],
    ["5 MB of quotation marks", Buffer.alloc(5 * megabyte, '" ')],
    ["5 MB of combining marks", Buffer.from("\u0301".repeat(2.5 * megabyte))],
    ["5 MB of sentences", Buffer.alloc(5 * megabyte, `${words.trim()}. `)],
    ["5 MB of articles", Buffer.alloc(5 * megabyte, `${words.trim()}.\n\n`)]
  ]
}
