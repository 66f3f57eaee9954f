import { describe, expect, it } from "@effect/vitest"
import { makeSection } from "../../pipelines/event-extract/text/Document.ts"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import { isFullPersonName, isSinglePersonName } from "../../pipelines/event-extract/names/PersonPattern.ts"
import { article, names, pack, read } from "./Pack.ts"

/** Named mentions of a text as `type: words`. */
const namesIn = (body: string): ReadonlyArray<string> => {
  const { entities, mentions } = extract(article(body), pack)
  const types = new Map(entities.map((entity) => [entity.entity_id, entity.type]))
  return mentions
    .filter((mention) => mention.kind === "name")
    .toSorted((a, b) => a.start_offset - b.start_offset)
    .map((mention) => `${types.get(mention.entity_id)}: ${mention.text}`)
}

const stateOf = (body: string, words: string): string | null | undefined =>
  extract(article(body), pack).mentions.findLast((mention) => mention.text === words)?.country

/** Whether the word of a text is taken for a person by where it stands. */
const stands = (text: string, word: string): boolean => {
  const section = makeSection("body", text, pack.abbreviations)
  return isSinglePersonName(
    section,
    section.tokens.findIndex((token) => token.text === word),
    pack
  )
}

describe("a full personal name", () => {
  it.each([
    ["holds an Indonesian given name", ["wibi", "hartono"], true],
    ["begins with the first name of somebody known", ["vladimir", "contohov"], true],
    ["may begin with an initial", ["m", "zarandi"], true],
    ["is more than one word", ["hartono"], false],
    ["holds no word of institutions", ["universitas", "airlangga"], false],
    ["is not made of unknown words alone", ["nawa", "cita"], false]
  ] as const)("%s", (_, words, expected) => {
    expect(isFullPersonName(words, pack)).toBe(expected)
  })
})

describe("a single personal name", () => {
  it.each([
    ["is one that is nothing else", "Kemarin Ruhut pulang.", "Ruhut", true],
    ["stands behind a verb that closes a quotation", '"Baik," ujar Zelindra.', "Zelindra", true],
    ["stands within a sentence in front of a verb of speech", "Namun Zelindra mengatakan tidak.", "Zelindra", true],
    ["does not open a sentence unless it is known", "Laporan mengatakan tidak.", "Laporan", false],
    ["is no abbreviation", '"Baik," ujar OZQ.', "OZQ", false],
    ["does not stand anywhere", "Mereka membeli Zelindra kemarin.", "Zelindra", false]
  ])("%s", (_, text, word, expected) => {
    expect(stands(text, word)).toBe(expected)
  })
})

