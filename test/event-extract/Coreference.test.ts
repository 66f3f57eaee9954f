import { describe, expect, it } from "vitest"
import { mentionsOf, read } from "./Pack.ts"

const opening = "Presiden Rusia Vladimir Putin bertemu Presiden Prancis Emmanuel Macron."

/** Names, kinds and rules of whatever `text` means in a body. */
const meant = (text: string, body: string) =>
  mentionsOf(body)
    .filter((mention) => mention.text === text)
    .map(({ kind, name, ruleId }) => ({ kind, name, ruleId }))
const namesOf = (text: string, body: string) =>
  meant(text, body)
    .map((one) => one.name)
    .toSorted()

/** Names of whoever the headline means. */
const namesInTitle = (title: string, body: string) =>
  read(body, { title }).sections[0]?.mentions.map((mention) => mention.entity.name)

describe("a short name", () => {
  it("means the person whose full name came before", () => {
    const body = "Menteri Pertahanan Peru Wilmer Quispesolano tiba. Quispesolano menolak usul itu."
    expect(meant("Quispesolano", body)).toEqual([
      { kind: "name", name: "Wilmer Quispesolano", ruleId: "ind.coref.short-name" }
    ])
  })

  it("in a headline means the person whose full name the body gives", () => {
    const { sections } = read("Menteri Pertahanan Peru Wilmer Quispesolano tiba.", { title: "Quispesolano Tolak Usul" })
    expect(sections[0]?.mentions.map((mention) => mention.entity.name)).toEqual(["Wilmer Quispesolano"])
  })

  it("in a headline is no ordinary word that the body writes small", () => {
    // "Akar" is the surname of a minister of Türkiye, and the word for a root.
    expect(namesInTitle("Warga Cari Akar Masalah", "Warga mencari akar masalah itu.")).not.toContain("Hulusi Akar")
    expect(namesInTitle("Akar Tolak Usul", "Menteri Pertahanan Turki Hulusi Akar tiba.")).toContain("Hulusi Akar")
  })

  it("without a full name means who held the office at the time", () => {
    expect(namesOf("Biden", "Presiden Biden menolak.")).toEqual(["Joe Biden"])
  })

  it("keeps the state that the text gives to an unknown person", () => {
    const person = mentionsOf("Menteri Pertahanan Peru Wilmer Quispesolano tiba.").at(-1)
    expect(person).toMatchObject({ country: "PER", sector: "GOV", roleTitle: "Menteri Pertahanan" })
  })

  it("is not seen in a word of a longer, unknown name", () => {
    expect(mentionsOf("Kemarin Trumplin Biden Sastrowidjojo datang.")).toEqual([])
  })
})

describe("a full name between commas", () => {
  it("belongs to the state in front of it", () => {
    const kim = mentionsOf("Utusan nuklir Korea Utara, Kim Myong Gil, memuji Kanada.").find((one) =>
      one.text.includes("Kim")
    )
    expect(kim).toMatchObject({ name: "Kim Myong Gil", country: "PRK" })
  })
})

describe("an office", () => {
  it("means the person of that state who was given it", () => {
    expect(meant("Presiden Prancis", `${opening} Presiden Prancis itu menolak.`)).toEqual([
      { kind: "nominal", name: "Emmanuel Macron", ruleId: "ind.coref.office" }
    ])
  })

  it("that only one state has tells whose it is, whatever state was named last", () => {
    const body = "Menteri BUMN Sulastri Wardoyo mendesak Presiden Madagaskar."
    const minister = mentionsOf(body).find((one) => one.text.includes("Sulastri"))
    expect(minister).toMatchObject({ country: "IDN", sector: "GOV", roleTitle: "Menteri BUMN" })
  })

  it("may be shortened", () => {
    const body = "Menteri Luar Negeri Peru Wilmer Quispesolano tiba. Menlu Peru menolak."
    expect(namesOf("Menlu Peru", body)).toEqual(["Wilmer Quispesolano"])
  })

  it("means its state when nobody is named", () => {
    expect(meant("Presiden Peru", "Presiden Peru menolak.")).toEqual([
      { kind: "nominal", name: "Peru", ruleId: "ind.coref.office-state" }
    ])
  })

  it("of an organisation means the organisation", () => {
    expect(namesOf("Sekretaris Jenderal PBB", "Sekretaris Jenderal PBB menolak.")).toEqual(["United Nations"])
  })
})

