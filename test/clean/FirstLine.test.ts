import { describe, expect, it } from "@effect/vitest"
import { cleaned } from "./lexicon.ts"

const body =
  "Pemerintah menyampaikan hal itu dalam keterangan pers yang diterima wartawan di kantor kementerian pada pagi hari."

describe("the first line of a page", () => {
  it.each([
    "Maskapai Cendana Ubah Aturan Kabin, Berlaku Mulai 1 Maret 2026",
    "Arsip Gempa Besar Lembah 11 September 2001 Segera Dibuka",
    "Kanada - Peru Perluas Kerja Sama Perikanan",
    '"Panen Raya", Alasan Petani Kopi Menolak Impor',
    "Musim Hujan Tiba, Harga Beras Naik. Ini Kata Pedagang",
    "Laporan Dicabut, Polisi Hentikan Kasus Tabrakan Perahu Nelayan"
  ])("is the title, and gives neither date, place nor author: %s", (title) => {
    const { article } = cleaned(`${title}\n\n${body}`)
    expect(article).toMatchObject({ title, body, authors: [], published_at: null, dateline_place: null })
  })

  it("is a stamp where a name stands beside a date", () => {
    const { article } = cleaned(`Rina Contoh, 3 Mei 2024\nXi dan Biden Bertemu di Bali\n\n${body}`)
    expect(article).toMatchObject({ title: "Xi dan Biden Bertemu di Bali", authors: ["Rina Contoh"] })
  })
})
