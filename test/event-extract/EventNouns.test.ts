import { describe, expect, it } from "vitest"
import { act, actOf, acts, names, read } from "./Pack.ts"

/** Every reading of the parties of the acts that `trigger` names, as "actors [how] > recipients [how]". */
const readings = (trigger: string, body: string): ReadonlyArray<string> =>
  read(body)
    .reports.filter((one) => actOf(one).trigger === trigger)
    .flatMap(({ hypotheses }) =>
      hypotheses.map(
        ({ draft }) =>
          `${names(draft.actors).join()} [${draft.actorVia}] > ${names(draft.recipients).join()} [${draft.recipientVia}]`
      )
    )

describe("the noun of an act", () => {
  it("has no party behind a verb that does not carry it: that verb's phrase is not its own", () => {
    const found = act("Pertemuan", "Pertemuan Kuba dan Peru membahas perang dengan Kanada.")
    expect(found.actors).toEqual(["Cuba", "Peru"])
    const shown = readings("serangan", "Peru melihat bukti serangan yang disajikan oleh Kanada.")
    expect(shown.some((one) => one.startsWith("Canada [agent]"))).toBe(false)
  })

  it("keeps the party behind a verb that carries it", () => {
    expect(act("Serangan", "Serangan itu diduga kuat terjadi oleh Kuba.").actors).toEqual(["Cuba"])
    expect(act("Pertemuan", "Pertemuan Peru digelar dengan Kanada.").actors).toEqual(["Peru", "Canada"])
  })

  it("is not an act of who tells or condemns it", () => {
    const told = readings("serangan udara", "Peru mengatakan serangan udara menewaskan warga.")
    expect(told.some((one) => one.includes("[verb]"))).toBe(false)
    const condemned = readings("serangan", "Peru mengecam serangan.")
    expect(condemned.some((one) => one.includes("[verb]"))).toBe(false)
  })
})

describe("a verb whose subject is the noun of the same act", () => {
  it("is done by who did the act", () => {
    const found = act("menewaskan", "Peru mengatakan serangan Kuba pada Senin malam menewaskan tentara Kanada.")
    expect(found).toMatchObject({ actors: ["Cuba"], recipients: ["Canada"] })
  })

  it("has not who speaks of it as its doer", () => {
    const found = readings("menewaskan", "Peru mengatakan serangan udara menewaskan tentara Kanada.")
    expect(found).not.toContain("Peru [distant-subject] > Canada [object]")
  })

  it("has its own subject where the noun stands in a phrase", () => {
    expect(act("menewaskan", "Kuba dalam serangan udara menewaskan tentara Kanada.").actors).toEqual(["Cuba"])
  })
})

describe("an attack that the article tells again", () => {
  it("is that of the sentence that said who did it to whom", () => {
    const body = "Kuba menyerang Peru. Kanada menyesalkan hal itu. Serangan itu mengurangi pasokan."
    expect(readings("Serangan", body)).toContain("Cuba [retold] > Peru [retold]")
  })

  it("may be told by a verb with its noun", () => {
    const body = "Kuba menyerang Peru. Kanada menyesalkan hal itu. Serangan itu menewaskan tiga orang."
    expect(readings("menewaskan", body)).toContain("Cuba [retold] > Peru [retold]")
  })

  it("keeps the victims that its own sentence names", () => {
    const body = "Kuba menyerang Peru. Kanada mengutuk serangan terhadap Meksiko."
    expect(readings("serangan", body)).toContain("Cuba [retold] > Mexico [oblique]")
  })
})

describe("a meeting that the article tells again", () => {
  it("is that of the sentence that named both sides", () => {
    const body = "Kuba bertemu dengan Peru. Kanada menyambut hal itu. Pertemuan itu digelar di Lima."
    expect(readings("Pertemuan", body)).toContain("Cuba,Peru [retold] >  [retold]")
  })
})

/** The parties of the readings of `trigger` whose actor claims the act elsewhere. */
const claimed = (trigger: string, body: string): ReadonlyArray<string> =>
  readings(trigger, body)
    .filter((one) => one.includes("[claimed]"))
    .map((one) => one.replaceAll(/ \[[a-z-]+\]/g, ""))

