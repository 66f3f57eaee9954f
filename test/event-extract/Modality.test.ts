import { describe, expect, it } from "vitest"
import { act } from "./Pack.ts"

describe("an act told as fact", () => {
  it.each(["Kanada menyerang Kuba.", "Kanada telah menyerang Kuba.", "Kanada sedang menyerang Kuba."])(
    "has no flag: %s",
    (body) => expect(act("menyerang", body)).toMatchObject({ aux: [], cues: [] })
  )
})

describe("what happens not for the first time", () => {
  it("happens", () => {
    expect(act("pertemuan", "Bukan pertama kali pertemuan Kanada dan Kuba digelar.")).toMatchObject({ aux: [] })
    expect(act("pertemuan", "Belum ada pertemuan Kanada dan Kuba.")).toMatchObject({ aux: ["negation"] })
  })
})

describe("what is left out", () => {
  it("is the act right behind the word", () => {
    expect(act("menyerang", "Kanada pulang tanpa menyerang Kuba.").aux).toEqual(["negation"])
    expect(act("serangan", "Kanada pulang tanpa adanya serangan terhadap Kuba.").aux).toEqual(["negation"])
  })

  it.each(["Kanada tanpa ragu menyerang Kuba.", "Kapal tanpa awak milik Kanada menyerang Kuba."])(
    "is not an act that comes after it: %s",
    (body) => expect(act("menyerang", body).aux).toEqual([])
  )
})

describe("an act without example", () => {
  it("took place", () => {
    expect(act("Serangan", "Serangan Kanada terhadap Kuba yang belum pernah terjadi sebelumnya.").aux).toEqual([])
  })
})

describe("a cue of several words", () => {
  it("is given whole, behind the noun of an act too", () => {
    expect(act("Pertemuan", "Pertemuan yang akan datang antara Kanada dan Kuba.").cues).toEqual(["yang akan datang"])
  })
})

describe("a flag", () => {
  it.each([
    ["future", "akan", "Kanada akan menyerang Kuba."],
    ["future", "hendak", "Kanada hendak menyerang Kuba."],
    ["future", "dijadwalkan", "Kanada dijadwalkan menyerang Kuba."],
    ["hypothetical", "bisa", "Kanada bisa menyerang Kuba."],
    ["future", "rencana", "Peru mengutuk rencana Kanada menyerang Kuba."],
    ["hypothetical", "bertujuan", "Kanada membangun pangkalan yang bertujuan menyerang Kuba."],
    ["hypothetical", "kemampuan untuk", "Kanada memiliki kemampuan untuk menyerang Kuba."],
    ["hypothetical", "mungkin", "Kanada mungkin menyerang Kuba."],
    ["hypothetical", "Jika", "Jika Kanada menyerang Kuba, Peru pulang."],
    ["negation", "tidak", "Kanada tidak menyerang Kuba."],
    ["negation", "belum", "Kanada belum menyerang Kuba."],
    ["negation", "batal", "Kanada batal menyerang Kuba."],
    ["negation", "gagal", "Kanada gagal menyerang Kuba."],
    ["historical", "pernah", "Kanada pernah menyerang Kuba."]
  ])("%s comes from %s, and keeps it as its cue", (aux, cue, body) => {
    expect(act("menyerang", body)).toMatchObject({ type: "ASSAULT", aux: [aux], cues: [cue] })
  })

  it.each(["tidak hanya", "bukan sekadar", "tak cuma"])("is not made by %s, which says that there is more", (cue) => {
    expect(act("menyerang", `Kanada ${cue} menyerang Kuba.`)).toMatchObject({ aux: [], cues: [] })
  })

  it.each(["atau", "ataupun", "maupun"])("of a denied verb is also that of the one behind %s", (link) => {
    const body = `Kanada tidak membenarkan ${link} membantah tuduhan Kuba.`
    expect(act("membantah", body)).toMatchObject({ aux: ["negation"], cues: ["tidak"] })
  })

  it("is not shared by acts between which one may choose", () => {
    expect(act("mengecam", "Kanada menolak atau mengecam usul Kuba.").aux).toEqual([])
  })

  it("may stand with another", () => {
    expect(act("menyerang", "Jika Kanada tidak menyerang Kuba, Peru pulang.").aux).toEqual(["hypothetical", "negation"])
  })

  it("comes from the longest cue: tidak pernah denies, and tells no history", () => {
    expect(act("menyerang", "Kanada tidak pernah menyerang Kuba.").aux).toContain("negation")
  })
})

