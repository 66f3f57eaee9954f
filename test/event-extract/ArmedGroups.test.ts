import { describe, expect, it } from "vitest"
import { read } from "./Pack.ts"

/** Name and state of whom the first attack of a body may be on, in every reading. */
const victimsOf = (body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => one.type === "ASSAULT")
  const named = (report?.hypotheses ?? []).flatMap(({ draft }) => draft.recipients)
  return [...new Set(named.map(({ country, entity }) => `${entity.name} ${country ?? "-"}`))]
}

describe("an armed group of no state", () => {
  it("is given none, as people or firms whose state is unsaid would be", () => {
    expect(victimsOf("Jet tempur Kanada menargetkan ISIS.")).not.toContain("ISIS CAN")
  })

  it("can be whom an attack is on that its noun does not say", () => {
    expect(victimsOf("Kanada melancarkan serangan udara yang menghantam ISIS.")).toContain("ISIS -")
  })
})

describe("an armed group with its state between noun and name", () => {
  it.each([
    ["by itself", "Pemberontak Yaman Houthi mengecam Kanada.", "Houthi"],
    ["behind the noun of a state's forces", "Milisi Lebanon Hizbullah mengecam Kanada.", "Hezbollah"],
    ["in an office", "Juru bicara pemberontak Yaman Houthi mengecam Kanada.", "Houthi"]
  ])("acts and not the state: %s", (_, body, group) => {
    const [report] = read(body).reports
    expect(report?.draft.actors.map(({ entity, sector }) => `${entity.name} ${sector}`)).toEqual([`${group} REB`])
  })

  it("is no group of another state", () => {
    const [report] = read("Juru bicara militer Kanada Houthi mengecam Kuba.").reports
    expect(report?.draft.actors.map(({ country }) => country)).not.toContain("YEM")
  })
})

describe("a rough number", () => {
  it("leaves what it counts the object of the verb", () => {
    const [report] = read("Kanada membunuh sekitar 25 petempur ISIS.").reports
    expect(report?.hypotheses[0]?.draft).toMatchObject({
      recipientVia: "object",
      recipients: [{ entity: { name: "ISIS" } }]
    })
  })

  it("is none before a place", () => {
    const [report] = read("Kanada menyerang sekitar Havana.").reports
    expect(report?.hypotheses[0]?.draft.recipientVia).not.toBe("object")
  })
})

/** Who may have done the act of a rule, in every reading. */
const doersOf = (body: string, rule: string): ReadonlyArray<string> => {
  const report = read(body).reports.find(({ draft }) => draft.ruleId === rule)
  return (report?.hypotheses ?? []).map(({ draft }) => draft.actors.map(({ entity }) => entity.name).join())
}

describe("whom somebody is for or against", () => {
  it.each([
    ["pro, with a hyphen", "Pasukan pro-Rusia menyerang Kanada.", "Russia"],
    ["pro, without one", "Massa pro Beijing menyerang polisi Kanada.", "China"],
    ["anti", "Demonstran anti-pemerintah menyerang polisi Kanada.", "Canada"]
  ])("does not act: %s", (_, body, state) => {
    expect(doersOf(body, "ind.assault.menyerang")).not.toContain(state)
  })
})

describe("an attack that a relative clause goes on about", () => {
  it("is of whoever attacked, across a comma and its place", () => {
    const body = "Serangan Taliban di Kabul pada 6 September, yang menewaskan seorang tentara Kanada, dikutuk Peru."
    expect(doersOf(body, "ind.assault.menewaskan")).toEqual(["Taliban"])
  })

  it("is not of the subject of the main clause, though it stands in a phrase", () => {
    const body = "Presiden Peru pulang menyusul serangan Taliban yang menewaskan seorang tentara Kanada."
    expect(doersOf(body, "ind.assault.menewaskan")).toEqual(["Taliban"])
  })

  it("can be of nobody known where weapons are the subject", () => {
    const body = "Kuba merugi setelah sepuluh drone menghantam kilang Kanada."
    expect(doersOf(body, "ind.assault.menghantam")).toContain("unidentified attackers")
  })
})

describe("an attack for which somebody is blamed", () => {
  it.each([
    ["is told besides the blame", "Kanada menyalahkan Kuba atas serangan drone di Lima.", ["ACCUSE", "ASSAULT"]],
    ["is not told where it is only alleged", "Kanada menuduh Kuba merencanakan serangan drone.", ["ACCUSE"]]
  ])("%s", (_, body, types) => {
    expect(read(body).reports.map(({ type }) => type)).toEqual(types)
  })
})

describe("whom an attack is on", () => {
  it("is the subject that becomes its target", () => {
    const [report] = read("Kuba menjadi sasaran serangan Kanada.").reports
    expect(report?.hypotheses.map(({ draft }) => draft.actors.map(({ country }) => country))).toEqual([["CAN"]])
    expect(report?.hypotheses[0]?.draft.recipients.map(({ country }) => country)).toEqual(["CUB"])
  })
})

/** How salient whom the first act of a body is on is told to be. */
const salienceOf = (body: string): ReadonlyArray<string> => {
  const [reading] = read(body).reports[0]?.hypotheses ?? []
  return (reading?.features() ?? []).filter((name) => name.startsWith("recipient.salience="))
}

describe("a state of which only places are named", () => {
  it("counts for as much as one that is named itself", () => {
    const [named] = salienceOf("Israel melancarkan serangan udara ke Lebanon.")
    expect(salienceOf("Israel melancarkan serangan udara ke Lebanon selatan.")).toEqual([named])
  })
})