describe("an attack that somebody claims", () => {
  it("may be the claimant's wherever the claim stands, as the codebook has it", () => {
    const body = "Kilang Peru diserang pada Sabtu. Taliban mengklaim bertanggung jawab atas serangan itu."
    expect(claimed("diserang", body)).toContain("Taliban > Peru")
  })

  it.each([
    "Taliban mengaku bertanggungjawab atas serangan itu.",
    "Taliban mengklaim sebagai pelakunya setelah serangan itu.",
    "Serangan itu diklaim oleh Taliban.",
    "Serangan itu kemudian diklaim kelompok Taliban."
  ])("is claimed in many words: %s", (claim) => {
    expect(claimed("diserang", `Kilang Peru diserang. ${claim}`)).toContain("Taliban > Peru")
  })

  it("has no claimant where the claim is denied", () => {
    const body = "Kilang Peru diserang. Taliban tidak mengklaim bertanggung jawab atas serangan itu."
    expect(claimed("diserang", body)).toEqual([])
  })
})

describe("a deal that is sought", () => {
  it.each([
    "Kuba dan Peru berunding untuk mencapai kesepakatan dagang.",
    "Kuba dan Peru berupaya mencapai kesepakatan.",
    "Kanada mendorong kesepakatan antara Kuba dan Peru.",
    "Kuba melanjutkan negosiasi kesepakatan dagang dengan Peru."
  ])("is no fact: %s", (body) => {
    const deal = read(body)
      .reports.map(actOf)
      .find((one) => one.type === "AGREE")
    expect(deal === undefined || deal.aux.includes("hypothetical")).toBe(true)
  })

  it("is one where it is told as done", () => {
    expect(act("mencapai kesepakatan", "Kuba dan Peru mencapai kesepakatan di Lima.").aux).toEqual([])
    expect(act("Kesepakatan", "Kesepakatan antara Kuba dan Peru berlaku hari ini.").aux).toEqual([])
  })
})

describe("a meeting that does not take place", () => {
  it.each(["dibatalkan", "ditunda", "batal"])("is negated by the verb behind it: %s", (verb) => {
    expect(act("Pertemuan", `Pertemuan antara Kuba dan Peru ${verb} kemarin.`).aux).toEqual(["negation"])
  })

  it("took place where the verb is that of another clause", () => {
    const found = act("pertemuan", "Kuba menggelar pertemuan dengan Peru setelah sidang itu ditunda.")
    expect(found.aux).toEqual([])
  })

  it("is like an attack that is foiled, and a step that is taken back", () => {
    expect(act("sanksi", "Hal itu terkait pelonggaran sanksi Peru terhadap Kanada.").aux).toContain("negation")
    expect(act("serangan", "Peru menggagalkan serangan Kuba.").aux).toEqual(["negation"])
  })
})

describe("the predicate of a noun of an act", () => {
  it("is not its content in the passive: who refuses a proposal acts", () => {
    const found = act("ditolak", "Usulan Kuba ditolak oleh Peru.")
    expect(found).toMatchObject({ type: "REJECT", actors: ["Peru"], recipients: ["Cuba"] })
  })

  it("is its content in the active", () => {
    expect(acts("Tawaran Kuba bertemu dengan Peru disampaikan.").map((one) => one.type)).toEqual(["AGREE"])
  })
})

describe("an act told by who stands outside", () => {
  it("may be done at home, where its noun names whom it befell", () => {
    const body =
      'Kanada membuka sidang. "Pemecatan Menteri Luar Negeri Peru Hugo Salas adalah urusan mereka," kata Presiden Kuba.'
    expect(readings("Pemecatan", body)).toContain("Peru [domestic] > Hugo Salas [possessor]")
  })

  it("is claimed behind a verb that carries its noun", () => {
    expect(act("Serangan", "Serangan di Lima diklaim kelompok Taliban.").actors).toEqual(["Taliban"])
  })
})

describe("talks that go on", () => {
  it.each([
    "Serangan itu akan berdampak pada pembicaraan antara Kuba dan Peru.",
    "Kanada akan mendukung pembicaraan antara Kuba dan Peru yang sedang berlangsung."
  ])("are no plan, though the clause tells what is to come: %s", (body) => {
    const talks = act("pembicaraan", body)
    expect(talks).toMatchObject({ type: "CONSULT", aux: [] })
  })
})

