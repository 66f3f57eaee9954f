import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { snippet } from "../../pipelines/cli/Snippet.ts"
import { events, Sandbox } from "./Sandbox.ts"

interface Finding {
  readonly kind: string
  readonly id: string
  readonly date: string | null
  readonly what: string
  readonly text: string
}

const sandbox = new Sandbox()
beforeAll(() => {
  sandbox.write(
    "paris.txt",
    "Macron Bertemu Erdoğan\n\nPresiden Emmanuel Macron bertemu Presiden Recep Tayyip Erdoğan di Paris, Jumat (5/1/2018).\n"
  )
  sandbox.write("sawah.txt", "Musim Tanam Dimulai\n\nPetani di Karawang mulai menanam padi pada Senin (8/1/2018).\n")
  expect(sandbox.kawat(["run", "--quiet"])).toMatchObject({ code: 0 })
})
afterAll(() => sandbox.remove())

const search = (phrase: string, ...flags: ReadonlyArray<string>) =>
  events<Finding>(sandbox.kawat(["search", phrase, "--json", ...flags]))

describe("kawat search", () => {
  it("finds articles and events whatever the case and diacritics", () => {
    const found = search("ERDOGAN  di páris")
    expect(found.map(({ kind, what }) => [kind, what])).toEqual([
      ["article", "paris.txt"],
      ["event", "CONSULT visit Emmanuel Macron; Recep Tayyip Erdogan"]
    ])
    expect(found[0]?.text).toContain("Erdoğan di Paris")
    expect(found[1]).toMatchObject({ date: "2018-01-05" })
  })

  it("finds an event by the name of a party that its sentence spells otherwise", () => {
    expect(search("recep tayyip erdogan").filter(({ kind }) => kind === "event")).toHaveLength(1)
  })

  it("shows the title where that holds the words", () => {
    expect(search("musim tanam")).toMatchObject([{ kind: "article", what: "sawah.txt", text: "Musim Tanam Dimulai" }])
  })

  it("takes the words as they stand: they are no pattern and no SQL", () => {
    for (const phrase of ["%", "pad_", "'; DROP TABLE articles; --"]) expect(search(phrase)).toEqual([])
  })

  it("says how many there are when it does not show all", () => {
    const outcome = sandbox.kawat(["search", "2018", "--limit", "1"])
    expect(outcome.stdout.split("\n").filter((line) => line.startsWith("article"))).toHaveLength(1)
    expect(outcome.stderr).toMatch(/Found 2 articles and \d events; `--limit` shows more of them/)
  })

  it("says that there is nothing", () => {
    expect(sandbox.kawat(["search", "komodo"])).toMatchObject({ code: 0, stdout: "" })
    expect(sandbox.kawat(["search", "komodo"]).stderr).toMatch(/Nothing in .* holds "komodo"/)
  })

  it.each([
    ["no word", ["search", " "], /nothing to search for; give a word or a phrase/],
    ["no limit", ["search", "padi", "--limit", "0"], /--limit is 0; give a whole number from 1 on/]
  ])("refuses %s", (_, args, message) => {
    const outcome = sandbox.kawat(args)
    expect(outcome).toMatchObject({ code: 2, stdout: "" })
    expect(outcome.stderr).toMatch(message)
  })
})

describe("a snippet", () => {
  it("starts shortly before the phrase and is cut at both ends", () => {
    const text = `${"awal ".repeat(20)}Presiden Erdoğan tiba. ${"akhir ".repeat(20)}`
    expect(snippet(text, "erdogan", 37)).toBe("…awal awal awal Presiden Erdoğan tiba.…")
  })

  it("finds its place after letters that fold to nothing or to two", () => {
    const marks = "e\u0301".repeat(50)
    expect(snippet(`${marks} tiba di Oslo`, "oslo", 200)).toMatch(/ tiba di Oslo$/)
  })

  it("shows the start of a text that does not hold the phrase", () => {
    expect(snippet("satu dua tiga", "empat", 8)).toBe("satu dua…")
  })
})
