/**
 * Families of predicates that say one thing in many words, each by a sentence: the type that a careless row would give
 * stands in the reason.
 */
import { describe, expect, it } from "vitest"
import { acts, read } from "./Pack.ts"

const firstOf = (body: string) => {
  const [first] = acts(body)
  return first === undefined ? null : [first.type, first.actors, first.recipients]
}

describe("a readiness", () => {
  it.each([
    ["to fight is a threat, not an attack", "Kanada siap menembak Kuba.", "THREATEN"],
    ["to withstand an attack is a threat, too", "Kanada siap menghadapi agresi Kuba.", "THREATEN"],
    ["to meet is an agreement, not a meeting", "Kanada siap menggelar perundingan dengan Kuba.", "AGREE"]
  ])("%s", (_, body, type) => expect(firstOf(body)?.[0]).toBe(type))
})

describe("what one will not do", () => {
  it.each([
    ["against the other is a concession", "Kanada tidak akan melarang Kuba.", "CONCEDE"],
    ["for the other is a refusal", "Kanada tidak sudi berunding dengan Kuba.", "REJECT"],
    ["without an answer is a threat", "Kanada tidak akan membiarkan Kuba tanpa balasan.", "THREATEN"],
    ["of a plan to attack is a concession", "Kanada membatalkan rencana menyerang Kuba.", "CONCEDE"]
  ])("%s", (_, body, type) => expect(firstOf(body)).toEqual([type, ["Canada"], ["Cuba"]]))

  it.each(["Kuba tidak membutuhkan bantuan Kanada.", "Kuba mengatakan tidak terlibat dalam serangan itu."])(
    "is a refusal or a denial where a need or a part in something is denied: %s",
    (body) => expect(firstOf(body)?.[0]).toBe("REJECT")
  )
})

describe("a praise", () => {
  it.each([
    "Presiden Kanada kagum atas Kuba.",
    "Presiden Kanada terkesan dengan Kuba.",
    "Delegasi Kanada salut kepada Kuba."
  ])("may lie in what one feels: %s", (body) => expect(firstOf(body)?.[0]).toBe("SUPPORT"))
})

describe("a blame", () => {
  it.each([
    "Kanada menunjuk Kuba sebagai dalang serangan itu.",
    "Kanada menggambarkan Kuba sebagai penjahat.",
    "Kanada mengirim surat protes ke Kuba."
  ])("may lie in how one speaks of the other: %s", (body) =>
    expect(firstOf(body)).toEqual(["ACCUSE", ["Canada"], ["Cuba"]])
  )
})

describe("what is cut off", () => {
  it.each([
    ["from the people is coercion", "Kanada memutus layanan komunikasi di Kuba.", "COERCE"],
    ["on its way to the people is coercion, not a refusal", "Kanada mencegah masuknya bantuan ke Kuba.", "COERCE"],
    ["of what one gave is a sanction, not aid", "Kanada menyetop bantuan kepada Kuba.", "SANCTION"]
  ])("%s", (_, body, type) => expect(firstOf(body)?.[0]).toBe(type))
})

describe("a tariff", () => {
  it("that is only negotiated is imposed by nobody", () => {
    const body = "Kanada menunggu hasil negosiasi tarif impor Kuba."
    expect(acts(body).filter((one) => one.type === "SANCTION")).toEqual([])
  })
})

describe("a danger", () => {
  it.each(["Kenaikan tarif Kanada mengancam daya saing Kuba.", "Kuba menghadapi ancaman kekeringan dari Kanada."])(
    "to health, trade or nature is no threat by anybody: %s",
    (body) => expect(acts(body).filter((one) => one.type === "THREATEN")).toEqual([])
  )
})

describe("an old state of things in a relative clause", () => {
  it("is no act: what is occupied since long", () => {
    const body = "Pasukan Peru tiba di wilayah yang diduduki Kanada."
    expect(acts(body).filter((one) => one.type === "COERCE")).toEqual([])
  })

  it("is no act: what all the world recognises", () => {
    const body = "Kanada membantu pemerintah Kuba yang diakui secara internasional."
    expect(acts(body).filter((one) => one.type === "SUPPORT")).toEqual([])
  })
})

