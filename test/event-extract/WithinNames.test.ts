/** Names that are no party, since they stand within the name of something else. */
import { describe, expect, it } from "vitest"
import { act, clausesOf, mentionsOf, names, read } from "./Pack.ts"

const parties = (body: string) => clausesOf(body).groups.flatMap((group) => names(group.heads))
const named = (body: string) => mentionsOf(body).map((one) => one.name)
const inTitle = (title: string, body = "Isi.") =>
  (read(body, { title }).sections[0]?.clauses.groups ?? []).flatMap((group) => names(group.heads))

describe("a name within the name of a thing", () => {
  it("is no party of an act on the thing", () => {
    // Who rejects the law on a commission has nothing against the commission.
    expect(parties("Mahasiswa menolak revisi UU KPK.")).toEqual(["students"])
    expect(parties("Kuba mengecam Undang-Undang Hong Kong.")).toEqual(["Cuba"])
    expect(parties("Kuba belajar bahasa Prancis.")).toEqual(["Cuba"])
  })

  it("is told by the noun of a law across what tells that from others", () => {
    expect(parties("Kuba menolak RUU Keamanan Nasional Peru.")).toEqual(["Cuba"])
    expect(parties("Warga menolak UU Nomor 30 Tahun 2002 tentang KPK.")).toEqual(["citizens"])
    expect(inTitle("UU KPK Disahkan DPR")).toEqual(["House of Representatives of Indonesia"])
    // An invitation in a headline is no law, though the word is half of one.
    expect(inTitle("Trump Undang Kuba")).toEqual(["Donald Trump", "Cuba"])
  })

  it("stays a mention, but brings nobody to mind: a government named next is not that of a coin", () => {
    const body = "Kuba mengkritik Peru. Nilai dolar Singapura turun. Warga mendesak pemerintah mundur."
    expect(mentionsOf(body).map((one) => one.name)).toContain("Singapore")
    expect(parties(body)).not.toContain("Singapore")
  })

  it("is the sign of a coin", () => {
    expect(parties("Kuba memberi Peru US$ 5 juta.")).toEqual(["Cuba", "Peru"])
  })
})

describe("a name behind another one", () => {
  it("is the town where an institution is", () => {
    expect(parties("Kedutaan Besar Malaysia Jakarta menemui Kuba.")).toEqual(["Embassy of Malaysia", "Cuba"])
    expect(parties("KBRI Canberra menemui Kuba.")).toEqual(["Embassy of Indonesia", "Cuba"])
  })

  it("is the end of a longer name that no list has", () => {
    // "Bersatu" is a party in Malaysia, and a word that ends many names elsewhere.
    expect(parties("Kabinet Indonesia Bersatu menemui Kuba.")).not.toContain("Bersatu")
    expect(parties("Kuba menemui Bersatu.")).toContain("Bersatu")
  })

  it("begins anew behind a hyphen where it has words of its own", () => {
    expect(inTitle("Jaksa New York-New Jersey Selidiki FIFA")).toContain("New Jersey")
  })
})

describe("a government that no state is named with", () => {
  it("may be that of those who turn to it", () => {
    // China is named last, but a party at home turns to its own government.
    const body = "Indonesia berdagang dengan China. Partai Golkar mendesak pemerintah menaikkan tarif."
    const { hypotheses } = read(body).reports.find((one) => one.draft.ruleId.startsWith("ind.request")) ?? {
      hypotheses: []
    }
    const asked = hypotheses.map(({ draft }) => names(draft.recipients).join())
    expect(asked).toContain("China")
    expect(asked).toContain("Indonesia")
  })
})

const stateOf = (body: string) => clausesOf(body).groups[0]?.heads.map(({ code, country }) => code ?? country)

describe("an institution that a title itself names", () => {
  it("is whom the bearer acts for, also where no list has the bearer", () => {
    expect(stateOf("Presiden Parlemen Eropa Rani Samba memuji Kuba.")).toEqual(["EU"])
    expect(stateOf("Direktur CIA Rani Samba memuji Kuba.")).toEqual(["USA"])
  })
})

