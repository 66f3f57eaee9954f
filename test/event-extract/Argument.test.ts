import { describe, expect, it } from "vitest"
import { act, acts } from "./Pack.ts"

const canada = ["Canada"]
const cuba = ["Cuba"]

describe("an active verb", () => {
  it("has its subject as actor and its object as recipient", () => {
    expect(act("mengutuk", "Kanada mengutuk Kuba.")).toMatchObject({
      type: "ACCUSE",
      actors: canada,
      actorVia: "subject",
      recipients: cuba,
      recipientVia: "object",
      reciprocal: false
    })
  })

  it("is done by nobody known where it is asked who acts", () => {
    expect(act("menyerang", "Kanada belum tahu siapa yang menyerang Kuba.")).toMatchObject({
      actors: ["unidentified attackers"],
      actorVia: "unknown",
      recipients: cuba
    })
    expect(act("menyerang", "Kanada yang menyerang Kuba.")).toMatchObject({ actors: canada, recipients: cuba })
  })

  it("has coordinated parties on both sides", () => {
    expect(act("mengutuk", "Kanada dan Peru mengutuk Kuba dan Brasil.")).toMatchObject({
      actors: ["Canada", "Peru"],
      recipients: ["Cuba", "Brazil"]
    })
  })

  it("has as recipient who is named behind the subject's own one that is its object", () => {
    expect(act("memecat", "Presiden Kanada memecat penasihat hukumnya, Juan Sawo.")).toMatchObject({
      recipients: ["Juan Sawo"],
      recipientVia: "object"
    })
    expect(act("mengutuk", "Kanada mengutuk tetangganya, Kuba.")).toMatchObject({ recipients: cuba })
    expect(act("mengutuk", "Kanada mengutuk kekerasan, Kuba diam.").recipients).toEqual([])
  })

  it("reaches through the nouns of its object", () => {
    expect(act("mengutuk", "Kanada mengutuk keras serangan Kuba.")).toMatchObject({
      recipients: cuba,
      recipientVia: "via-noun"
    })
  })

  it("is about the doer of the act that it has as object, not about whom that befell", () => {
    expect(act("mengutuk", "Kanada mengutuk pembunuhan diplomat Peru oleh Kuba.")).toMatchObject({
      recipients: cuba,
      recipientVia: "via-noun"
    })
  })

  it("does not act by whose the matter is", () => {
    expect(act("mengutuk", "Kanada mengutuk keras rudal baru dari Kuba.").actors).toEqual(canada)
  })

  it("has the recipient that its preposition brings", () => {
    expect(act("menjatuhkan sanksi", "Kanada menjatuhkan sanksi terhadap Kuba.")).toMatchObject({
      type: "SANCTION",
      actors: canada,
      recipients: cuba,
      recipientVia: "oblique"
    })
  })

  it("is done to whoever stands behind a preposition of aim, though its row knows only another", () => {
    expect(act("menuduhkan", "Kuba menuduhkan hal itu pada Peru.")).toMatchObject({
      recipients: ["Peru"],
      recipientVia: "oblique"
    })
  })

  it("leaves a preposition of aim alone when its object is named", () => {
    expect(act("menuduh", "Kuba menuduh Peru mengirim senjata ke Kanada.").recipients).toEqual(["Peru"])
  })

  it("has the object that stands between its words", () => {
    expect(act("meminta Kuba menarik", "Kanada meminta Kuba menarik pasukan.")).toMatchObject({
      type: "REQUEST",
      recipients: cuba,
      recipientVia: "object"
    })
  })

  it("has the subject of a relative clause before it", () => {
    expect(act("mengutuk", "Kanada yang mengutuk Kuba tetap hadir.")).toMatchObject({
      actors: canada,
      recipients: cuba
    })
  })

  it("keeps its subject over a relative clause in commas, whoever is named in it", () => {
    for (const body of [
      "Presiden Kanada, yang tiba kemarin, mengutuk Kuba.",
      "Kanada, yang disebut Peru sebagai tetangga yang baik, mengutuk Kuba.",
      "Kanada, yang menyambut delegasi dari Peru, pada Senin lalu mengutuk Kuba."
    ])
      expect(act("mengutuk", body)).toMatchObject({ actors: canada, actorVia: "subject" })
  })

  it("keeps its subject over adverbials", () => {
    for (const adverbial of ["dengan tegas", "secara resmi", "pada Senin", "dalam pidato singkat"])
      expect(act("mengutuk", `Kanada ${adverbial} mengutuk Kuba.`)).toMatchObject({
        actors: canada,
        actorVia: "subject"
      })
  })

  it("keeps its subject over a word that tells what is done next, which else joins it to the verb before", () => {
    for (const next of ["kemudian", "lalu"]) {
      expect(act("mengutuk", `Kanada ${next} mengutuk Kuba.`)).toMatchObject({ actors: canada, actorVia: "subject" })
      expect(act("menyerang", `Kanada tiba ${next} menyerang Kuba.`).actors).toEqual(["Canada"])
    }
  })

  it("has a capital that opens the clause as subject, but not a place where it happens", () => {
    expect(act("mengutuk", "Ottawa mengutuk Kuba.")).toMatchObject({ actors: ["Ottawa"], actorVia: "subject" })
    expect(act("mengutuk", "Presiden Peru di Ottawa mengutuk Kuba.").actors).toEqual(["Peru"])
  })

  it("never has the same party on both sides", () => {
    expect(act("mengutuk", "Kanada mengutuk Kanada.")).toMatchObject({ actors: canada, recipientVia: "none" })
  })

  it("does not act by the party of menurut", () => {
    expect(act("mengutuk", "Menurut Peru, Kanada mengutuk Kuba.").actors).toEqual(canada)
  })
})

