import { describe, expect, it } from "vitest"
import { pack } from "./Pack.ts"

const { analyse, beginsActive, beginsPassive, hasPossessive, isDerivedNoun, verbForms, withNasal, withoutClitic } =
  pack.morphology

/** Root, active, passive, bare: what the nasal of meN- does to each first sound. */
const nasal: ReadonlyArray<readonly [root: string, active: string, passive: string, bare: string]> = [
  ["pukul", "memukul", "dipukul", "pukul"],
  ["puji", "memuji", "dipuji", "puji"],
  ["pinta", "meminta", "dipinta", "pinta"],
  ["periksa", "memeriksa", "diperiksa", "periksa"],
  ["panggil", "memanggil", "dipanggil", "panggil"],
  ["penjara", "memenjarakan", "dipenjarakan", "penjarakan"],
  ["pulang", "memulangkan", "dipulangkan", "pulangkan"],
  ["pecat", "memecat", "dipecat", "pecat"],
  ["protes", "memprotes", "diprotes", "protes"],
  ["provokasi", "memprovokasi", "diprovokasi", "provokasi"],
  ["bantah", "membantah", "dibantah", "bantah"],
  ["bantu", "membantu", "dibantu", "bantu"],
  ["bebas", "membebaskan", "dibebaskan", "bebaskan"],
  ["blokade", "memblokade", "diblokade", "blokade"],
  ["bom", "mengebom", "dibom", "bom"],
  ["fitnah", "memfitnah", "difitnah", "fitnah"],
  ["veto", "memveto", "diveto", "veto"],
  ["tuduh", "menuduh", "dituduh", "tuduh"],
  ["tuding", "menuding", "dituding", "tuding"],
  ["tolak", "menolak", "ditolak", "tolak"],
  ["tangkap", "menangkap", "ditangkap", "tangkap"],
  ["tahan", "menahan", "ditahan", "tahan"],
  ["tarik", "menarik", "ditarik", "tarik"],
  ["tembak", "menembak", "ditembak", "tembak"],
  ["telepon", "menelepon", "ditelepon", "telepon"],
  ["tandatangan", "menandatangani", "ditandatangani", "tandatangani"],
  ["transfer", "mentransfer", "ditransfer", "transfer"],
  ["desak", "mendesak", "didesak", "desak"],
  ["dukung", "mendukung", "didukung", "dukung"],
  ["deportasi", "mendeportasi", "dideportasi", "deportasi"],
  ["culik", "menculik", "diculik", "culik"],
  ["cabut", "mencabut", "dicabut", "cabut"],
  ["caplok", "mencaplok", "dicaplok", "caplok"],
  ["cela", "mencela", "dicela", "cela"],
  ["jatuh", "menjatuhkan", "dijatuhkan", "jatuhkan"],
  ["janji", "menjanjikan", "dijanjikan", "janjikan"],
  ["jamu", "menjamu", "dijamu", "jamu"],
  ["serang", "menyerang", "diserang", "serang"],
  ["seru", "menyerukan", "diserukan", "serukan"],
  ["sandera", "menyandera", "disandera", "sandera"],
  ["sambut", "menyambut", "disambut", "sambut"],
  ["sita", "menyita", "disita", "sita"],
  ["setuju", "menyetujui", "disetujui", "setujui"],
  ["sabotase", "menyabotase", "disabotase", "sabotase"],
  ["suplai", "mensuplai", "disuplai", "suplai"],
  ["sah", "mengesahkan", "disahkan", "sahkan"],
  ["kecam", "mengecam", "dikecam", "kecam"],
  ["kutuk", "mengutuk", "dikutuk", "kutuk"],
  ["kirim", "mengirim", "dikirim", "kirim"],
  ["kunjung", "mengunjungi", "dikunjungi", "kunjungi"],
  ["kritik", "mengkritik", "dikritik", "kritik"],
  ["kritik", "mengritik", "dikritik", "kritik"],
  ["klaim", "mengklaim", "diklaim", "klaim"],
  ["ganggu", "mengganggu", "diganggu", "ganggu"],
  ["gempur", "menggempur", "digempur", "gempur"],
  ["hukum", "menghukum", "dihukum", "hukum"],
  ["hancur", "menghancurkan", "dihancurkan", "hancurkan"],
  ["ancam", "mengancam", "diancam", "ancam"],
  ["akui", "mengakui", "diakui", "akui"],
  ["invasi", "menginvasi", "diinvasi", "invasi"],
  ["usir", "mengusir", "diusir", "usir"],
  ["undang", "mengundang", "diundang", "undang"],
  ["embargo", "mengembargo", "diembargo", "embargo"],
  ["ekstradisi", "mengekstradisi", "diekstradisi", "ekstradisi"],
  ["larang", "melarang", "dilarang", "larang"],
  ["lanjut", "melanjutkan", "dilanjutkan", "lanjutkan"],
  ["las", "mengelas", "dilas", "las"],
  ["rampas", "merampas", "dirampas", "rampas"],
  ["rudal", "merudal", "dirudal", "rudal"],
  ["maaf", "memaafkan", "dimaafkan", "maafkan"],
  ["nilai", "menilai", "dinilai", "nilai"],
  ["wawancara", "mewawancarai", "diwawancarai", "wawancarai"],
  ["yakin", "meyakinkan", "diyakinkan", "yakinkan"]
]