const intended = (body: string) => read(body).reports.find(({ draft }) => draft.ruleId.includes("sepakat"))?.intended

describe("the occasion of an act", () => {
  it("is not what the act is about, so an agreement at a meeting is no plan to meet", () => {
    expect(intended("Kanada dan Kuba bersepakat dalam pertemuan itu.")).toBeNull()
    expect(intended("Kanada dan Kuba bersepakat mengadakan pertemuan.")).toBe("CONSULT")
  })
})

const otherTypes = (body: string) =>
  read(body).reports.map(({ hypotheses }) => [...new Set(hypotheses.map(({ draft }) => draft.type))])

describe("what one will do by force", () => {
  it("is weighed as the threat that lies in saying so, too", () => {
    expect(otherTypes("Kanada akan menyerang Kuba.")).toEqual([["ASSAULT", "THREATEN"]])
    expect(otherTypes("Kanada akan menangkap warga Kuba.")).toEqual([["COERCE", "THREATEN"]])
  })

  it("is none where it is denied, or done already", () => {
    expect(otherTypes("Kanada menyerang Kuba.")).toEqual([["ASSAULT"]])
    expect(otherTypes("Kanada tidak akan menyerang Kuba.")).not.toContainEqual(expect.arrayContaining(["THREATEN"]))
  })
})

describe("a hope of talks", () => {
  it("asks for them or offers them", () => {
    expect(otherTypes("Kanada berharap berunding dengan Kuba.")).toEqual([["AGREE", "REQUEST"]])
  })
})

describe("an order", () => {
  it.each([
    ["of a step of one's own is the step", "Kanada memerintahkan pengusiran diplomat Kuba.", "SANCTION"],
    ["to arrest is the arrest", "Kanada memerintahkan penangkapan warga Kuba.", "COERCE"],
    ["to others with a plain verb is a request", "Kanada memerintahkan Kuba pergi.", "REQUEST"]
  ])("%s", (_, body, type) => expect(firstOf(body)?.[0]).toBe(type))
})

describe("a warning to do something", () => {
  it("is a request, however long the name of who is warned", () => {
    expect(firstOf("Kanada memperingatkan warga Kuba untuk menjauh.")?.[0]).toBe("REQUEST")
  })
})

describe("a verdict", () => {
  it("of not guilty lets go, one of guilty punishes", () => {
    expect(acts("Pengadilan Kanada menyatakan terdakwa tidak bersalah.").map(({ type }) => type)).toEqual(["RETREAT"])
    expect(acts("Pengadilan Kanada menyatakan terdakwa bersalah.").map(({ type }) => type)).toEqual(["SANCTION"])
  })
})

describe("a press formula", () => {
  it.each(["Pejabat Kanada berbicara dengan syarat anonim di Kuba.", "Kanada mengakui bahwa Kuba kaya."])(
    "is no act: %s",
    (body) => expect(acts(body)).toEqual([])
  )
})

describe("a withdrawal", () => {
  it("is found in the passive and in headlines too", () => {
    expect(firstOf("Pasukan Kanada ditarik dari Kuba.")?.[0]).toBe("RETREAT")
    expect(read("", { title: "Kanada Tarik Pasukan dari Kuba" }).reports.map(({ type }) => type)).toEqual(["RETREAT"])
  })
})

describe("goods", () => {
  it("that open with the act have their seller behind a preposition", () => {
    expect(firstOf("Kanada membeli jet tempur dari Kuba.")).toEqual(["COOPERATE", ["Canada"], ["Cuba"]])
    expect(firstOf("Kanada tertarik membeli jet tempur dari Kuba.")).toEqual(["AGREE", ["Canada"], ["Cuba"]])
  })

  it("that open with the act have no seller where they are somebody's without one", () => {
    expect(firstOf("Kanada membeli jet tempur Kuba.")?.[0]).toBe("COOPERATE")
  })
})