describe("a passive verb of force", () => {
  it("has whoever sent the weapon as actor", () => {
    expect(act("dihantam", "Kuba dihantam serangan rudal Kanada.")).toMatchObject({ actors: canada, recipients: cuba })
  })
})

describe("a passive verb with a complement", () => {
  it("has no agent behind it, as that tells whose fault it is said to be", () => {
    expect(act("disebut sebagai kesembronoan", "Langkah itu disebut sebagai kesembronoan Kuba.").actorVia).not.toBe(
      "agent"
    )
  })
})

describe("a passive verb", () => {
  it.each([
    ["with oleh", "Kuba dikutuk oleh Kanada."],
    ["without oleh", "Kuba dikutuk Kanada."]
  ])("%s has its agent as actor and its subject as recipient", (_, body) => {
    expect(act("dikutuk", body)).toMatchObject({
      actors: canada,
      actorVia: "agent",
      recipients: cuba,
      recipientVia: "subject"
    })
  })

  it("has no actor when nobody is named", () => {
    expect(act("dikutuk", "Kuba dikutuk.")).toMatchObject({ actors: [], actorVia: "none", recipients: cuba })
  })
})

describe("a light verb", () => {
  it("lends its subject to the noun", () => {
    expect(act("kecaman", "Kanada melontarkan kecaman terhadap Kuba.")).toMatchObject({
      actors: canada,
      actorVia: "light-verb",
      recipients: cuba
    })
  })

  it("may have whom the act is done to between itself and the noun", () => {
    expect(act("tarif", "Kuba memberikan Peru tarif 32 persen.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Peru"],
      recipientVia: "object"
    })
  })

  it("of receiving turns the sides around", () => {
    expect(act("kritik", "Kuba menerima kritik dari Kanada.")).toMatchObject({
      actors: canada,
      recipients: cuba,
      recipientVia: "light-verb"
    })
  })
})

describe("a noun", () => {
  it("has its possessor as actor", () => {
    expect(act("Kecaman", "Kecaman Kanada terhadap Kuba berlanjut.")).toMatchObject({
      actors: canada,
      actorVia: "possessor",
      recipients: cuba,
      recipientVia: "oblique"
    })
  })

  it("has its agent behind oleh", () => {
    expect(act("Serangan", "Serangan oleh Kanada terhadap Kuba berlanjut.")).toMatchObject({
      actors: canada,
      actorVia: "agent"
    })
  })
})

describe("a noun that is the object of any verb", () => {
  it("has the subject of that verb as its actor, for the model to weigh", () => {
    expect(act("ancaman", "Kanada melepaskan ancaman terhadap Kuba.")).toMatchObject({
      actors: ["Canada"],
      actorVia: "verb",
      recipients: ["Cuba"]
    })
  })
})

