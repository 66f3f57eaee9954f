import { describe, expect, it } from "vitest"
import { act, actOf, mentionsOf, read } from "./Pack.ts"

describe("a verb that closes what somebody said", () => {
  it("is the act of the speaker behind it", () => {
    expect(act("bantah", 'Peru menuduh Kuba berbohong. "Kami tidak pernah berbohong," bantah Kuba.')).toMatchObject({
      type: "REJECT",
      actors: ["Cuba"],
      actorVia: "subject"
    })
  })
})

describe("a verb that closes what somebody asked for", () => {
  it.each(["desak", "pinta", "seru"])("is a request of the speaker behind it: %s", (verb) => {
    expect(act(verb, `"Bebaskan mereka sekarang," ${verb} Presiden Peru.`)).toMatchObject({
      type: "REQUEST",
      actors: ["Peru"]
    })
  })

  it("is an act of its own beside what was ordered there", () => {
    expect(act("pinta", '"Perintahkan tentara berhenti menembak," pinta Presiden Peru.')).toMatchObject({
      type: "REQUEST",
      actors: ["Peru"]
    })
  })
})

describe("a passive with a clitic", () => {
  it("is by whoever the sentence before is about", () => {
    expect(act("ditolaknya", "Kuba bertemu Peru di Lima. Permintaan itu ditolaknya.")).toMatchObject({
      type: "REJECT",
      actors: ["Cuba"]
    })
  })
})

const refused = (body: string): ReadonlyArray<string> =>
  read(body)
    .reports.filter((one) => actOf(one).trigger === "menolak")
    .flatMap(({ hypotheses }) => hypotheses.map(({ draft }) => draft.recipients.map(({ sector }) => sector).join()))

describe("a demand that is refused by its noun", () => {
  it("may be that of somebody of the same state", () => {
    expect(refused("Mahasiswa Peru mendesak pemerintah Peru mundur. Presiden Peru menolak desakan itu.")).toContain(
      "EDU"
    )
  })

  it("is nobody's where the noun stands for something else", () => {
    expect(refused("Mahasiswa Peru mendesak pemerintah Peru mundur. Presiden Peru menolak kontrak itu.")).not.toContain(
      "EDU"
    )
  })
})

describe("a relative clause that takes up what was said", () => {
  it.each(["sesuatu", "hal"])("is an act of its own: %s", (noun) => {
    const body = `Peru menuduh Kuba melakukan blokade, ${noun} yang dibantah Kuba.`
    expect(act("dibantah", body)).toMatchObject({ type: "REJECT", actors: ["Cuba"] })
  })
})

describe("words that open a verb behind a conjunction", () => {
  it("are an act of their own", () => {
    const body = "Kuba menolak berunding dengan Kanada, tetapi akan membalas Peru."
    expect(act("akan membalas", body)).toMatchObject({ type: "THREATEN", actors: ["Cuba"], recipients: ["Peru"] })
  })
})

describe("a charge that is called untrue", () => {
  it("is refused, whatever stands between", () => {
    const body = "Kuba menyebut tuduhan Peru bahwa negara itu membeli rudal dari Rusia tidak masuk akal."
    expect(act("menyebut tuduhan", body)).toMatchObject({ type: "REJECT", actors: ["Cuba"], recipients: ["Peru"] })
  })
})

describe("a request for which something is done", () => {
  it("is asked of who does it, by the state whose capital stands behind it", () => {
    expect(act("permintaan", "Atas permintaan Moskow, Kuba akan mengirim pasukan.")).toMatchObject({
      type: "REQUEST",
      actors: ["Moscow"],
      recipients: ["Cuba"]
    })
  })
})

describe("a form that is passive as it stands", () => {
  it("is done by who stands right behind it", () => {
    expect(act("tidak direspons", "Tawaran Kuba itu tidak direspons Kanada.")).toMatchObject({
      actors: ["Canada"],
      recipients: ["Cuba"]
    })
  })
})