describe("a state body", () => {
  it("without a state means the state named last", () => {
    const army = mentionsOf("Israel menyerang Gaza. Militer menolak usul itu.").find((one) => one.text === "Militer")
    expect(army).toMatchObject({ name: "Israel", country: "ISR", sector: "MIL" })
  })

  it("called by its leader means that leader's state", () => {
    const [body] = mentionsOf("Pemerintahan Trump menolak. Presiden AS Donald Trump tiba.")
    expect(body).toMatchObject({ text: "Pemerintahan Trump", name: "United States", ruleId: "ind.body.pemerintahan" })
  })

  it("called by nobody known means nothing", () => {
    expect(mentionsOf("Pemerintahan Quispesolano menolak.")).toEqual([])
  })

  it("with a proper name is an organisation of its state", () => {
    expect(meant("Kementerian Luar Negeri Peru", "Kementerian Luar Negeri Peru menolak.")).toEqual([
      { kind: "name", name: "Ministry of Foreign Affairs of Peru", ruleId: "ind.body.kementerian-luar-negeri" }
    ])
  })

  it("of learning is an organisation by its own name", () => {
    expect(namesOf("Universitas Kertaloka", "Universitas Kertaloka menolak.")).toEqual(["Universitas Kertaloka"])
  })
})

describe("a collective noun", () => {
  it("without a state is of the one whose the same people were before", () => {
    const body = "Demonstran Peru menolak pergi. Kanada diam. Ratusan demonstran memuji Kuba."
    expect(mentionsOf(body).filter((one) => one.text === "demonstran")).toMatchObject([{ country: "PER" }])
  })

  it("that names its state keeps it abroad", () => {
    expect(mentionsOf("WNI di Sudan pulang.")[0]).toMatchObject({ text: "WNI di Sudan", country: "IDN", sector: "CVL" })
  })

  it("in front of an armed group's name is that group", () => {
    expect(meant("Taliban", "Kanada mengecam militan Taliban.").map((one) => one.name)).toEqual(["Taliban"])
    expect(read("Kanada mengecam militan Taliban.").sections[1]?.clauses.groups).toHaveLength(2)
  })

  it("with itu means the armed group named before", () => {
    expect(meant("Kelompok militan", "Taliban menyerang pos itu. Kelompok militan itu mengaku.")).toEqual([
      { kind: "nominal", name: "Taliban", ruleId: "ind.coref.armed-group" }
    ])
  })
})

describe("a description with a demonstrative", () => {
  it.each([
    [
      "the state that it fits",
      "Kanada memuji Arab Saudi. Peru mengutuk Kuba. Kerajaan itu diam.",
      "Kerajaan",
      ["Saudi Arabia"]
    ],
    [
      "the last that all its words fit",
      "Kanada memuji Fiji. Arab Saudi memuji Peru. Negara kepulauan di Pasifik itu diam.",
      "Negara kepulauan di Pasifik",
      ["Fiji"]
    ],
    ["nobody where none fits", "Kanada memuji Peru. Kerajaan itu diam.", "Kerajaan", []],
    [
      "no state where it points at a region",
      "Kanada memuji Fiji. Negara di kawasan itu diam.",
      "Negara di kawasan",
      []
    ],
    ["no state where it is part of one", "Kanada memuji Fiji. Negara bagian itu diam.", "Negara bagian", []],
    ["none of several", "Kanada memuji Fiji. Negara-negara kepulauan itu diam.", "negara kepulauan", []]
  ])("means %s", (_, body, surface, expected) => expect(meant(surface, body).map((one) => one.name)).toEqual(expected))
})

