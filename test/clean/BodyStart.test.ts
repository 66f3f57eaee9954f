import { describe, expect, it } from "@effect/vitest"
import { cleaned } from "./lexicon.ts"

const title = "Menteri Perdagangan Dua Negara Bertemu di Jenewa"
const first =
  "Menteri perdagangan dari dua negara bertemu pada awal pekan untuk membuka lagi perundingan yang lama terhenti."
const second =
  "Keduanya sepakat melanjutkan pembicaraan bulan depan, menurut keterangan tertulis dari panitia pertemuan itu."
const third =
  "Pertemuan berikutnya akan membahas bea masuk hasil pertanian dan izin usaha pelayaran di antara kedua negara."

const bodyOf = (...lines: ReadonlyArray<string>) =>
  cleaned([title, "", ...lines, second, third].join("\n")).article.body

describe("where the body begins", () => {
  it("goes back to the line with which the first sentence began", () => {
    const lines = [
      "Menteri Perdagangan dan Perindustrian Lembah (Mendag)",
      "meminta para pedagang menunggu hasil panen berikutnya sampai akhir tahun ini."
    ]
    expect(bodyOf(...lines)).toBe([...lines, second, third].join("\n\n"))
  })

  it("goes back over a name in quotation marks that was lost between two lines", () => {
    const lines = [
      'Stasiun itu menayangkan bagian akhir drama "',
      '". Drama itu sendiri bercerita tentang sebuah keluarga nelayan di pesisir utara.'
    ]
    expect(bodyOf(...lines)).toBe([...lines, second, third].join("\n\n"))
  })

  it("does not take the title for a beginning", () => {
    const { article } = cleaned(
      [title, "meminta para pedagang menunggu hasil panen berikutnya sampai akhir tahun ini.", second, third].join("\n")
    )
    expect(article.title).toBe(title)
    expect(article.body).not.toContain(title)
  })

  it("leaves out the dash of a dateline that was cut, with or without a blank", () => {
    expect(bodyOf(`- ${first}`)).toBe([first, second, third].join("\n\n"))
    expect(bodyOf(`-${first}`)).toBe([first, second, third].join("\n\n"))
  })

  it("leaves out an outlet's host that no sign parts from the text", () => {
    const { article } = cleaned([title, "", `WARTA.CO ${first}`, second, third].join("\n"))
    expect(article.body).toBe([first, second, third].join("\n\n"))
    expect(article.publisher).toBe("WARTA.CO")
  })
})
