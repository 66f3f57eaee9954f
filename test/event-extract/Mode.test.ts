import { describe, expect, it } from "vitest"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import { act, article, plain } from "./Pack.ts"

const modeIn = (trigger: string, body: string): string | null => act(trigger, body).mode

describe("what is asked for", () => {
  it.each([
    ["a clause of purpose", "Kanada mendesak Kuba untuk mematuhi keputusan itu."],
    ["a clause of purpose that is denied", "Kanada mendesak Kuba untuk tidak melanggar keputusan itu."],
    ["a clause of its own", "Kanada mendesak agar Kuba menunda langkah itu."],
    ["a verb behind the one who is asked", "Kanada mendesak Kuba menunda langkah itu."]
  ])("is conduct when it is told by %s", (_, body) => expect(modeIn("mendesak", body)).toBe("change"))

  it("is conduct also when only a thing is named", () => {
    expect(modeIn("permintaan", "Kuba menjawab permintaan Kanada.")).toBe("change")
  })

  it("is not told by the words before those that ask", () => {
    expect(modeIn("mendesak", "Dalam pertemuan di Lima, Kanada mendesak Kuba mematuhi putusan itu.")).toBe("change")
    expect(modeIn("mendesak", "Kanada mendesak Kuba mengikuti pertemuan di Lima.")).toBe("meet")
  })

  it("is not told by the word that asks", () => {
    expect(modeIn("mengirim surat", "Menteri Kanada mengirim surat ke pemerintah Kuba agar mematuhi putusan.")).toBe(
      "change"
    )
  })

  it.each([
    ["purchases", "Kanada mendesak Kuba membeli gandumnya."],
    ["investment", "Kanada mendesak Kuba berinvestasi di Ottawa."],
    ["sanctions on a third", "Kanada mendesak Kuba menjatuhkan sanksi pada Peru."]
  ])("is help when it is %s", (_, body) => expect(modeIn("mendesak", body)).toBe("assist"))
})

describe("a meeting", () => {
  it.each([
    ["of somebody who travelled to it", "Presiden Kanada terbang ke Havana dan bertemu Presiden Kuba."],
    ["of an envoy", "Utusan Kanada bertemu Presiden Kuba."]
  ])("%s is a visit", (_, body) => expect(modeIn("bertemu", body)).toBe("visit"))

  it("that is a conversation is one by telephone", () => {
    expect(modeIn("percakapan", "Presiden Kanada melakukan percakapan 15 menit dengan Presiden Kuba.")).toBe("phone")
  })

  it.each([
    ["in the state of one of them is a visit", "Di Havana, Presiden Kanada bertemu Presiden Kuba.", "visit"],
    ["of which one has no state is none", "Di Havana, Presiden Kuba bertemu mahasiswa.", null],
    [
      "of which one is an organisation of states is a visit",
      "Di Havana, Presiden Kuba bertemu Sekretaris Jenderal PBB.",
      "visit"
    ],
    ["in a third state is none", "Di Lima, Presiden Kanada bertemu Presiden Kuba.", null]
  ])("of two parties %s", (_, body, mode) => {
    expect(extract(article(body), plain).reports[0]?.event_mode).toBe(mode)
  })

  it("of two parties that tells neither way nor place has no mode", () => {
    expect(modeIn("bertemu", "Presiden Kanada bertemu Presiden Kuba.")).toBeNull()
  })
})