const named = (body: string) => mentionsOf(body).find(({ text }) => text === "Brussel")?.name

describe("Brussels", () => {
  it("is the Union as a party, unless Belgium is named", () => {
    expect(named("Peru mendesak Brussel mundur.")).toBe("European Union")
    expect(named("Peru mendesak Brussel mundur. Belgia menolak.")).toBe("Brussels")
    expect(named("Peru mendesak Brussel mundur. PM Alexander De Croo menolak.")).toBe("Brussels")
  })

  it("is a town where something is", () => {
    expect(named("Peru berunding di Brussel.")).toBe("Brussels")
  })
})

describe("whom the sentence before is about", () => {
  it("is the office that opens it, though nobody says who has it", () => {
    const body = "Perdana Menteri Vanuatu berterima kasih kepada Presiden Joko Widodo. Ia mendesak Peru mundur."
    expect(act("mendesak Peru mundur", body)).toMatchObject({ actors: ["Vanuatu"] })
  })

  it("is the organisation that a noun describes", () => {
    expect(act("meminta", "IMF bertemu Kuba. Lembaga itu meminta Peru mundur.")).toMatchObject({
      actors: ["International Monetary Fund"]
    })
  })
})

describe("the spokesman of a body that is told without its state", () => {
  it("speaks for the state in mind", () => {
    const body = "Kuba tenang. Juru bicara pemerintah mengecam Peru."
    expect(act("mengecam", body)).toMatchObject({ actors: ["Cuba"], recipients: ["Peru"] })
  })
})

describe("a party by a name that others have as well", () => {
  it("is of the state that the article is about where it names no other", () => {
    const body = "Presiden Korea Selatan diam. Korea Selatan tenang. Partai Demokrat mengecam Peru."
    expect(mentionsOf(body).find(({ text }) => text === "Partai Demokrat")).toMatchObject({ country: "KOR" })
  })
})

describe("what the speaker will go on with", () => {
  it.each([
    ["akan dilanjutkan begitu", "Presiden Peru menegaskan perang akan dilanjutkan begitu jeda usai."],
    ["akan mengambil tindakan terhadap", "Presiden Peru akan mengambil tindakan terhadap Kuba."],
    ["akan membayar tindakan", "Presiden Peru mengatakan Kuba akan membayar tindakan nekatnya."],
    ["memberi Kuba waktu tujuh hari untuk", "Presiden Peru memberi Kuba waktu tujuh hari untuk menarik pasukan."],
    ["punya waktu dua minggu untuk", "Presiden Peru mengatakan Kuba punya waktu dua minggu untuk menjawab."]
  ])("threatens: %s", (trigger, body) => {
    expect(act(trigger, body)).toMatchObject({ type: "THREATEN", actors: ["Peru"] })
  })
})

describe("what the speaker will not have", () => {
  it.each([
    ["belum akan dicabut", "Presiden Peru mengatakan embargo terhadap Kuba belum akan dicabut."],
    ["bersumpah tidak akan menyerah", "Presiden Peru bersumpah tidak akan menyerah kepada Kuba."],
    ["mengesampingkan pengiriman", "Presiden Peru mengesampingkan pengiriman tentara ke Kuba."],
    ["Batalnya kunjungan", "Batalnya kunjungan Presiden Peru ke Kuba mengejutkan."]
  ])("is refused: %s", (trigger, body) => {
    expect(act(trigger, body)).toMatchObject({ type: "REJECT", actors: ["Peru"] })
  })
})

describe("a surname that begins as a verb does", () => {
  it.each(["Menendez", "Bernard", "Mercer"])("is a name behind a title: %s", (surname) => {
    expect(act("membantah", `Presiden Peru Alan ${surname} membantah tudingan Kuba.`)).toMatchObject({
      actors: [`Alan ${surname}`],
      recipients: ["Cuba"]
    })
  })
})