describe("names that nothing introduces", () => {
  it.each([
    ["a place without what it is", "Mereka pulang dari Provinsi Sulawesi Tengah.", ["place: Sulawesi Tengah"]],
    [
      "somebody set off by commas before a verb of speech",
      "Pengacara penggugat, Zelin Wardov, mengatakan tidak.",
      ["person: Zelin Wardov"]
    ],
    ["people by their given name", "Rapat itu dipimpin Sutrisno Wardoyo.", ["person: Sutrisno Wardoyo"]],
    [
      "people who are named in full once",
      "Rapat dipimpin Sutrisno Wardoyo. Kemarin Wardoyo pulang.",
      ["person: Sutrisno Wardoyo", "person: Wardoyo"]
    ],
    ["abbreviations as organisations", "Surat itu dikirim oleh LZQX kemarin.", ["organization: LZQX"]],
    ["no abbreviation of ordinary things", "Harga BBM naik lagi.", []],
    ["no plural that opens a sentence", "Badan-badan itu diam saja.", []],
    ["no number in Roman figures", "Perang itu disebut XXI dahulu.", []],
    ["what follows a lower-case head", "Ia tiba di pulau Zelandra.", ["place: Zelandra"]],
    ["what begins with a head", "Ia belajar di Institut Zelandra Raya.", ["organization: Institut Zelandra Raya"]],
    ["a town without its noun", "Ia tiba di Kota Zelandra.", ["place: Zelandra"]],
    [
      "the state that ends an institution's name",
      "Rapat dengan Otoritas Penerbangan Zelon Inggris gagal.",
      ["organization: Otoritas Penerbangan Zelon Inggris", "country: Inggris"]
    ],
    ["people of other states by their given name", "Rapat itu dipimpin Dustin Zelkov.", ["person: Dustin Zelkov"]],
    ["no company as a part of its chief's name", "CEO Zelcorp Dustin Zelkov hadir.", ["person: Dustin Zelkov"]],
    ["the Gulf by its noun alone", "Kapal itu berlayar di kawasan Teluk kemarin.", ["place: Teluk"]],
    ["no Gulf in the name of a bay", "Kapal itu berlayar di Teluk Zelandra.", ["place: Teluk Zelandra"]]
  ])("knows %s", (_, body, expected) => {
    expect(namesIn(body)).toEqual(expected)
  })

  it.each([
    ["a word that only opens the sentence", "Misalnya Sutrisno Wardoyo hadir.", ["person: Sutrisno Wardoyo"]],
    [
      "an abbreviation between title and name",
      "Ketua LZQX Sutrisno Wardoyo hadir.",
      ["organization: LZQX", "person: Sutrisno Wardoyo"]
    ],
    [
      "a city between title and name",
      "Wali Kota Surabaya Sutrisno Wardoyo hadir.",
      ["place: Surabaya", "person: Sutrisno Wardoyo"]
    ],
    [
      "an institution between title and name",
      "Ketua DPR Sutrisno Wardoyo hadir.",
      ["organization: DPR", "person: Sutrisno Wardoyo"]
    ]
  ])("keeps apart %s", (_, body, expected) => {
    expect(namesIn(body)).toEqual(expected)
  })
})

describe("a name behind a title", () => {
  it.each([
    ["an institution that its head opens", "Dekan Fakultas Teknik Zelindo Wardoyo hadir.", "Zelindo Wardoyo"],
    ["a part of a known institution", "Ketua Komisi II DPR Zelindo Wardoyo hadir.", "Zelindo Wardoyo"],
    ["a unit with its number and name", "Danrem 133/Nani Zelinda Kolonel Wibi Hartono hadir.", "Wibi Hartono"],
    ["a numbered village", "Kepala Dusun VIII Zelindo Wardoyo hadir.", "Zelindo Wardoyo"],
    ["a place and a rank", "Kapolres Surabaya AKBP Zelindo Wardoyo hadir.", "Zelindo Wardoyo"],
    ["words that news writes small", "Direktur Retail Banking Zelindo Wardoyo hadir.", "Zelindo Wardoyo"]
  ])("begins behind %s", (_, body, name) => {
    expect(namesIn(body).filter((one) => one.startsWith("person"))).toEqual([`person: ${name}`])
  })

  it("keeps a single I that opens a Balinese name", () => {
    expect(namesIn("Kepala Desa I Wayan Zelindra hadir.")).toContain("person: I Wayan Zelindra")
  })

  it.each([
    ["the rest of the office", "Pengamat Politik Sekaligus hadir."],
    ["a part of the institution", "Ketua Pengurus Panitia hadir kemarin."],
    ["an ordinary word that opens the sentence", "Karenanya, Presiden Peru hadir."]
  ])("is not %s", (_, body) => {
    expect(namesIn(body).filter((one) => one.startsWith("person"))).toEqual([])
  })
})

describe("a name in a capitalised run", () => {
  it("begins behind a known institution", () => {
    expect(namesIn("Kemarin Baleg DPR Zelindo Wardoyo hadir.")).toEqual([
      "organization: Baleg DPR",
      "person: Zelindo Wardoyo"
    ])
  })

  it("is no unit's name behind its number", () => {
    expect(namesIn("Prajurit Yonif 755/Sutrisno Wardoyo hadir.")).toEqual([])
  })

  it("takes no verb or noun of a headline with it", () => {
    const { entities } = extract(article("Rapat dimulai.", { title: "Sutrisno Wardoyo Pakai Sepatu Baru" }), pack)
    expect(entities.map((entity) => entity.name)).not.toContain("Pakai Sepatu")
  })
})

