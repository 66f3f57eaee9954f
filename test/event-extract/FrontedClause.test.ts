import { describe, expect, it } from "vitest"
import { act } from "./Pack.ts"

describe("an adjunct that opens its sentence", () => {
  it.each([
    ["Saat berkunjung ke Peru pekan ini, Presiden Kanada memuji Kuba.", "berkunjung"],
    ["Namun, sebelum berkunjung ke Peru, pada Senin, Kanada memuji Kuba.", "berkunjung"],
    ["Sehari setelah berkunjung ke Peru, Kanada memuji Kuba.", "berkunjung"],
    ["Dalam kunjungan ke Peru, Kanada memuji Kuba.", "kunjungan"]
  ])("has the subject of the main clause: %s", (body, trigger) =>
    expect(act(trigger, `Brasil menolak usul itu. ${body}`)).toMatchObject({
      actors: ["Canada"],
      actorVia: "subject",
      recipients: ["Peru"]
    })
  )

  it("gives its passive verb the subject as whom the act is done to", () => {
    const body = "Setelah dituduh Peru, Kanada menolak berunding."
    expect(act("dituduh", body)).toMatchObject({ actors: ["Peru"], recipients: ["Canada"] })
  })

  it("keeps a subject of its own", () => {
    const body = "Saat Peru mengutuk Kuba, Kanada tetap diam."
    expect(act("mengutuk", body).actors).toEqual(["Peru"])
  })

  it("says nothing of who did what only went before", () => {
    const body = "Setelah serangan itu, Kanada memuji Kuba."
    expect(act("serangan", body).actorVia).not.toBe("subject")
  })
})

describe("a headline that opens with its verb", () => {
  it("has its subject behind the comma", () => {
    const title = "Kunjungi Peru, Kanada Puji Kuba"
    expect(act("Kunjungi", "", { title })).toMatchObject({ actors: ["Canada"], recipients: ["Peru"] })
  })
})
