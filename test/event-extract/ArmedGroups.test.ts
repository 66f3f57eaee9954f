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
