import { describe, expect, it } from "vitest"
import { type Clauses, readClauses } from "../../pipelines/event-extract/acts/Clause.ts"
import { textOf } from "../../pipelines/event-extract/text/Document.ts"
import { loadWordOf, rememberWords } from "../../pipelines/event-extract/language/Words.ts"
import { compilePredicates } from "../../pipelines/event-extract/language/PredicateLexicon.ts"
import { findTriggers } from "../../pipelines/event-extract/acts/Trigger.ts"
import type { Predicate } from "../../schemas/lexicon/Predicate.ts"
import { clausesOf, firstSentence, plain, sectionOf } from "./Pack.ts"

const row = (rule: string, word: string, root: string, fields: Partial<Predicate> = {}): Predicate => ({
  rule_id: rule,
  pos: "verb",
  word,
  root,
  after: "",
  event_type: "ACCUSE",
  event_mode: "",
  subject: "actor",
  object: "recipient",
  oblique: "",
  reciprocal: "no",
  clause: "none",
  needs: "",
  avoids: "",
  confidence: 0.5,
  comment: "",
  ...fields
})

const classes = new Map([
  ["troops", ["pasukan", "tentara", "kapal perang"]],
  ["crime", ["narkoba"]]
])
const predicates = compilePredicates(
  [
    row("pull", "menarik", "tarik", { confidence: 0.9 }),
    row("pull-troops", "menarik", "tarik", { after: "… @troops", confidence: 0.2 }),
    row("pull-back-troops", "menarik", "tarik", { after: "kembali @troops/senjata" }),
    row("strike", "memukul", "pukul", { needs: "rudal|kapal perang" }),
    row("blow", "memukul", "pukul", { avoids: "bola", confidence: 0.3 }),
    row("free", "membebaskan", "bebas", { avoids: "@crime|pajak" }),
    row("sure", "mengutuk", "kutuk", { confidence: 0.8 }),
    row("unsure", "mengutuk", "kutuk", { confidence: 0.6 }),
    row("two-words", "angkat bicara", ""),
    row("warn-threat", "memperingatkan", "ingat", { confidence: 0.6, event_type: "THREATEN" }),
    row("warn-request", "memperingatkan", "ingat", { event_type: "REQUEST" }),
    row("warn-accuse", "memperingatkan", "ingat", { after: "… pasukan" }),
    row("spy", "memata-matai", "mata-mata"),
    row("wish", "ingin", "", { after: "…party mundur/menarik" }),
    row("formula", "angkat", "", { after: "kaki", confidence: 0.05 }),
    row("lift", "angkat", "", { confidence: 0.4 }),
    row("meeting", "pertemuan", "", { pos: "noun" })
  ],
  classes,
  plain.morphology
)
const wordOf = loadWordOf({ ...plain, predicates }, (lower) => plain.wordOf(lower).opens)
const pack = { ...plain, predicates, wordOf, wordsOf: rememberWords(wordOf) }

/** The clauses of a body whose words are in these rows alone. */
const clausesWith = (body: string): Clauses => {
  const clauses = clausesOf(body)
  return { ...clauses, words: clauses.section.tokens.map(({ lower }) => wordOf(lower)) }
}

const triggers = (text: string, field: "title" | "body" = "body") => {
  const body = field === "body" ? text : ""
  const clauses = field === "body" ? clausesWith(body) : readClauses(sectionOf(text, "title"), [], pack)
  const { section } = clauses
  return findTriggers(clauses, firstSentence(section), null).map(({ end, form, possessed, rejected, start }) => ({
    text: textOf(section, start, end),
    rule: form.row.rule_id,
    voice: form.voice,
    possessed,
    rejected
  }))
}
const rules = (text: string, field?: "title" | "body") => triggers(text, field).map((one) => one.rule)

describe("the row that explains most words wins", () => {
  it("over a surer row with fewer", () => {
    expect(triggers("Kanada menarik pasukan.")).toMatchObject([{ rule: "pull-troops", text: "menarik pasukan" }])
  })

  it("and the surer row wins among equals, the other kept as rejected", () => {
    expect(triggers("Kanada mengutuk Kuba.")).toMatchObject([
      { rule: "sure", rejected: ["unsure: a longer or surer row matches"] }
    ])
  })

  it("with its words in order, not scattered", () => {
    expect(rules("Kanada menarik kembali pasukan.")).toEqual(["pull-back-troops"])
    expect(rules("Kanada menarik senjata kembali.")).toEqual(["pull"])
  })

  it("and all of them in its sentence, not some behind a lost line", () => {
    expect(triggers("Kanada menarik kapal\n\nperang itu.")).toMatchObject([{ rule: "pull", text: "menarik" }])
  })
})

const othersOf = (text: string) => {
  const clauses = clausesWith(text)
  return findTriggers(clauses, firstSentence(clauses.section), null).map(({ others }) =>
    others.map(({ form }) => form.row.rule_id)
  )
}

