import { describe, expect, it } from "vitest"
import { mentionsOf } from "./Pack.ts"

const groupIn = (body: string) => mentionsOf(body).find(({ sector }) => sector === "CVL" || sector === "COP")

describe("a group of people named by their town", () => {
  it.each([
    ["a town", "Kemarin warga Homs mengecam Kanada.", "SYR"],
    ["a town behind its noun", "Kemarin warga kota Homs mengecam Kanada.", "SYR"],
    ["a region", "Kemarin warga provinsi Helmand mengecam Kanada.", "AFG"],
    ["another state's region", "Kemarin polisi Texas menahan Kanada.", "USA"]
  ])("is of its state: %s", (_, body, country) => expect(groupIn(body)).toMatchObject({ country }))

  it("still names the town", () => {
    expect(mentionsOf("Kemarin warga Homs mengecam Kanada.").map(({ text }) => text)).toContain("Homs")
  })
})
