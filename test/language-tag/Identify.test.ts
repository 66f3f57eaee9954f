import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { identify, loadModel, tag } from "../../pipelines/language-tag/Identify.ts"
import { foreignParagraphs } from "../../pipelines/language-tag/Paragraphs.ts"

const bytes = readFileSync(new URL("../../pipelines/language-tag/model.bin", import.meta.url))
const model = loadModel(bytes)

const sentences: ReadonlyArray<readonly [string, string]> = [
  [
    "ind",
    "Menteri pertahanan kedua negara sepakat menggelar latihan militer bersama karena situasi di perbatasan memanas."
  ],
  ["ind", "Kalau cuma begini aku juga bisa bikin di rumah, nggak perlu bayar mahal."],
  [
    "zsm",
    "Menteri pertahanan kedua-dua negara bersetuju mengadakan latihan ketenteraan kerana keadaan di sempadan tegang."
  ],
  ["zsm", "Beliau memberitahu syarikat itu akan membayar ganti rugi kepada penduduk yang terjejas."],
  ["jav", "Menawi panjenengan kersa, mangga kula aturi pinarak rumiyin wonten griya kula ingkang prasaja menika."],
  ["sun", "Upami teu aya halangan, isuk-isuk pisan abdi sareng pun bojo bade ngalongok ka bumi sepuh di Garut."],
  ["min", "Kato urang tuo awak, jan suko mambuek urang lain sakik hati dek kecek nan indak-indak."],
  ["ban", "Yening nenten wenten pikobet, benjang semeng tiang sareng kurenan jagi mapamit ring Ratu Peranda."],
  ["ace", "Meunyo hana aral, beungoh singoh kamoe meuneuk jak saweue ureung chik di gampong nyan."],
  ["bug", "Narekko de' gaga halangan, baja ele' maelo'ka sibawa bainéku lao mitai tomatoakku ri kampongnge."],
  ["mad", "Mon ta' bada alangan, lagghu gu-lagghu sengko' ban tang bine terro amaen ka compo'na mattowa."],
  ["bjn", "Amun kadada halangan, isuk baisukan ulun wan bini handak mailangi kuitan di banua."],
  ["bbc", "Molo so adong abat, marsogot manogot naeng lao do ahu rap dohot inanta mandulo natuatua di huta."],
  ["nij", "Amun jaton halangan, jewu hanjewu aku tuntang sawangku handak haguet manjanguk uluh bakas hong lewu."],
  ["eng", "The two defence ministers agreed to hold joint exercises as tension along the border grew."],
  ["nld", "De beide ministers van Defensie spraken af om gezamenlijke oefeningen te houden langs de grens."],
  ["deu", "Die beiden Verteidigungsminister einigten sich auf gemeinsame Übungen nahe der Grenze."],
  ["fra", "Les deux ministres de la Défense sont convenus d'organiser des exercices communs près de la frontière."],
  ["spa", "Los dos ministros de Defensa acordaron celebrar maniobras conjuntas cerca de la frontera."],
  ["por", "Os dois ministros da Defesa concordaram em realizar manobras conjuntas perto da fronteira."],
  ["ita", "I due ministri della Difesa hanno deciso di tenere esercitazioni comuni vicino al confine."],
  ["pol", "Obaj ministrowie obrony zgodzili się na wspólne ćwiczenia w pobliżu granicy."],
  ["tur", "İki savunma bakanı sınır yakınında ortak tatbikat yapılması konusunda anlaştı."],
  ["vie", "Hai bộ trưởng quốc phòng đồng ý tổ chức cuộc tập trận chung gần biên giới."],
  ["tgl", "Nagkasundo ang dalawang kalihim ng tanggulan na magdaos ng magkasanib na pagsasanay malapit sa hangganan."],
  ["rus", "Министры обороны двух стран договорились провести совместные учения у границы."],
  ["ukr", "Міністри оборони двох країн домовилися провести спільні навчання біля кордону."],
  ["bul", "Двамата министри на отбраната се договориха да проведат общи учения близо до границата."],
  ["ara", "اتفق وزيرا الدفاع في البلدين على إجراء مناورات مشتركة قرب الحدود."],
  ["pes", "وزیران دفاع دو کشور توافق کردند که در نزدیکی مرز رزمایش مشترک برگزار کنند."],
  ["urd", "دونوں ملکوں کے وزرائے دفاع نے سرحد کے قریب مشترکہ مشقیں کرنے پر اتفاق کیا۔"]
]

