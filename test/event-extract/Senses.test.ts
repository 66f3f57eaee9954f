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
    ["a detention of others", "Kanada menahan diri."],
    ["a killing of others", "Menteri Kanada membunuh diri."],
    ["an attack", "Menteri Kanada meninggal akibat serangan jantung."],
    ["an assault of troops", "Kanada menghadapi serangan balik para koruptor."],
    ["a request", "Kanada mendorong pertumbuhan."],
    ["a pressure", "Kanada menekan biaya."],
    ["a meeting", "Presiden Kanada menemui ajal."],
    ["a demand", "Kanada memenuhi kebutuhan mendesak."],
    ["a blame", "Menteri Kanada menilai Kuba salah satu mitra terbaik."]
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
    ["a suicide bombing that kills others", "Bom bunuh diri di Kanada membunuh tentara Kuba.", "ASSAULT"],
    ["an arrest of who watched a match", "Kanada menangkap warga Kuba di stadion sepak bola.", "COERCE"],
    ["an arrest after a fire", "Kanada menahan warga Kuba karena kebakaran hutan.", "COERCE"],
    ["being put out of a programme", "Kanada mengeluarkan Kuba dari program satelit.", "SANCTION"],
    ["aid that comes no more", "Kuba tidak lagi menerima bantuan dari Kanada.", "SANCTION"],
    ["force against a crowd", "Polisi Kuba merespons unjuk rasa dengan gas air mata.", "ASSAULT"],
    ["leaving a treaty", "Kanada mundur dari perjanjian dengan Kuba.", "SANCTION"],
    ["a ban on trade", "Kanada melarang konsumsi sawit Kuba.", "SANCTION"],
    ["a refusal to ask", "Presiden Kuba tidak akan meminta perpanjangan perjanjian kepada Kanada.", "REJECT"],
    ["a refusal for ever", "Kuba tidak akan pernah menyerah kepada Kanada.", "REJECT"],
    ["a demand that is opposed", "Kuba menentang tuntutan Kanada.", "REJECT"],
    ["a visit called off by who was to come", "Presiden Kuba batal bertemu Presiden Kanada.", "REJECT"],
    ["a blow to come", "Kuba akan memberikan respons keras kepada Kanada.", "THREATEN"],
    ["a punishment under consideration", "Kuba mempertimbangkan hukuman terhadap perusahaan Kanada.", "THREATEN"]
  ])("is %s", (_, body, type) => expect(typesOf(body)).toEqual([type]))

  it.each([
    ["a protest in the street", "Ribuan warga Kanada turun ke jalan memprotes Kuba.", "PROTEST"],
    ["an attack in words", "Dalam debat, Presiden Kanada menyerang Kuba.", "ACCUSE"],
    ["a prosecution", "Kanada menuntut Kuba atas dugaan korupsi.", "ACCUSE"],
    ["a claim refuted", "Menurut Presiden Kuba, klaim Kanada itu telah terbantahkan.", "REJECT"],
    ["a warning unheeded", "Kuba membangun pangkalan itu meskipun ada peringatan dari Kanada.", "REJECT"],
    ["a fate foretold", '"Kanada akan menemui pembalasan," kata Presiden Kuba.', "THREATEN"],
    ["a denial of who is behind it", "Kuba menegaskan bukan pihak yang berada di balik kudeta Peru.", "REJECT"],
    ["a letter of condolence", "Presiden Kanada mengirim surat duka kepada Kuba.", "SUPPORT"]
  ])("can be %s", (_, body, type) => expect(typesOf(body)).toContain(type))
})
