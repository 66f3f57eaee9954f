/**
 * Who asks whom: calls and orders, the organs of one state, and the phrases of
 * what is asked for.
 */
import { describe, expect, it } from "vitest"
import { act, read } from "./Pack.ts"

const canada = ["Canada"]
const cuba = ["Cuba"]

describe("a call for an act of force", () => {
  it("stays a request, since only an order is the act that it orders", () => {
    expect(act("menyerukan", "Parlemen Kuba menyerukan agar militer Kuba menyerang Peru.").type).toBe("REQUEST")
    expect(act("mendesak", "Parlemen Kuba mendesak pemerintah Kuba mengusir diplomat Peru.").type).toBe("REQUEST")
    expect(act("memerintahkan", "Presiden Kuba memerintahkan militer Kuba menyerang Peru.").type).toBe("ASSAULT")
  })

  it("is none of who says that somebody must stop it", () => {
    expect(act("harus menghentikan", "Kanada harus menghentikan agresi itu, kata Presiden Kuba.")).toMatchObject({
      type: "REQUEST",
      actors: cuba,
      recipients: canada
    })
  })
})

describe("one organ of a state", () => {
  it("asks another", () => {
    const told = act("menuntut", "Anggota parlemen Kuba menuntut agar pemerintah Kuba berhemat.")
    expect(told).toMatchObject({ actors: cuba, recipients: cuba, recipientVia: "object" })
  })

  it("acts against another, or against its own people", () => {
    const told = act("mengecam", "Pemerintah Kuba mengecam perusahaan Kuba.")
    expect(told).toMatchObject({ actors: cuba, recipients: cuba, recipientVia: "object" })
  })

  it("does nothing to itself, where it takes back its own people", () => {
    expect(act("menarik pasukannya", "Kuba menarik pasukannya dari Peru.").recipients).not.toEqual(cuba)
  })
})

describe("who stands between a call and what it is for", () => {
  it("is asked", () => {
    const told = act(
      "menyerukan Kuba untuk segera menghentikan",
      "Kanada menyerukan Kuba untuk segera menghentikan serangan."
    )
    expect(told).toMatchObject({ actors: canada, recipients: cuba, recipientVia: "object" })
  })

  it("is hoped for", () => {
    const told = act("berharap Kuba bisa membuka", "Kanada berharap Kuba bisa membuka pasarnya.")
    expect(told).toMatchObject({ actors: canada, recipients: cuba })
  })
})

describe("who suffers what is asked for", () => {
  it("is not asked, whether or not a clause is opened", () => {
    expect(act("mendesak", "Kanada mendesak Sari Dewi segera diberi makan.").recipients).toEqual([])
    expect(act("meminta", "Kanada meminta warga Kuba diberi makan.").recipients).toEqual([])
  })

  it("is asked to do something, though a relative clause tells what befell them", () => {
    expect(act("meminta", "Kanada meminta warga Kuba yang ditahan berhemat.").recipients).toEqual(cuba)
  })
})

describe("an asked party in the sentence itself", () => {
  it("leaves no room for parties of the rest of the article", () => {
    const told = read("Peru dan Brasil berunding. Kanada menyerukan semua negara agar berhemat.")
    const call = told.reports.find(({ type }) => type === "REQUEST")
    expect(call?.hypotheses.map(({ draft }) => draft.recipientVia)).toEqual(["object"])
  })
})

describe("the noun of a call with its own clause", () => {
  it("asks the subject of that clause, which does not call", () => {
    const told = act("Seruan", "Seruan Kanada agar Kuba tetap tenang itu mengagetkan warga.")
    expect(told).toMatchObject({ actors: canada, recipients: cuba, recipientVia: "object" })
  })
})

describe("a phrase of what is asked for", () => {
  it.each([
    ["in a clause of wish", "Kanada mendesak agar bantuan itu dikirim kepada Kuba."],
    ["in a clause of purpose right behind the verb", "Kanada meminta untuk membeli gula dari Kuba."],
    ["that tells whence something comes", "Kanada meminta pabrik gulanya untuk tidak membeli dari Kuba."]
  ])("names nobody who is asked: %s", (_, sentence) => {
    expect(act(sentence.split(" ")[1] as string, sentence).recipientVia).not.toBe("oblique")
  })

  it("names who is asked behind what one needs it for", () => {
    expect(act("meminta", "Kanada meminta akses untuk menemui warganya kepada Kuba.")).toMatchObject({
      recipients: cuba,
      recipientVia: "oblique"
    })
  })
})

describe("a request with the noun of its matter", () => {
  it("is of whom it comes from, not of whom the matter is", () => {
    expect(act("permintaan", "Imigrasi menerima permintaan data pajak Peru dari Kuba.").actors).toEqual(cuba)
  })

  it("is of whoever stands behind that noun when nobody else is named", () => {
    expect(act("Permintaan", "Permintaan rutin Kuba itu belum dijawab.").actors).toEqual(cuba)
  })
})

describe("the state right behind a town", () => {
  it("is part of the place and does nothing", () => {
    const told = act("meminta", "Kementerian Luar Negeri Kanada lewat kedutaan di Havana Kuba telah meminta akses.")
    expect(told.actors).toEqual(["Ministry of Foreign Affairs of Canada"])
  })

  it("acts behind a comma", () => {
    expect(act("meminta", "Di Havana, Kuba meminta Kanada menahan diri.").actors).toEqual(cuba)
  })
})