describe("the reach of a cue", () => {
  it("ends with the condition's comma", () => {
    const body = "Jika Peru setuju, Kanada menyerang Kuba."
    expect(act("menyerang", body).aux).toEqual([])
    expect(act("setuju", body).aux).toEqual(["hypothetical"])
  })

  it("is nothing where a verb of speech tells by it what was said, as no main clause follows", () => {
    const said = "Peru mengaku kepada wartawan jika Kanada menyerang Kuba."
    expect(act("menyerang", said)).toMatchObject({ aux: [] })
    const condition = "Peru mengatakan jika Kanada menyerang Kuba, sidang batal."
    expect(act("menyerang", condition)).toMatchObject({ aux: ["hypothetical"] })
  })

  it("ends at another verb", () => {
    expect(act("menyerang", "Kanada tidak berbicara dan menyerang Kuba.").aux).toEqual([])
  })

  it("ends at a relative pronoun", () => {
    expect(act("menyerang", "Kanada tidak mengenal Kuba yang menyerang Peru.").aux).toEqual([])
  })

  it("goes through a light verb to its noun", () => {
    expect(act("melancarkan serangan", "Kanada belum melancarkan serangan terhadap Kuba.").aux).toEqual(["negation"])
  })

  it("goes backwards to a noun from the verb that says that it takes place, and from no other", () => {
    expect(act("Serangan", "Serangan Kanada terhadap Kuba belum terjadi.").aux).toEqual(["negation"])
    expect(act("Serangan", "Serangan Kanada terhadap Kuba tidak dilakukan.").aux).toEqual(["negation"])
    expect(act("Serangan", "Serangan Kanada terhadap Kuba tidak menewaskan warga.").aux).toEqual([])
  })

  it("makes a refusal of a meeting that will not take place", () => {
    const body = "Pertemuan Presiden Kanada dan Presiden Kuba tidak akan terjadi."
    expect(act("Pertemuan", body)).toMatchObject({ type: "REJECT", mode: "meet" })
  })

  it("goes backwards from a time to come", () => {
    expect(act("menyerang", "Kanada menyerang Kuba pekan depan.").aux).toEqual(["future"])
  })
})

describe("an act to come", () => {
  it.each([
    ["a meeting", "bertemu", "Kanada akan bertemu Kuba.", "CONSULT"],
    ["a visit", "mengunjungi", "Kanada akan mengunjungi Kuba.", "CONSULT"],
    ["support", "mendukung", "Kanada akan mendukung Kuba.", "SUPPORT"],
    ["cooperation", "bekerja sama", "Kanada akan bekerja sama dengan Kuba.", "COOPERATE"],
    ["aid", "membantu", "Kanada akan membantu pemerintah Kuba.", "AID"]
  ])("of cooperation is an agreement: %s", (_, trigger, body, intended) => {
    expect(act(trigger, body)).toMatchObject({ type: "AGREE", intended, mode: null, aux: ["future"] })
  })

  it("of withdrawal is a concession", () => {
    expect(act("menarik pasukan", "Kanada akan menarik pasukan dari wilayah itu.")).toMatchObject({
      type: "CONCEDE",
      intended: "RETREAT",
      aux: ["future"]
    })
  })

  it.each([
    ["for a purpose", "Presiden Kanada akan tiba di Havana untuk bertemu Presiden Kuba.", "bertemu"],
    [
      "for a purpose behind quoted words",
      'Presiden Kanada akan "segera tiba" di Havana untuk bertemu Kuba.',
      "bertemu"
    ],
    ["in the same breath", "Kanada akan mengunjungi Kuba dan bertemu Presiden Kuba.", "bertemu"],
    [
      "for two of them",
      "Presiden Kanada akan tiba di Havana guna bertemu Presiden Kuba dan membahas beras.",
      "membahas"
    ]
  ])("is what one is to do something else %s, whose cue it shares", (_, body, trigger) => {
    expect(act(trigger, body)).toMatchObject({ type: "AGREE", intended: "CONSULT", cues: ["akan"] })
  })

  it("is not what one did for a purpose", () => {
    const body = "Presiden Kanada tiba di Havana untuk bertemu Presiden Kuba."
    expect(act("bertemu", body)).toMatchObject({ type: "CONSULT", aux: [] })
  })

  it("of conflict keeps its type", () => {
    expect(act("menyerang", "Kanada akan menyerang Kuba.")).toMatchObject({ type: "ASSAULT", intended: null })
  })
})

describe("the refusal of an act to come", () => {
  it("of meeting is a rejection", () => {
    expect(act("tidak akan bertemu", "Kanada tidak akan bertemu Kuba.")).toMatchObject({
      type: "REJECT",
      mode: "meet",
      actors: ["Canada"],
      recipients: ["Cuba"],
      aux: []
    })
  })

  it("of cooperation is a rejection, and the parties are no longer equal", () => {
    expect(act("bekerja sama", "Kanada tidak akan bekerja sama dengan Kuba.")).toMatchObject({
      type: "REJECT",
      mode: "assist",
      actors: ["Canada"],
      recipients: ["Cuba"],
      reciprocal: false,
      aux: []
    })
  })

  it("is not the mere absence of an act", () => {
    expect(act("bertemu", "Kanada belum bertemu Kuba.")).toMatchObject({ type: "CONSULT", aux: ["negation"] })
  })
})

describe("disagreement", () => {
  it.each(["tidak setuju", "tak sepakat", "tidak menyetujui"])(
    "is a refusal of its own, no consent that was negated: %s",
    (words) => {
      const found = act(words, `Presiden Peru ${words} dengan Kuba.`)
      expect(found).toMatchObject({ type: "REJECT", actors: ["Peru"], recipients: ["Cuba"], aux: [] })
    }
  )

  it("leaves consent as it is", () => {
    expect(act("setuju", "Presiden Peru setuju dengan Kuba.").type).toBe("AGREE")
  })
})