const byScript: ReadonlyArray<readonly [string, string]> = [
  ["zho", "两国国防部长同意在边境附近举行联合演习。"],
  ["jpn", "両国の国防相は国境付近で共同訓練を行うことで合意した。"],
  ["kor", "양국 국방장관은 국경 인근에서 합동 훈련을 하기로 합의했다."],
  ["tha", "รัฐมนตรีกลาโหมของสองประเทศตกลงจะซ้อมรบร่วมกันใกล้ชายแดน"],
  ["hin", "दोनों देशों के रक्षा मंत्री सीमा के पास संयुक्त अभ्यास करने पर सहमत हुए।"],
  ["ben", "দুই দেশের প্রতিরক্ষামন্ত্রী সীমান্তের কাছে যৌথ মহড়া করতে রাজি হয়েছেন।"],
  ["tam", "இரு நாடுகளின் பாதுகாப்பு அமைச்சர்கள் எல்லைக்கு அருகில் கூட்டுப் பயிற்சி நடத்த ஒப்புக்கொண்டனர்."],
  ["heb", "שרי ההגנה של שתי המדינות הסכימו לקיים תרגיל משותף ליד הגבול."],
  ["ell", "Οι δύο υπουργοί Άμυνας συμφώνησαν σε κοινές ασκήσεις κοντά στα σύνορα."],
  ["jav", "ꦲꦏ꧀ꦱꦫꦗꦮ"]
]

describe("identify", () => {
  it.each(sentences)("names %s by the word model: %s", (language, text) => {
    expect(identify(text, model)).toMatchObject({ language, method: "word-model" })
  })

  it.each(byScript)("names %s by its script: %s", (language, text) => {
    expect(identify(text, model)).toMatchObject({ language, method: "script" })
  })

  const swedish =
    "De två försvarsministrarna kom överens om att hålla gemensamma övningar nära gränsen under hösten, trots att flera grannländer har protesterat."

  it("asks franc about a language that the model was not trained on", () => {
    expect(identify(swedish, model)).toMatchObject({ language: "swe", method: "franc" })
  })

  it("does not ask franc where the caller would take the answer of neither", () => {
    const found = identify(swedish, model, 0.95)
    expect(found.method).toBe("word-model")
    expect(found.confidence).toBeLessThan(0.95)
  })

  it.each(["", "   \n", "12.30 - 14.00", "???", "x", "Jakarta", "🙂🙂🙂"])(
    "says und when there is too little text: %j",
    (text) => {
      expect(identify(text, model)).toEqual({ language: "und", confidence: 0, method: "none" })
    }
  )

  it("is surer of an article than of a headline", () => {
    const headline = "Presiden terima tamu negara"
    const article = [
      sentences[0]?.[1],
      "Kesepakatan itu dicapai setelah perundingan selama tiga hari di ibu kota.",
      "Juru bicara kementerian mengatakan bahwa kedua pihak akan bertemu lagi bulan depan untuk membahas jadwalnya.",
      "Sejumlah pengamat menilai langkah tersebut bisa meredakan ketegangan, sedangkan oposisi menyebutnya terlambat."
    ].join(" ")
    const short = identify(headline, model).confidence
    const long = identify(article, model).confidence
    expect(long).toBeGreaterThan(short)
    expect(long).toBeGreaterThan(0.98)
  })

  it("reads a bounded part, so that what stands far down changes nothing", () => {
    const opening = sentences.filter(([language]) => language === "fra").map(([, text]) => text)
    const text = Array.from({ length: 40 }, () => opening[0]).join(" ")
    expect(identify(`${text} ${sentences[0]?.[1]}`, model)).toEqual(identify(text, model))
  })

  it("gives the same answer whatever was asked before", () => {
    const first = sentences.map(([, text]) => identify(text, model))
    const second = sentences.toReversed().map(([, text]) => identify(text, model))
    expect(second.toReversed()).toEqual(first)
  })

  it("does not mind capitals, curly apostrophes or missing accents", () => {
    const text = "Narekko de' gaga halangan, baja ele' maelo'ka lao mitai tomatoakku ri kampongnge."
    expect(identify(text.toUpperCase(), model).language).toBe("bug")
    expect(identify(text.replaceAll("'", "’"), model).language).toBe("bug")
  })
})