describe("a few people of a nation", () => {
  it("are its people, not what the few own", () => {
    expect(act("mendesak", "Sekelompok pakar PBB mendesak Kuba bersabar.").actorVia).toBe("subject")
  })
})

describe("people whom somebody has", () => {
  it("are those of whoever asks them, whichever state was named last", () => {
    const body = "Iran mengecam Kuba. Kanada meminta warganya meninggalkan Peru."
    const { hypotheses } = read(body).reports.find((one) => one.draft.ruleId === "ind.request.meminta") ?? {
      hypotheses: []
    }
    expect(hypotheses.map(({ draft }) => draft.recipients.map((one) => one.country).join())).toEqual(["CAN"])
  })
})

describe("a wish", () => {
  it("asks whoever stands behind its word", () => {
    const asked = { type: "REQUEST", actors: canada, recipients: cuba }
    expect(act("ingin Kuba mundur", "Kanada ingin Kuba mundur.")).toMatchObject(asked)
    expect(act("mau Kuba membuka", "Kanada mau Kuba membuka perbatasan.")).toMatchObject(asked)
    expect(act("berharap Kuba memberikan", "Kanada berharap Kuba memberikan bantuan.")).toMatchObject(asked)
  })

  it("to do something oneself asks nobody", () => {
    expect(read("Kanada ingin membantu Kuba.").reports.map(({ type }) => type)).not.toContain("REQUEST")
  })
})

describe("an act that takes up what was said", () => {
  it("is no part of it", () => {
    const told = "Kanada meminta Kuba menarik pasukan, tuntutan yang ditolak oleh Peru."
    expect(act("ditolak", told)).toMatchObject({ type: "REJECT", actors: ["Peru"] })
  })
})

describe("what somebody says of another's conduct", () => {
  it("blames the other", () => {
    const blame = { type: "ACCUSE", actors: canada, recipients: cuba }
    expect(act("gagal melindungi", "Kanada mengatakan bahwa Kuba gagal melindungi warga sipil.")).toMatchObject(blame)
    expect(act("tidak menghormati", '"Kuba tidak menghormati hukum," kata Kanada.')).toMatchObject(blame)
    expect(act("menyerahkan bukti keterlibatan", "Kanada menyerahkan bukti keterlibatan Kuba.")).toMatchObject(blame)
  })

  it("blames whose deed stands between the words of the blame", () => {
    const told = "Kanada menggambarkan rencana yang disusun Kuba sebagai kejahatan."
    expect(act("menggambarkan rencana yang disusun Kuba sebagai kejahatan", told)).toMatchObject({
      type: "ACCUSE",
      actors: canada,
      recipients: cuba
    })
  })

  it("threatens with what will befall the other", () => {
    expect(
      act("memperingatkan bahwa Kuba akan dihukum", "Kanada memperingatkan bahwa Kuba akan dihukum.")
    ).toMatchObject({ type: "THREATEN", actors: canada, recipients: cuba })
  })
})

describe("refusals, denials and threats by other words", () => {
  it.each([
    ["REJECT", "mengesampingkan tuduhan", "Kuba mengesampingkan tuduhan Kanada."],
    ["REJECT", "menegaskan tidak pernah", "Kuba menegaskan tidak pernah menipu Kanada."],
    ["REJECT", "tidak sanggup memberikan", "Kuba tidak sanggup memberikan jaminan kepada Kanada."],
    ["THREATEN", "memiliki banyak pilihan", "Kuba memiliki banyak pilihan untuk membalas Kanada."],
    ["THREATEN", "perang habis-habisan", "Menteri Kuba menegaskan bakal perang habis-habisan dengan Kanada."],
    ["REQUEST", "menginginkan bukti", "Pemerintah Kuba menginginkan bukti dari Kanada."]
  ])("are of the type %s: %s", (type, trigger, body) => {
    expect(act(trigger, body)).toMatchObject({ type, actors: cuba })
  })

  it("are told of one subject where 'sekaligus' joins them", () => {
    const body = "Kuba membantah terlibat sekaligus mengecam Kanada."
    expect(act("mengecam", body)).toMatchObject({ actors: cuba, recipients: canada })
  })
})

describe("who is told what to do", () => {
  it.each([
    ["mengatakan kepada Kuba untuk", "Presiden Kanada mengatakan kepada Kuba untuk menghentikan serangan."],
    ["memberi tahu Kuba agar", "Presiden Kanada memberi tahu Kuba agar menghormati perjanjian."],
    ["menekankan agar", "Presiden Kanada menekankan agar Kuba melindungi para nelayan."]
  ])("is asked: %s", (trigger, body) => {
    expect(act(trigger, body)).toMatchObject({ type: "REQUEST", actors: canada, recipients: cuba })
  })
})

describe("whose a request is", () => {
  it("may stand behind the verb", () => {
    const body = "Presiden Peru menyebut permintaan penundaan itu berasal dari Kuba."
    expect(act("permintaan penundaan itu berasal", body)).toMatchObject({ type: "REQUEST", actors: cuba })
  })
})
