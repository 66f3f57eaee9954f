/** A measure that is taken back, of which nobody is named who does it, and what else is done for others. */
import { describe, expect, it } from "vitest"
import { acts } from "./Pack.ts"

const firstOf = (body: string) => {
  const [first] = acts(body)
  return first === undefined ? null : [first.type, first.actors, first.recipients]
}

describe("a measure that is taken back", () => {
  it.each(["dicabut", "ditarik"])("is %s by whoever rules there", (verb) => {
    const found = acts(`Pemerintah Kanada bertemu para demonstran. Rancangan aturan itu sudah ${verb}.`)
    expect(found.find((one) => one.type === "CONCEDE")?.actors).toEqual(["Canada"])
  })

  it("is taken back by whom the sentence names", () => {
    const found = acts("Kuba mengecam Peru. Rancangan aturan itu sudah dicabut oleh Kanada.")
    expect(found.find((one) => one.type === "CONCEDE")?.actors).toEqual(["Canada"])
  })
})

describe("what is done for others", () => {
  it.each([
    ["care for the hurt is aid", "Kanada menyediakan layanan medis untuk penduduk Kuba.", "AID"],
    ["rebuilding is aid", "Kanada membantu pemulihan Kuba setelah gempa itu.", "AID"],
    ["teaching its police is aid", "Kanada melatih polisi Kuba.", "AID"],
    ["taking it off a list is a retreat", "Kanada menghapus Kuba dari daftar hitam.", "RETREAT"],
    ["a free visa is a concession", "Kanada menggratiskan visa bagi warga Kuba.", "CONCEDE"],
    ["a suspect handed over is cooperation", "Kanada menyerahkan buronan itu kepada otoritas Kuba.", "COOPERATE"]
  ])("%s", (_, body, type) => expect(firstOf(body)).toEqual([type, ["Canada"], ["Cuba"]]))
})