describe("rows of another type that explain as many words", () => {
  it("stay beside the surest, as a warning threatens or asks", () => {
    expect(rules("Kanada memperingatkan Kuba.")).toEqual(["warn-threat"])
    expect(othersOf("Kanada memperingatkan Kuba.")).toEqual([["warn-request"]])
  })

  it("do not where a row explains more, or says the same type", () => {
    expect(othersOf("Kanada memperingatkan semua pasukan.")).toEqual([[]])
    expect(othersOf("Kanada mengutuk Kuba.")).toEqual([[]])
  })
})

describe("a row that only keeps its words from being coded", () => {
  it("leaves no act behind", () => {
    expect(rules("Kanada angkat beban.")).toEqual(["lift"])
    expect(rules("Kanada angkat kaki.")).toEqual([])
  })
})

describe("a verb with a hyphen", () => {
  it("is matched as a whole, since its first half is another word", () => {
    expect(triggers("Kuba dimata-matai Kanada.")).toMatchObject([{ rule: "spy", voice: "passive" }])
    expect(rules("Kanada Mata Kuba", "title")).toEqual([])
  })
})

describe("further words of a row", () => {
  it("may stand behind a name of any length, which is one word", () => {
    expect(rules("Kanada menarik Menteri Luar Negeri Amerika Serikat dan pasukan.")).toEqual(["pull-troops"])
  })

  it("do not where the name opens a clause of its own", () => {
    expect(rules("Kanada menarik Menteri Luar Negeri Amerika Serikat mengirim pasukan.")).toEqual(["pull"])
  })

  it("may stand up to three words off where the row has a gap", () => {
    expect(rules("Kanada menarik hampir semua sisa pasukan.")).toEqual(["pull-troops"])
    expect(rules("Kanada menarik satu demi satu semua pasukan.")).toEqual(["pull"])
  })

  it("may need a party before them, whose name is one word also where it opens a clause", () => {
    expect(rules("Kanada ingin Menteri Luar Negeri Kuba mundur.")).toEqual(["wish"])
    expect(rules("Kanada ingin dia mundur.")).toEqual(["wish"])
    expect(rules("Kanada ingin segera mundur.")).toEqual([])
  })

  it("may be members of a class, also of two words", () => {
    expect(triggers("Kanada menarik dua kapal perang.")).toMatchObject([{ text: "menarik dua kapal perang" }])
  })

  it("may carry a clitic", () => {
    expect(rules("Kanada menarik tentaranya.")).toEqual(["pull-troops"])
  })

  it("are not looked for beyond the sentence's end", () => {
    expect(rules("Kanada menarik. Pasukan pulang.")).toEqual(["pull"])
  })

  it("stand before the verb in the passive", () => {
    expect(triggers("Sisa pasukan itu ditarik.")).toMatchObject([{ rule: "pull-troops", voice: "passive" }])
  })

  it("belong to the word itself when its citation form has two words", () => {
    expect(triggers("Kanada angkat bicara.")).toMatchObject([{ rule: "two-words", text: "angkat bicara" }])
  })
})

describe("words that a row needs or avoids", () => {
  it("must be near", () => {
    expect(rules("Kanada memukul mundur kapal perang itu.")).toEqual(["strike"])
  })

  it("leave their reason when they are not", () => {
    expect(triggers("Kanada memukul meja.")).toMatchObject([
      { rule: "blow", rejected: ["strike: none of its needed words is near"] }
    ])
  })

  it("must be absent, or no act is read at all", () => {
    expect(rules("Kanada memukul bola.")).toEqual([])
  })

  it.each([
    ["speaks against an act at home", "Polisi membebaskan pengedar narkoba.", []],
    ["says nothing where another state is named", "Polisi membebaskan pengedar narkoba Kuba.", ["free"]],
    ["says nothing of the other words", "Kuba membebaskan narkoba dari pajak.", []]
  ])("tells of crime, which %s", (_, body, found) => {
    expect(
      findTriggers(clausesWith(body), firstSentence(clausesWith(body).section), "IDN").map(
        ({ form }) => form.row.rule_id
      )
    ).toEqual(found)
  })
})

describe("a bare verb", () => {
  it("counts in a headline", () => {
    expect(triggers("Kanada Kutuk Kuba", "title")).toMatchObject([{ rule: "sure", voice: "bare" }])
  })

  it("counts in running text behind a party", () => {
    expect(triggers("Kanada kutuk Kuba.")).toMatchObject([{ rule: "sure", voice: "bare" }])
  })

  it("is a noun elsewhere in running text", () => {
    expect(rules("Sebuah kutuk menimpa mereka.")).toEqual([])
  })
})

describe("a clitic", () => {
  it("-nya makes a noun somebody's", () => {
    expect(triggers("Kanada memuji pertemuannya.")).toMatchObject([{ rule: "meeting", possessed: true }])
  })

  it("-lah does not", () => {
    expect(triggers("Inilah pertemuanlah.")).toMatchObject([{ rule: "meeting", possessed: false }])
  })
})