describe("the reach of a verb that takes up other acts", () => {
  it("ends where a clause with its own subject begins", () => {
    const body = "Kanada menuduh Kuba, namun Peru membantah tuduhan itu."
    expect(acts(body).map((one) => [one.type, one.actors])).toContainEqual(["REJECT", ["Peru"]])
  })

  it("ends before a relative clause behind a comma", () => {
    const body = "Kanada meminta Kuba menarik pasukan, yang ditolak oleh Kuba."
    expect(acts(body).map((one) => [one.type, one.actors])).toContainEqual(["REJECT", ["Cuba"]])
  })
})

describe("an order to one's own forces", () => {
  it("is the ordered act, still to come", () => {
    expect(
      act("memerintahkan", "Presiden Kanada memerintahkan militer Kanada mengerahkan kapal perang ke Kuba.")
    ).toMatchObject({
      type: "MOBILIZE",
      aux: ["future"],
      recipients: ["Cuba"]
    })
  })

  it("is a request when others are ordered", () => {
    expect(act("memerintahkan", "Presiden Kanada memerintahkan Kuba menarik pasukan.")).toMatchObject({
      type: "REQUEST",
      recipients: ["Cuba"]
    })
  })
})

describe("a mutual act", () => {
  it.each([
    ["with an object", "Kanada bertemu Kuba.", "bertemu"],
    ["with dengan", "Kanada bertemu dengan Kuba.", "bertemu"],
    ["with two subjects", "Kanada dan Kuba bertemu.", "bertemu"],
    ["as a noun with antara", "Perundingan antara Kanada dan Kuba macet.", "Perundingan"],
    ["as a noun with two possessors", "Perundingan Kanada dan Kuba macet.", "Perundingan"]
  ])("%s has actors only", (_, body, trigger) => {
    expect(act(trigger, body)).toMatchObject({
      type: "CONSULT",
      actors: ["Canada", "Cuba"],
      recipients: [],
      reciprocal: true
    })
  })

  it("is one that two do to each other, whatever its verb", () => {
    expect(act("menuduh", "Kanada dan Kuba saling menuduh.")).toMatchObject({
      type: "ACCUSE",
      actors: ["Canada", "Cuba"],
      recipients: [],
      reciprocal: true
    })
  })

  it("needs two parties", () => {
    expect(act("bertemu", "Kanada bertemu.")).toMatchObject({ actors: canada, reciprocal: false })
  })

  it("is not a visit: the visitor acts and the host receives", () => {
    expect(act("mengunjungi", "Kanada mengunjungi Kuba.")).toMatchObject({
      mode: "visit",
      actors: canada,
      recipients: cuba,
      reciprocal: false
    })
  })
})

describe("a verb without a subject", () => {
  it("has the speaker of its quotation", () => {
    expect(
      act("Meminta", 'Presiden Kanada berpidato. "Meminta Kuba mundur adalah hak," kata Presiden Kanada.')
    ).toMatchObject({
      actors: canada,
      actorVia: "speaker"
    })
  })

  it("has the subject of the sentence before", () => {
    expect(act("Mengutuk", "Kanada berpidato. Mengutuk Kuba adalah hak.")).toMatchObject({
      actors: canada,
      actorVia: "carried"
    })
  })
})

describe("the words of a verb", () => {
  it("may have its agent between them", () => {
    expect(act("ditembakkan oleh Kuba ke", "Kanada meneliti rudal yang ditembakkan oleh Kuba ke Peru.")).toMatchObject({
      actors: cuba,
      actorVia: "agent"
    })
  })

  it("for who is behind an attack accuse nobody whom the attack is on", () => {
    for (const words of ["berada di balik serangan", "berada di belakang serangan", "berada dibalik serangan"])
      expect(act(words, `Kanada mengatakan Kuba ${words} terhadap Peru.`)).toMatchObject({
        actors: canada,
        recipients: cuba
      })
  })
})

describe("an apposition with a relative clause of its own", () => {
  it("has no subject for the verb behind it", () => {
    const body = "Kuba, negara yang bersekutu dengan Peru, menuduh Kanada."
    expect(act("menuduh", body)).toMatchObject({ actors: cuba, recipients: canada })
  })
})

describe("a relative clause right behind a name", () => {
  it("is about whoever bears it, rather than about the main clause's subject", () => {
    expect(act("membela", "Peru menyesalkan sikap Kuba yang membela Kanada.")).toMatchObject({ actors: cuba })
    expect(act("menuduh", "Kanada bertemu dengan Kuba yang menuduh Peru.")).toMatchObject({ actors: cuba })
  })
})