describe("tag", () => {
  const indonesian = sentences[0]?.[1] as string

  it("takes the manifest's word where the text agrees", () => {
    expect(tag(indonesian, "ind", model)).toMatchObject({ language: "ind", method: "manifest" })
  })

  it("takes the manifest's word where the text is too short to tell", () => {
    expect(tag("Jakarta", "ind", model)).toMatchObject({ language: "ind", method: "manifest" })
  })

  it("overrules the manifest when the model is sure of another language", () => {
    const english = sentences.find(([language]) => language === "eng")?.[1] as string
    expect(tag(`${english} ${english}`, "ind", model)).toMatchObject({ language: "eng", method: "word-model" })
  })

  it("overrules the manifest when the script excludes what it states", () => {
    expect(tag(byScript[2]?.[1] as string, "ind", model)).toMatchObject({ language: "kor", method: "script" })
  })

  it("identifies when nothing is stated", () => {
    expect(tag(indonesian, null, model)).toEqual(identify(indonesian, model))
    expect(tag(indonesian, "und", model)).toEqual(identify(indonesian, model))
  })
})

describe("foreignParagraphs", () => {
  const own = `🙂 ${sentences[0]?.[1]}`
  const english = sentences.find(([language]) => language === "eng")?.[1] as string
  const korean = "서울은 대한민국의 수도이며 한강을 끼고 있는 가장 큰 도시입니다. 많은 사람들이 그곳에서 살고 있습니다."

  it("tells a paragraph in another language from its article and measures it in code points", () => {
    const text = [own, english, own, korean, "Selesai."].join("\n\n")
    const points = [...text]
    const found = foreignParagraphs(text, "ind", model)
    expect(found.map(({ start, end, language }) => [language, points.slice(start, end).join("")])).toEqual([
      ["eng", english],
      ["kor", korean]
    ])
  })

  it("leaves a paragraph alone that is too short to judge", () => {
    expect(foreignParagraphs(`${own}\n\nThank you very much.`, "ind", model)).toEqual([])
  })

  it("does not part the near twins by a paragraph that both could have written", () => {
    const shared = "Harga emas dunia naik pada hari ini, manakala harga minyak turun di pasaran utama Asia dan Eropa."
    expect(foreignParagraphs(`${own}\n\n${shared}`, "ind", model)).toEqual([])
  })

  it("says nothing of an article whose language is unknown", () => {
    expect(foreignParagraphs(`${english}\n\n${korean}`, "und", model)).toEqual([])
  })
})

describe("loadModel", () => {
  it("stays below a megabyte", () => {
    expect(bytes.length).toBeLessThan(1_000_000)
  })

  it("is the file that its provenance describes", () => {
    const provenance = JSON.parse(
      readFileSync(new URL("../../pipelines/language-tag/model.json", import.meta.url), "utf8")
    ) as { readonly bytes: number; readonly version: string }
    expect(provenance).toMatchObject({ bytes: bytes.length, version: model.version })
  })

  it("refuses bytes that are no model", () => {
    expect(() => loadModel(new TextEncoder().encode("not a model at all"))).toThrow("not a language model file")
  })
})
