import { describe, expect, it } from "vitest"
import { act, actOf, names, read } from "./Pack.ts"

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
