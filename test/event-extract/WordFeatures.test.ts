import { describe, expect, it } from "vitest"
import { actOf, read } from "./Pack.ts"

/** Features of the likeliest reading of the act that `trigger` names. */
const features = (trigger: string, body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => actOf(one).trigger === trigger)
  const reading = report?.hypotheses.find(({ draft }) => draft === report.draft)
  if (reading === undefined) throw new Error(`"${trigger}" tells of no act`)
  return reading.features()
}
const of = (template: string, all: ReadonlyArray<string>) =>
  all.filter((one) => one.startsWith(`${template}=`)).map((one) => one.slice(template.length + 1))

describe("the words of its sentence", () => {
  it("tell what an act is about, by themselves and with its type; names, numbers and prepositions do not", () => {
    const told = features("mengecam", "Dalam sidang, 12 wakil Kanada mengecam Kuba di depan wartawan asing.")
    expect(of("word", told)).toEqual(expect.arrayContaining(["sidang", "asing"]))
    expect(of("word", told)).not.toContain("kuba")
    expect(of("word", told)).not.toContain("12")
    expect(of("word", told)).not.toContain("dalam")
    expect(of("word,type", told)).toContain("sidang|ACCUSE")
  })

  it("are told with the rule when they stand within three tokens of the act", () => {
    const told = features("mengecam", "Dalam sidang panjang itu Kanada kembali mengecam Kuba.")
    expect(of("rule,near", told)).toEqual(["ind.accuse.mengecam|kembali"])
  })

  it("count no further than 25 tokens away, and never those of another sentence", () => {
    const far = `Sidang dibuka ${"dan lagu itu indah ".repeat(8)}ketika Kanada mengecam Kuba. Rapat selesai.`
    expect(of("word", features("mengecam", far))).not.toContain("sidang")
    expect(of("word", features("mengecam", far))).not.toContain("rapat")
  })
})

describe("the words between an act and a party", () => {
  const told = features("mengecam", "Kanada tanpa ragu mengecam keras sikap Kuba.")

  it("are told with the way by which the party was found and its side", () => {
    expect(of("between.actor", told)).toEqual(["tanpa|subject|before", "ragu|subject|before"])
    expect(of("between.recipient", told).map((one) => one.split("|")[0])).toEqual(["keras", "sikap"])
    expect(of("between.recipient", told).every((one) => one.endsWith("|behind"))).toBe(true)
  })

  it("name nobody", () => {
    const passed = features("mengecam", "Kanada, bersama Peru dan 12 negara, mengecam Kuba.")
    expect(of("between.actor", passed).join(" ")).not.toMatch(/peru|12/)
  })
})