describe("a bare noun of a coalition", () => {
  it("means the coalition named before", () => {
    const body = "Koalisi Saudi menyerang pos itu. Kemudian koalisi menolak berunding."
    expect(meant("koalisi", body).map((one) => one.name)).toEqual(["Saudi-led coalition"])
  })
})

describe("two at once", () => {
  it.each([
    [
      "kedua pemimpin are the two people",
      "Kedua pemimpin",
      `${opening} Kedua pemimpin sepakat.`,
      ["Emmanuel Macron", "Vladimir Putin"]
    ],
    ["kedua negara are their states", "Kedua negara", `${opening} Kedua negara sepakat.`, ["France", "Russia"]],
    [
      "keduanya are states where no people are named",
      "Keduanya",
      "Iran dan Irak berunding. Keduanya sepakat.",
      ["Iran", "Iraq"]
    ]
  ])("%s", (_, text, body, expected) => expect(namesOf(text, body)).toEqual(expected))

  it("are not made up from one", () => {
    expect(namesOf("Kedua negara", "Iran berpidato. Kedua negara sepakat.")).toEqual([])
  })

  it("stay mereka for two sentences and no longer", () => {
    const body = "Iran dan Irak berunding. Keduanya sepakat. Mereka pulang."
    expect(namesOf("Mereka", body)).toEqual(["Iran", "Iraq"])
    expect(namesOf("Mereka", "Iran dan Irak berunding. Keduanya sepakat. Hujan. Angin. Awan. Mereka pulang.")).toEqual(
      []
    )
  })
})

describe("news about Indonesia", () => {
  const opening = "Indonesia menolak. Indonesia mengirim surat kepada Kamboja."

  it("names its ministries without the state, whatever state was named last", () => {
    expect(namesOf("Kementerian Pariwisata", `${opening} Kementerian Pariwisata menunggu.`)).toEqual([
      "Ministry of Tourism of Indonesia"
    ])
    expect(namesOf("Kementerian Pariwisata", "Kamboja menolak. Kementerian Pariwisata menunggu.")).toEqual([
      "Ministry of Tourism of Cambodia"
    ])
  })

  it("means its own party by a name that a foreign one has too", () => {
    expect(namesOf("Partai Demokrat", `${opening} Partai Demokrat menunggu.`)).toEqual(["Democratic Party (Indonesia)"])
    expect(namesOf("Partai Demokrat", "Amerika Serikat menunggu. Partai Demokrat menolak.")).toEqual([
      "Democratic Party"
    ])
  })

  it("gives a bearer of an Indonesian rank no other state", () => {
    const body = "Polandia menunggu. Kombes Pol Wilmer Quispesolano menolak usul Polandia."
    const officer = mentionsOf(body).find((one) => one.name === "Wilmer Quispesolano")
    expect(officer).toMatchObject({ country: "IDN" })
  })
})

describe("a thing of a state", () => {
  it("is nobody's without the state's name, even where a pointing word follows", () => {
    expect(mentionsOf("Kanada menolak. Drone itu jatuh.").map((one) => one.name)).toEqual(["Canada"])
  })

  it("is that state's with its name", () => {
    expect(namesOf("Drone Kuba", "Drone Kuba jatuh.")).toEqual(["Cuba"])
  })
})

