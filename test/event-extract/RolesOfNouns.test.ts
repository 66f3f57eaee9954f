import { describe, expect, it } from "vitest"
import { act, read } from "./Pack.ts"

describe("the noun of an act that befalls its owner", () => {
  it("is done by the subject of a light verb, though its owner would suffer it", () => {
    expect(act("penahanan", "Kuba melakukan penahanan terhadap nelayan Peru.")).toMatchObject({ actors: ["Cuba"] })
    expect(act("pembunuhan", "Peru mengutuk pembunuhan yang dilakukan Kuba terhadap tentara Kanada.")).toMatchObject({
      actors: ["Cuba"],
      actorVia: "light-verb"
    })
  })

  it("is suffered by people who stand behind it, and done by a state's organs that do", () => {
    expect(act("penahanan", "Peru mengutuk penahanan warga Kanada oleh Kuba.")).toMatchObject({
      actors: ["Cuba"],
      recipientVia: "possessor"
    })
    expect(act("penahanan", "Peru mengutuk penahanan Kuba terhadap warga Kanada.")).toMatchObject({
      actors: ["Cuba"],
      actorVia: "possessor"
    })
  })
})

describe("the noun of an accusation", () => {
  it("on whose ground somebody is held is of who holds whom", () => {
    expect(act("tuduhan", "Kuba menahan Kanada atas tuduhan suap.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Canada"]
    })
    expect(act("tuduhan", "Kanada ditahan oleh Kuba atas tuduhan suap.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Canada"]
    })
  })

  it("blames who did what it is about, and not whom that befell", () => {
    expect(act("kecaman", "Kanada menyambut kecaman Peru atas pembunuhan warga sipil oleh Kuba.")).toMatchObject({
      actors: ["Peru"],
      recipients: ["Cuba"]
    })
  })

  it("is of nobody who owns only the act that it is about", () => {
    expect(
      act("penyelidikan", "Kanada bergabung dalam penyelidikan serangan kilang minyak Kuba.").actors
    ).not.toContain("Cuba")
  })

  it("is against who is accused in the clause that it opens, whoever's spokesman tells of it", () => {
    expect(act("tuduhan", "Kata Peru, tuduhan bahwa Kuba menyerang Kanada itu benar.")).toMatchObject({
      recipients: ["Cuba"],
      recipientVia: "object"
    })
    expect(act("tuduhan", "Kuba menyatakan tuduhan bahwa Kuba menyerang Kanada tidak berdasar.").actors).not.toContain(
      "Cuba"
    )
  })

  it("may come from people whom no name tells", () => {
    expect(act("kecaman", "Kuba mendapat kecaman dari para pegiat.")).toMatchObject({ recipients: ["Cuba"] })
    expect(act("kecaman", "Kuba mendapat kecaman dari para pegiat.").actors).toEqual(["organisations"])
  })
})

describe("the noun of an attack", () => {
  it("is not carried out by who makes it known", () => {
    expect(act("serangan", "Kuba menjalankan serangan terhadap kapal Peru.").actorVia).toBe("light-verb")
    expect(act("serangan", "Kuba mengungkapkan serangan terhadap kapal Peru.").actorVia).not.toBe("light-verb")
  })

  it("is not owned by what is said to be linked with it", () => {
    const body = "Peru mencari hubungan antara serangan teroris dan Kuba."
    expect(act("serangan teroris", body).actors).toEqual(["terrorists"])
    expect(act("serangan teroris", "Peru mengutuk serangan teroris dan Kuba.").actors).toContain("Cuba")
  })
})

describe("the world", () => {
  it("is a party, but not where it only says how large or good something is", () => {
    expect(act("meminta", "Peru meminta dunia membantu.").recipients).toEqual(["world"])
    expect(act("menyerang", "Kuba menyerang kilang terbesar di dunia.").recipients).not.toContain("world")
    expect(act("menyerang", "Kuba menyerang kilang terbesar di seluruh dunia.").recipients).not.toContain("world")
  })
})

