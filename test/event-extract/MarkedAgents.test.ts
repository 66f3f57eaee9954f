import { describe, expect, it } from "vitest"
import { act } from "./Pack.ts"

describe("a form that is passive as it stands", () => {
  it.each([
    ["dijatuhi sanksi", "Kuba dijatuhi sanksi ekonomi oleh Kanada."],
    ["tidak direspons", "Tawaran Kuba itu tidak direspons oleh Kanada."]
  ])("is done by its marked agent: %s", (trigger, body) => {
    expect(act(trigger, body)).toMatchObject({ actors: ["Canada"], actorVia: "agent", recipients: ["Cuba"] })
  })

  it("is unlike an active one, behind whose object an agent is of another act", () => {
    const { actors } = act(
      "melanggar kesepakatan",
      "Kanada mengatakan Kuba melanggar kesepakatan yang ditengahi oleh Peru."
    )
    expect(actors).not.toContain("Peru")
  })
})

describe("answers and demands", () => {
  it("answers an accusation by refusing it", () => {
    expect(act("menjawab", "Pemerintah Kuba menjawab tudingan Peru.")).toMatchObject({
      type: "REJECT",
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
  })

  it("demands an apology from whom it is to come", () => {
    expect(act("menuntut permintaan maaf", "Kuba menuntut permintaan maaf dari Peru.")).toMatchObject({
      type: "REQUEST",
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
  })
})