describe("a pronoun", () => {
  it.each(["Ia", "Dia"])("%s is the first person of the sentence before", (pronoun) => {
    expect(namesOf(pronoun, `${opening} ${pronoun} menolak usul itu.`)).toEqual(["Vladimir Putin"])
  })

  it("pihaknya is the state of the sentence's first party", () => {
    expect(namesOf("pihaknya", "Presiden Rusia Vladimir Putin mengatakan pihaknya menolak usul itu.")).toEqual([
      "Russia"
    ])
  })

  it("negara itu is the state named last", () => {
    expect(namesOf("Negara itu", "Iran menolak. Negara itu mengecam Irak.")).toEqual(["Iran"])
  })

  it("of the first person is whoever is quoted", () => {
    const body = 'Menteri Pertahanan Peru Wilmer Quispesolano berpidato. "Kami menolak usul itu," katanya.'
    expect(meant("Kami", body)).toEqual([{ kind: "pronoun", name: "Wilmer Quispesolano", ruleId: "ind.pronoun.kami" }])
  })

  it.each(["Mereka menolak.", "Ia menolak.", "Negara itu menolak.", "Kami menolak.", "Presiden menolak."])(
    "means nobody where nobody was named: %s",
    (body) => expect(mentionsOf(body)).toEqual([])
  )
})

describe("what belongs to an armed group", () => {
  it("acts for the group, not for the government or army of the state where it fights", () => {
    for (const phrase of ["Juru bicara Hamas", "Pasukan Houthi", "Negosiator Taliban", "Pemimpin ISIS"]) {
      const group = mentionsOf(`${phrase} menolak usul itu.`).find((mention) => mention.text === phrase)
      expect(["REB", "UAF"]).toContain(group?.sector)
      expect(phrase.toLowerCase()).toContain(group?.name.toLowerCase().slice(0, 4))
    }
  })

  it("is one phrase with the state that is named behind it", () => {
    expect(namesOf("Yaman", "Kelompok Houthi Yaman menyerang Peru.")).toEqual([])
    expect(namesOf("Kelompok Houthi", "Kelompok Houthi Yaman menyerang Peru.")).toEqual(["Houthi"])
  })
})

describe("an office of a company", () => {
  it("stands for the company and not for the state where that is", () => {
    expect(namesOf("Juru bicara Boeing", "Juru bicara Boeing mengecam Peru.")).toEqual(["Boeing"])
  })
})

describe("pihaknya", () => {
  it("is the state of a capital that stands for its government", () => {
    expect(namesOf("pihaknya", "Kuba mengecam Peru. Teheran diam, meskipun pihaknya menyangkal.")).toEqual(["Iran"])
  })

  it("is an organisation of states itself, which has no government", () => {
    expect(namesOf("pihaknya", "Kuba mengecam Peru. NATO mengatakan pihaknya siap.")).toEqual(["NATO"])
  })

  it("is the side that the news tells of, not that of whose news it is", () => {
    expect(namesOf("pihaknya", "Dikutip Reuters, Kuba mengatakan, pihaknya siap.")).toEqual(["Cuba"])
    expect(namesOf("pihaknya", "Reuters mengatakan, pihaknya siap.")).toEqual(["United Kingdom"])
  })
})

describe("a group that is only pointed at", () => {
  it("is the organisation or armed group named last, for three sentences", () => {
    const body = "Kanada mengkritik Taliban. Kuba diam saja. Kelompok itu menolak berunding."
    expect(namesOf("Kelompok itu", body)).toEqual(["Taliban"])
    expect(namesOf("organisasi tersebut", "NATO bersidang. Kanada memuji organisasi tersebut.")).toEqual(["NATO"])
  })

  it("is nobody where none was named near, and no party that belongs to a state", () => {
    expect(namesOf("Kelompok itu", "Kanada mengkritik Kuba. Kelompok itu menolak berunding.")).toEqual([])
  })
})

describe("whoever holds an office of a city", () => {
  it("belongs to its state, though nothing else tells it", () => {
    const body = "Indonesia hadir. Wakil Wali Kota Krakow Anna Nowaktarnowska tiba."
    const held = mentionsOf(body).find(({ name }) => name === "Anna Nowaktarnowska")
    expect(held?.country).toBe("POL")
  })
})