describe("a journey", () => {
  it.each([
    "Presiden Kanada datang ke Kuba.",
    "Presiden Kanada pulang dari Kuba.",
    "Presiden Kanada kembali dari kunjungan ke Kuba."
  ])("is a visit: %s", (body) => expect(firstOf(body)).toEqual(["CONSULT", ["Canada"], ["Cuba"]]))
})

describe("a recognition", () => {
  it("that changes sides supports the one and punishes the other", () => {
    const told = acts("Kanada mengubah pengakuan diplomatiknya dari Kuba ke Peru.")
    expect(told.map(({ recipients, type }) => [type, recipients])).toEqual([
      ["SANCTION", ["Cuba"]],
      ["SUPPORT", ["Peru"]]
    ])
  })
})

describe("a vow to hold back", () => {
  it.each(["Kanada tidak akan menempatkan rudal di Kuba.", "Kanada tak akan mencampuri urusan Kuba."])(
    "is an agreement: %s",
    (body) => expect(firstOf(body)?.[0]).toBe("AGREE")
  )
})

describe("a riot", () => {
  it.each([
    "Demonstran Kanada melempar batu bata ke arah polisi.",
    "Demonstran Kanada lempar molotov ke kantor polisi.",
    "Pengunjuk rasa Kanada menghancurkan halte.",
    "Pengunjuk rasa Kanada merobohkan pagar istana.",
    "Massa Kanada membakar pos polisi.",
    "Massa Kanada memecahkan kaca gedung parlemen."
  ])("is what demonstrators break and throw: %s", (body) => expect(firstOf(body)?.[0]).toBe("PROTEST"))

  it("is none where bombs are thrown by others", () => {
    expect(firstOf("Tentara Kanada melempar granat ke pos Kuba.")?.[0]).toBe("ASSAULT")
  })
})

describe("a strike", () => {
  it("may be called a walk-out where workers hold it, and is none in an assembly", () => {
    expect(firstOf("Karyawan Kanada melakukan aksi walk out.")?.[0]).toBe("PROTEST")
    expect(firstOf("Delegasi Kanada walk out dari rapat dengan Kuba.")?.[0]).toBe("REJECT")
  })
})

describe("force against a crowd", () => {
  it.each([
    "Polisi Kanada menembakan gas air mata ke arah demonstran Kuba.",
    "Polisi Kanada menembakkan peluru tak mematikan ke arah demonstran Kuba.",
    "Polisi Kanada melontarkan gas air mata ke arah demonstran Kuba.",
    "Polisi Kanada menggunakan semprotan merica terhadap demonstran Kuba."
  ])("is an attack, whatever it is done with: %s", (body) => expect(firstOf(body)?.[0]).toBe("ASSAULT"))
})

describe("a claim of responsibility", () => {
  it("names the attacker where it is made in a clause of its own", () => {
    const first = firstOf("Houthi mengklaim bahwa mereka bertanggung jawab atas serangan ke Arab Saudi.")
    expect(first?.slice(0, 2)).toEqual(["ASSAULT", ["Houthi"]])
  })
})

describe("ships and jets that follow others", () => {
  it.each(["Kapal perang Kanada dikuntit oleh militer Kuba.", "Kapal perang Kanada dibuntuti oleh militer Kuba."])(
    "are a move of forces: %s",
    (body) => expect(firstOf(body)).toEqual(["MOBILIZE", ["Cuba"], ["Canada"]])
  )
})

describe("a cut of the internet", () => {
  it.each([
    "Pemerintah Kanada melakukan pemutusan koneksi internet.",
    "Pemerintah Kanada memperlambat akses internet.",
    "Pemerintah Kanada membatasi jaringan internet."
  ])("is a restriction: %s", (body) => expect(firstOf(body)?.[0]).toBe("COERCE"))
})