describe("whose an unknown institution is", () => {
  it.each([
    ["of the state that alone has such institutions", "Kemarin Polres Zelindra hadir.", "Polres Zelindra", "IDN"],
    [
      "of the state of a place in its name",
      "Ia belajar di Universitas Zelindra Surabaya.",
      "Universitas Zelindra Surabaya",
      "IDN"
    ],
    [
      "of no state where nothing tells",
      "Warga Libya belajar di Institut Zelandra Raya.",
      "Institut Zelandra Raya",
      null
    ],
    [
      "of the home state in news about it",
      "Warga Indonesia belajar di Institut Zelandra Raya.",
      "Institut Zelandra Raya",
      "IDN"
    ]
  ])("is told as %s", (_, body, words, expected) => {
    expect(stateOf(body, words)).toBe(expected)
  })

  it("says what kind of institution it is", () => {
    const { mentions } = extract(article("Kemarin Polres Zelindra menangkap Sutrisno Wardoyo."), pack)
    expect(mentions.find((mention) => mention.text === "Polres Zelindra")?.sector).toBe("COP")
  })
})

describe("an institution without a state's name", () => {
  it("is that of the home state", () => {
    expect(stateOf("Rancangan itu dibahas MK kemarin.", "MK")).toBe("IDN")
  })

  it("is that of the state with which it was named before", () => {
    expect(stateOf("Rancangan itu dibahas MK Libya. Kemarin MK menundanya.", "MK")).toBe("LBY")
  })
})

describe("a quarter of the compass", () => {
  it("is a part of the place whose name it ends", () => {
    expect(namesIn("Mereka tinggal di Texas Barat.")).toEqual(["place: Texas Barat"])
    expect(stateOf("Mereka tinggal di Texas Barat.", "Texas Barat")).toBe("USA")
    expect(namesIn("Mereka tinggal di provinsi Zelindra Selatan.")).toEqual(["place: Zelindra Selatan"])
  })

  it("is none of its own behind a state", () => {
    expect(namesIn("Mereka tinggal di Nigeria Utara.")).toEqual(["country: Nigeria"])
  })
})

describe("a place that is named after somebody", () => {
  it("is one name with the person's", () => {
    expect(namesIn("Mereka mendarat di Bandara Internasional Wibi Hartono.")).toEqual([
      "place: Bandara Internasional Wibi Hartono"
    ])
    expect(namesIn("Di Kabupaten Bogor Wibi Hartono berpidato.")).toContain("person: Wibi Hartono")
  })
})

describe("a treaty or a format of negotiation", () => {
  it.each([
    ["protokol Minsk", "Mereka menerapkan protokol Minsk."],
    ["format Normandia", "Mereka berunding dalam format Normandia."]
  ])("is a thing with a name of its own, and no place: %s", (words, body) => {
    expect(namesIn(body)).toEqual([`other: ${words}`])
  })

  it("is nobody who acts or is acted on", () => {
    expect(namesIn("Kuba meninggalkan perjanjian Paris.")).toEqual(["country: Kuba", "other: perjanjian Paris"])
    const { reports } = read("Kuba mengecam perjanjian Paris.")
    expect(
      reports.flatMap(({ hypotheses }) => hypotheses.flatMap(({ draft }) => names(draft.recipients)))
    ).not.toContain("France")
  })
})

describe("a name of three words or more", () => {
  it("is an organisation's in any case", () => {
    expect(namesIn("Mereka menunggu mahkamah pidana internasional.")).toEqual([
      "organization: mahkamah pidana internasional"
    ])
  })
})

describe("a doubled noun", () => {
  it("is no name where it opens a sentence", () => {
    expect(namesIn("Badan-badan Kuba melaporkannya.")).not.toContain("organization: Badan-badan Kuba")
  })
})