describe("who did what is blamed or refused", () => {
  it("is told by a passive behind it, which says whom it befell too", () => {
    const blamed = act("menentang", "Kanada menentang setiap aturan yang diterapkan Kuba terhadap warga Kanada.")
    expect(blamed).toMatchObject({ actors: ["Canada"], recipients: ["Cuba"] })
    expect(act("mengeluh", "Kanada mengeluh dirugikan oleh Kuba.")).toMatchObject({ recipients: ["Cuba"] })
    expect(act("menolak", "Kanada menolak aturan baru yang diterapkan Kuba terhadap Peru.").recipients).toEqual([
      "Cuba"
    ])
  })

  it("may be some of a group who stand out in it", () => {
    const found = act("menuduh", "Kanada menuduh kekuatan asing, khususnya Kuba dan Peru, menghasut warga.")
    expect(found.recipients).toEqual(["foreign powers", "Cuba", "Peru"])
  })
})

describe("the agent of a passive", () => {
  it("may be people whom no name tells", () => {
    expect(act("dikecam", "Langkah Kuba dikecam oleh para pegiat antikorupsi itu.")).toMatchObject({
      actorVia: "agent",
      recipients: ["Cuba"]
    })
  })

  it("is none of another passive behind it", () => {
    expect(act("ditahan", "Kapal Kanada yang ditahan itu dimiliki oleh Kuba.").actorVia).not.toBe("agent")
  })
})

describe("who is asked", () => {
  it("may be the subject of what is asked for", () => {
    expect(act("meminta", "Peru meminta agar Kuba tetap tenang.")).toMatchObject({
      recipients: ["Cuba"],
      recipientVia: "object"
    })
    expect(act("meminta", "Peru meminta agar para pelajar pulang.")).toMatchObject({ recipients: ["students"] })
  })

  it("is not who suffers what is asked for", () => {
    expect(act("meminta", "Peru meminta agar Kuba dihukum.").recipientVia).not.toBe("object")
  })
})

describe("people and whom they are for", () => {
  it("are one party, of that person's state", () => {
    expect(act("mengutuk", "Pendukung Trump mengutuk Kuba.")).toMatchObject({ actors: ["supporters"] })
  })

  it("are two where the name is that of one of them", () => {
    expect(act("mengutuk", "Sandera Trump mengutuk Kuba.")).not.toMatchObject({ actors: ["hostages"] })
  })
})

describe("some of an unnamed group who are named behind it", () => {
  it("are parties beside it, where it stands", () => {
    expect(act("menuduh", "Kuba menuduh pemerintah asing, termasuk Peru dan Brasil, menghasut.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["foreign governments", "Peru", "Brazil"]
    })
    expect(act("dikecam", "Kuba dikecam negara tetangga seperti Peru.")).toMatchObject({
      actors: ["neighbouring countries", "Peru"]
    })
  })
})

describe("the noun of a demand with an owner", () => {
  it("is none of who follows it", () => {
    expect(act("imbauan", "Kuba tak mengikuti imbauan negara-negara Barat.").actors).toEqual(["Western countries"])
  })
})

describe("an official who is held or dismissed", () => {
  it("is so by the state whose official that is", () => {
    expect(act("ditahan", "Mantan Presiden Peru ditahan karena suap.")).toMatchObject({
      actors: ["Peru"],
      actorVia: "domestic"
    })
  })
})

describe("a passive that opens its sentence", () => {
  it("befalls the subject behind the comma", () => {
    expect(act("Ditekan", "Ditekan Kuba, Peru mengubah aturannya.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
  })
})

describe("the noun of an act that is answered in the passive", () => {
  it("stands for who did it, not for whom it befell", () => {
    expect(act("ditolak", "Kritik Peru terhadap Brasil ditolak oleh Kuba.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
    expect(act("dikecam", "Pembunuhan warga Peru oleh Kuba dikecam Brasil.")).toMatchObject({
      actors: ["Brazil"],
      recipients: ["Cuba"]
    })
  })
})

describe("acts whose parties depend on each other", () => {
  it("are read all the same: an objection is filed against the charge, and the charge is of who is charged", () => {
    const { reports } = read("Menteri Juan Perez ajukan nota keberatan atas dakwaan jaksa Kanada.")
    expect(reports.length).toBeGreaterThan(0)
  })
})