describe("a headline, where every word may have a capital", () => {
  it("has a verb between an office and whom its holder acts on", () => {
    expect(inTitle("Menlu Kuba Tuding Macron Bohong")).toEqual(["Cuba", "Emmanuel Macron"])
    expect(inTitle("Mahkamah Agung Dukung Macron")).toContain("Emmanuel Macron")
    expect(inTitle("Sekjen PBB Kecam Rencana Macron")).toEqual(["United Nations", "Emmanuel Macron"])
    expect(inTitle("Menteri Luar Negeri Rusia Sergei Lavrov Temui Macron")).toEqual([
      "Sergei Lavrov",
      "Emmanuel Macron"
    ])
  })

  it("has the subject of the next clause behind a comma, not what the name before is", () => {
    expect(inTitle("Bantah Macron, Menlu Kuba Tuding Peru")).toEqual(["Emmanuel Macron", "Cuba", "Peru"])
    expect(inTitle("Sampaikan Belasungkawa, Menlu Kuba Puji Peru")).toEqual(["Cuba", "Peru"])
    expect(inTitle("Macron, Presiden Prancis, Kecam Peru")).toEqual(["Emmanuel Macron", "Peru"])
  })

  it("tells an act by a bare verb before a name", () => {
    const { actors, recipients } = act("Tuding", "Isi.", { title: "Iran Tuding Macron Bohong" })
    expect([actors, recipients]).toEqual([["Iran"], ["Emmanuel Macron"]])
  })

  it("counts things, which are nobody", () => {
    expect(inTitle("1.316 Titik Panas di Kuba")).toEqual(["Cuba"])
  })
})

describe("an office whose title says whose it is", () => {
  it("stands for its state without that or a holder", () => {
    expect(act("menuduh", "Juru bicara Kremlin menuduh Kuba berbohong.").actors).toEqual(["Russia"])
    expect(parties("Kapolri mengecam Kuba.")).toEqual(["Indonesia", "Cuba"])
    expect(parties("Presiden Komisi Eropa mengecam Kuba.")).toEqual(["European Commission", "Cuba"])
    expect(parties("Direktur CIA mengecam Kuba.")).toEqual(["United States", "Cuba"])
    // In brackets it only shortens the title before it; written small it is any such office.
    expect(parties("Kepala Kepolisian (Kapolri) itu mengecam Kuba.")).not.toContain("Indonesia")
    expect(parties("Kuba memilih bupati.")).toEqual(["Cuba"])
  })

  it("takes with it where it is", () => {
    expect(parties("Bupati Bogor mengecam Kuba.")).toEqual(["Indonesia", "Cuba"])
  })
})

describe("a name within a phrase that stands for somebody else", () => {
  it("is the body for which somebody speaks, also where the title names it", () => {
    expect(named("Juru bicara Kementerian Luar Negeri Kuba Ivana Petrodova diam.")).toContain(
      "Ministry of Foreign Affairs of Cuba"
    )
    expect(named("Ivana Petrodova, juru bicara Kemlu Kuba, diam.")).toContain("Ministry of Foreign Affairs of Cuba")
  })

  it("is the part of the world in which states lie", () => {
    expect(named("Negara-negara Eropa diam.")).toContain("Europe")
  })
})

describe("an organ of a state", () => {
  it("has the name by which that of its state is known", () => {
    expect(parties("Kantor kepresidenan Prancis menolak.")).toEqual(["Élysée Palace"])
    expect(parties("Kemendagri Kuba menolak.")).toEqual(["Ministry of the Interior of Cuba"])
    expect(parties("Kementerian Sains, Teknologi dan Inovasi Kuba menolak.")).toEqual([
      "Ministry of Science, Technology and Innovation of Cuba"
    ])
    expect(parties("Kementerian Luar Negeri Amerika Serikat menolak.")).toEqual(["United States Department of State"])
    expect(parties("Kantor kepresidenan Kuba menolak.")).toEqual(["Office of the President of Cuba"])
  })
})

describe("people and a state told in one breath", () => {
  it("are two parties, though a portfolio may have a 'dan'", () => {
    expect(parties("Pemberontak dan Peru berunding.")).toEqual(["rebels", "Peru"])
    expect(parties("Menteri Hukum dan HAM Kuba menolak.")).toEqual(["Cuba"])
  })
})

describe("the letters RT", () => {
  it("name a broadcaster where somebody cites it, and a neighbourhood elsewhere", () => {
    expect(named("Kuba menolak usul itu, dilansir dari RT.")).toContain("RT")
    expect(named("Stasiun televisi Rusia RT diam.")).toContain("RT")
    expect(named("Ketua RT 05 dan warga RT diam.")).toEqual(["citizens"])
  })
})

describe("what is welcomed", () => {
  it("is of whoever stands behind dari", () => {
    const { recipients } = act("menyambut baik", "Kuba menyambut baik keinginan dari Peru.")
    expect(recipients).toEqual(["Peru"])
  })
})