describe("a verb with meN-", () => {
  it.each(nasal)("%s gives %s, %s and %s", (root, active, passive, bare) => {
    expect(verbForms(active, root)).toEqual([
      { form: active, voice: "active" },
      { form: passive, voice: "passive" },
      { form: bare, voice: "bare" }
    ])
  })

  it.each([
    ["tembak", "menembakkan", "ditembakkan", "tembakkan", "menembakan", "ditembakan"],
    ["naik", "menaikkan", "dinaikkan", "naikkan", "menaikan", "dinaikan"]
  ])("%s is also written without the double sound, but for its bare form", (root, active, passive, bare, ...short) => {
    expect(verbForms(active, root)).toEqual([
      { form: active, voice: "active" },
      { form: passive, voice: "passive" },
      { form: short[0], voice: "active" },
      { form: short[1], voice: "passive" },
      { form: bare, voice: "bare" }
    ])
  })

  it("is spelled in one way first, the one that grammars teach", () => {
    const taught = nasal.filter(([root]) => !["bom", "kritik", "suplai", "sah", "las"].includes(root))
    const first = taught.map(([root, , , bare]) => [root, withNasal(bare)[0]])
    expect(first).toEqual(taught.map(([root, active]) => [root, active]))
  })
})

describe("a verb with another prefix", () => {
  it("with memper- keeps per- in the passive and in the bare form", () => {
    expect(verbForms("memperingatkan", "ingat")).toEqual([
      { form: "memperingatkan", voice: "active" },
      { form: "diperingatkan", voice: "passive" },
      { form: "peringatkan", voice: "bare" }
    ])
  })

  it.each([
    ["berjanji", "janji"],
    ["berunding", "runding"],
    ["bekerja", "kerja"],
    ["belajar", "ajar"]
  ])("%s has no passive, and %s is its bare form", (word, root) => {
    expect(verbForms(word, root)).toEqual([
      { form: word, voice: "active" },
      { form: root, voice: "bare" }
    ])
  })

  it("that is passive already has no other form", () => {
    expect(verbForms("dijatuhi", "jatuh")).toEqual([{ form: "dijatuhi", voice: "passive" }])
  })
})

describe("a verb without a rule", () => {
  it("keeps its own form only when the lexicon gives no root", () => {
    expect(verbForms("setuju", "")).toEqual([{ form: "setuju", voice: "active" }])
  })

  it("keeps its own form only when it is not built on the root", () => {
    expect(analyse("menyerang", "tolak")).toBeNull()
    expect(verbForms("menyerang", "tolak")).toEqual([{ form: "menyerang", voice: "active" }])
  })

  it("that is its own root is active as it stands", () => {
    expect(verbForms("sepakat", "sepakat")).toEqual([{ form: "sepakat", voice: "active" }])
  })
})

describe("how a word is built", () => {
  it.each([
    ["menandatangani", "tandatangan", "meN+stem", "i"],
    ["mengumumkan", "umum", "meN+stem", "kan"],
    ["memperluas", "luas", "memper+stem", ""],
    ["terbunuh", "bunuh", "ter+stem", ""],
    ["dikenai", "kena", "di+stem", "i"],
    ["bekerja", "kerja", "be+stem", ""]
  ])("%s on %s is %s with the suffix '%s'", (word, root, citation, suffix) =>
    expect(analyse(word, root)).toMatchObject({ pattern: { citation }, suffix })
  )
})

describe("a clitic", () => {
  it.each([
    ["pertemuannya", "pertemuan"],
    ["menolaklah", "menolak"],
    ["berhasilkah", "berhasil"],
    ["merekapun", "mereka"],
    ["negaraku", "negara"],
    ["bantuanmu", "bantuan"]
  ])("is taken off %s", (word, bare) => expect(withoutClitic(word)).toBe(bare))

  it.each(["bunuh", "tanya", "punya", "pukulan", "kaku", "tamu"])("is not seen in %s", (word) =>
    expect(withoutClitic(word)).toBeNull()
  )
})

describe("an affix alone", () => {
  it("tells the voice of a verb", () => {
    expect(["menuduh", "dituduh", "tuduh"].map((word) => [beginsActive(word), beginsPassive(word)])).toEqual([
      [true, false],
      [false, true],
      [false, false]
    ])
  })

  it("tells that a noun has an owner", () => {
    expect(["pertemuannya", "pertemuan", "menolaklah"].map(hasPossessive)).toEqual([true, false, false])
  })

  it.each([
    ["kepemimpinan", true],
    ["pertemuan", true],
    ["misalnya", true],
    ["kean", false],
    ["kemal", false],
    ["kepulauan-riau", false]
  ])("tells whether %s is a derived noun", (word, derived) => expect(isDerivedNoun(word)).toBe(derived))
})