describe("whom a claimed attack befell", () => {
  it("is whom the article said, not who stands nearest", () => {
    const body = "Kilang Peru diserang. Kanada mengutuk. Taliban mengaku bertanggung jawab atas serangan itu."
    expect(claimed("diserang", body)).toContain("Taliban > Peru")
    expect(readings("serangan", body).some((one) => one.startsWith("Taliban [claimed] > Canada"))).toBe(false)
  })
})

describe("the noun behind that of an attack", () => {
  it.each(["kilang minyak", "pangkalan", "fasilitas gas"])(
    "may be what was attacked: its owner suffers: %s",
    (target) => {
      const found = readings("serangan", `Kanada mengutuk serangan ${target} Peru.`)
      expect(found).toContain("unidentified attackers [unknown] > Peru [possessor]")
      expect(found.some((one) => one.startsWith("Peru [possessor]"))).toBe(false)
    }
  )

  it.each(["jet", "milisi", "pesawat"])("may be who or what attacked: its owner acts: %s", (weapon) => {
    const found = readings("serangan", `Kanada mengutuk serangan ${weapon} Peru.`)
    expect(found.some((one) => one.startsWith("Peru [possessor]"))).toBe(true)
  })
})

describe("telling of violence as an allegation", () => {
  it("is by who tells it, whoever the violence told before was by", () => {
    const body = "Kuba menuduh Peru. Presiden Kanada mengatakan bahwa serangan Meksiko itu melanggar hukum."
    const alleged = read(body).reports.find(({ draft }) => draft.ruleId === "ind.derive.allegation")
    expect(alleged?.hypotheses.map(({ draft }) => draft.actorVia)).not.toContain("anaphor")
    expect(names(alleged?.actors ?? [])).toEqual(["Canada"])
  })
})

describe("an act that is only needed or weighed", () => {
  it.each([
    ["invasi", "Kanada membayangkan invasi Kuba ke Peru."],
    ["sanksi", "Kuba mengkaji sanksi terhadap Peru."],
    ["serangan", "Kuba terancam serangan dari Peru."]
  ])("is no fact: %s", (noun, body) => {
    expect(act(noun, body).aux).toContain("hypothetical")
  })
})

describe("a verb that carries the noun of an act", () => {
  it.each(["dimotori", "digagas"])("has who does it behind it in the passive: %s", (verb) => {
    expect(act("Serangan", `Serangan yang ${verb} Kuba itu melanggar hukum.`).actors).toEqual(["Cuba"])
  })

  it("leaves the noun its own aim", () => {
    expect(act("Serangan", "Serangan Kuba itu ditujukan kepada Peru.").recipients).toEqual(["Peru"])
  })
})

describe("what a deed did", () => {
  it("was not done by who tells it", () => {
    const found = readings("menewaskan", "Presiden Kanada menuturkan bahwa serangan di Peru itu menewaskan warga.")
    expect(found.some((one) => one.includes("[speaker]"))).toBe(false)
  })
})

describe("which act a noun comes back to", () => {
  it("is the one told last, though both its sides are of one state", () => {
    const body =
      "Kanada bertemu dengan Kuba. Presiden Peru bertemu dengan parlemen Peru. Pertemuan itu digelar di Lima."
    const found = readings("Pertemuan", body).filter((one) => one.includes("[retold]"))
    expect(found.every((one) => one.startsWith("Peru"))).toBe(true)
  })

  it.each(["Setiap", "Sejumlah", "Sebuah"])("is none where the noun is told for the first time: %s", (word) => {
    const body = `Kuba bertemu dengan Peru. ${word} pertemuan digelar di Ottawa.`
    expect(readings("pertemuan", body).some((one) => /\[(?:retold|anaphor)\]/.test(one))).toBe(false)
  })
})

describe("a meeting of named parties", () => {
  it("is none of who sets it up", () => {
    expect(act("Pertemuan", "Pertemuan Kuba dan Peru digagas oleh Kanada.").actors).toEqual(["Cuba", "Peru"])
  })
})

describe("an attack that somebody is hit by", () => {
  it.each(["dihantam", "digempur"])("befell the subject: %s", (verb) => {
    const found = act("serangan drone", `Kanada ${verb} serangan drone Kuba.`)
    expect(found).toMatchObject({ actors: ["Cuba"], recipients: ["Canada"] })
  })
})
