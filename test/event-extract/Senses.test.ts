/** Words that tell of an act in one sense and of none, or of another, in others. */
import { describe, expect, it } from "vitest"
import { acts, read } from "./Pack.ts"

const typesOf = (body: string) => [
  ...new Set(read(body).reports.flatMap(({ hypotheses }) => hypotheses.map(({ draft }) => draft.type)))
]

describe("a word in a sense that is no act", () => {
  it.each([
    ["an arrest", "Kanada menangkap peluang dagang itu."],
    ["a detention", "Kanada menahan suku bunga."],
    ["a request", "Kanada mendorong pertumbuhan."],
    ["a pressure", "Kanada menekan biaya."],
    ["a meeting", "Presiden Kanada menemui ajal."],
    ["a demand", "Kanada memenuhi kebutuhan mendesak."]
  ])("is not taken for %s", (_, body) => expect(acts(body)).toEqual([]))
})

describe("a word in the sense of another act", () => {
  it.each([
    ["an exemption from duties", "Kanada membebaskan barang Kuba dari tarif.", "CONCEDE"],
    ["a punishment put off", "Kanada mengumumkan penundaan kenaikan tarif bagi Kuba.", "CONCEDE"],
    ["persuasion", "Kanada meyakinkan Kuba untuk membuka perundingan.", "REQUEST"],
    ["a hope that others do something", "Kanada menyampaikan harapannya agar Kuba mundur.", "REQUEST"],
    ["a visit put off", "Presiden Kanada: bukan waktu yang tepat untuk mengunjungi Kuba.", "REJECT"],
    ["blame", "Kanada tidak akan menoleransi tindakan Kuba.", "ACCUSE"],
    ["leaving a treaty", "Kanada mundur dari perjanjian dengan Kuba.", "SANCTION"],
    ["a ban on trade", "Kanada melarang konsumsi sawit Kuba.", "SANCTION"]
  ])("is %s", (_, body, type) => expect(typesOf(body)).toEqual([type]))

  it.each([
    ["a protest in the street", "Ribuan warga Kanada turun ke jalan memprotes Kuba.", "PROTEST"],
    ["an attack in words", "Dalam debat, Presiden Kanada menyerang Kuba.", "ACCUSE"],
    ["a prosecution", "Kanada menuntut Kuba atas dugaan korupsi.", "ACCUSE"],
    ["a letter of condolence", "Presiden Kanada mengirim surat duka kepada Kuba.", "SUPPORT"]
  ])("can be %s", (_, body, type) => expect(typesOf(body)).toContain(type))
})
