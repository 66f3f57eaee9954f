import { describe, expect, it } from "vitest"
import { isoOf } from "../../pipelines/text/CalendarDay.ts"
import { newsDay } from "../../pipelines/event-extract/dates/NewsDay.ts"
import { clausesOf, pack } from "./Pack.ts"

const dateIn = (body: string): string | null => {
  const day = newsDay(clausesOf(body, { published_at: null }), pack)
  return day === null ? null : isoOf(day)
}

describe("the day of an article of which nobody knows when it was published", () => {
  it("is the latest one told in full with its weekday", () => {
    expect(dateIn("Perang berakhir pada 7 Mei 2014. Peru diam, Rabu (18/9/2019).")).toBe("2019-09-18")
    expect(dateIn("Peru tiba Senin (16/9/2019). Peru diam, Rabu (18/9/2019).")).toBe("2019-09-18")
  })

  it("is of the one told year whose weekdays its dates have, where these tell no year", () => {
    expect(dateIn("Peru diam, Jumat (20/9). Presiden terpilih dilantik pada 20 Oktober 2019.")).toBe("2019-09-20")
    expect(dateIn("Anggota parlemen periode 2019-2024 diam, Jumat (20/9).")).toBe("2019-09-20")
  })

  it("is none where the weekdays fit no told year, or a year is only that of a law", () => {
    expect(dateIn("Anggota parlemen periode 2019-2024 diam, Sabtu (20/9).")).toBeNull()
    expect(dateIn("Peru menolak Undang-Undang Nomor 30 Tahun 2019, Jumat (20/9).")).toBeNull()
  })

  it("is no day since which something lasts, nor one of an earlier act", () => {
    expect(dateIn("Peru diam sejak 7 Oktober 2018.")).toBeNull()
    expect(dateIn("Peru mencari Raul yang dibunuh di Lima pada 2 Oktober 2018.")).toBeNull()
  })
})
