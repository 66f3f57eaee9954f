import { describe, expect, it } from "vitest"
import { dayOfIso, isoOf } from "../../pipelines/text/CalendarDay.ts"
import { findDates } from "../../pipelines/event-extract/dates/DateFinder.ts"
import { textOf } from "../../pipelines/event-extract/text/Document.ts"
import { pack, sectionOf } from "./Pack.ts"

/** Dates of a sentence in an article of Tuesday 5 March 2024. */
const dates = (text: string, today: string | null = "2024-03-05", field: "title" | "body" = "body") => {
  const section = sectionOf(text, field)
  const words = section.tokens.map(({ lower }) => pack.wordOf(lower))
  return section.sentences
    .flatMap((sentence) => findDates({ section, words }, sentence, today === null ? null : dayOfIso(today), null, pack))
    .map((date) => ({
      text: textOf(section, date.start, date.end),
      day: isoOf(date.day),
      end: date.endDay === null ? null : isoOf(date.endDay),
      precision: date.precision,
      method: date.method,
      conflict: date.conflict
    }))
}
const days = (text: string, today?: string): ReadonlyArray<string> => dates(text, today).map((date) => date.day)
const one = (text: string, today?: string | null) => {
  const found = dates(text, today)
  expect(found.map((date) => date.text)).toHaveLength(1)
  return found[0]
}

describe("a full date", () => {
  it.each([
    ["weekday and figures in brackets", "Mereka bertemu Senin (4/3/2024).", "2024-03-04"],
    ["weekday, part of day and figures", "Mereka bertemu Senin malam (4/3/2024).", "2024-03-04"],
    ["weekday, local time and figures", "Mereka bertemu Senin pagi waktu setempat (4/3/2024).", "2024-03-04"],
    ["weekday with an apostrophe", "Mereka bertemu Jum'at (1/3/2024).", "2024-03-01"],
    ["weekday, comma, month in words", "Mereka bertemu Rabu, 21 Februari 2024.", "2024-02-21"],
    ["month in words", "Mereka bertemu pada 20 Februari 2022.", "2022-02-20"],
    ["figures with hyphens", "Mereka bertemu pada 20-2-2022.", "2022-02-20"],
    ["two figures for the year", "Mereka bertemu Sabtu (2/3/24).", "2024-03-02"],
    ["year first", "Mereka bertemu pada 2020-03-05.", "2020-03-05"]
  ])("is read from %s", (_, text, day) => {
    expect(one(text)).toMatchObject({ day, end: null, precision: "day", method: "text_full", conflict: false })
  })

  it("is all that is read where the article's own day is unknown", () => {
    expect(one("Senin (4/3/2024), dua hari lalu, kemarin, pada 20 Februari dan Rabu.", null)).toMatchObject({
      day: "2024-03-04"
    })
  })

  it("stands against a weekday that contradicts it, but says so", () => {
    expect(one("Mereka bertemu Selasa (4/3/2024).")).toMatchObject({ day: "2024-03-04", conflict: true })
  })
})

describe("a date without a year", () => {
  it.each([
    ["lies in the article's year", "Mereka bertemu Senin (4/3).", "2024-03-04"],
    ["with its month in words, too", "Mereka bertemu pada 20 Februari.", "2024-02-20"],
    ["lies in the year before when it would be far ahead", "Mereka bertemu pada 20 Desember.", "2023-12-20"],
    ["stands in brackets alone", "Mereka bertemu (4/3) di sana.", "2024-03-04"],
    ["stands behind its preposition", "Mereka bertemu tanggal 4/3.", "2024-03-04"]
  ])("%s", (_, text, day) => expect(one(text)).toMatchObject({ day, method: "text_day_month" }))

  it("lies in the next year when the article is of December and the date of January", () => {
    expect(days("Mereka bertemu pada 3 Januari.", "2023-12-28")).toEqual(["2024-01-03"])
  })
})

describe("a range of days", () => {
  it.each([
    ["of one month", "Mereka bertemu pada 3-5 Maret 2024.", "2024-03-03", "2024-03-05"],
    ["with a word between", "Mereka bertemu pada 3 hingga 5 Maret 2024.", "2024-03-03", "2024-03-05"],
    ["over two months", "Mereka bertemu pada 28 Februari-2 Maret 2024.", "2024-02-28", "2024-03-02"],
    ["without a year", "Mereka bertemu pada 28 Februari sampai 2 Maret.", "2024-02-28", "2024-03-02"]
  ])("%s has both its ends", (_, text, day, end) => expect(one(text)).toMatchObject({ day, end, precision: "day" }))

  it("that runs backwards is not one", () => {
    expect(dates("Mereka bertemu pada 9-5 Maret 2024.").some((date) => date.end === "2024-03-05")).toBe(false)
  })
})

describe("a bare weekday", () => {
  it.each([
    ["is the latest one", "Mereka bertemu Rabu.", "2024-02-28"],
    ["may be the article's own day", "Mereka bertemu Selasa.", "2024-03-05"],
    ["with lalu is never the article's own day", "Mereka bertemu Selasa lalu.", "2024-02-27"],
    ["with mendatang is the next one", "Mereka bertemu Jumat mendatang.", "2024-03-08"],
    ["with depan is never the article's own day", "Mereka bertemu Selasa depan.", "2024-03-12"],
    ["with nanti is the next one", "Mereka berkumpul Minggu nanti.", "2024-03-10"],
    ["with pekan depan lies in the week to come", "Mereka bertemu Senin pekan depan.", "2024-03-11"],
    ["with pekan lalu lies in the week before", "Mereka bertemu Senin pekan lalu.", "2024-02-26"],
    ["may have a bracket behind it that is no date", "Mereka bertemu Senin di Paris (AFP).", "2024-03-04"]
  ])("%s", (_, text, day) => expect(one(text)).toMatchObject({ day, method: "text_weekday", precision: "day" }))

  it.each(["Mereka bertemu 2 Minggu kemudian.", "Mereka bertemu tiga kali per minggu.", "Mereka bertemu dua minggu."])(
    "is not seen in weeks: %s",
    (text) => expect(dates(text)).toEqual([])
  )

  it.each(["Mereka bertemu Hun Sen di sana.", "Min Aung bertemu Sun Chan."])(
    "is not seen in a name that a short form spells: %s",
    (text) => expect(dates(text)).toEqual([])
  )

  it("may be shortened before its date", () =>
    expect(one("Mereka bertemu Sen, 4/3/2024.")).toMatchObject({ text: "Sen, 4/3/2024", day: "2024-03-04" }))
})

describe("the present", () => {
  it.each(["Itu harapan mereka sekarang.", "Itu terjadi belum lama ini."])("is no day: %s", (text) =>
    expect(dates(text)).toEqual([])
  )
})

describe("a weekday that names a rite", () => {
  it.each(["salat", "Khotbah"])("is no date: %s Jumat", (rite) =>
    expect(dates(`Mereka berdoa usai ${rite} Jumat.`)).toEqual([])
  )

  it("has the date that stands with it", () =>
    expect(days("Mereka berdoa usai salat Jumat (1/3/2024).")).toEqual(["2024-03-01"]))

  it("leaves the day behind it as it is", () =>
    expect(days("Mereka berdoa pada salat Jumat besok.")).toEqual(["2024-03-06"]))
})

describe("a relative date", () => {
  it.each([
    ["kemarin", "2024-03-04", null, "day"],
    ["hari ini", "2024-03-05", null, "day"],
    ["lusa", "2024-03-07", null, "day"],
    ["tadi malam", "2024-03-04", null, "day"],
    ["dua hari lalu", "2024-03-03", null, "day"],
    ["3 hari yang lalu", "2024-03-02", null, "day"],
    ["akhir pekan lalu", "2024-03-02", "2024-03-03", "day"],
    ["akhir pekan ini", "2024-03-09", "2024-03-10", "day"],
    ["akhir pekan", "2024-03-02", "2024-03-03", "day"],
    ["awal pekan ini", "2024-03-04", "2024-03-05", "day"],
    ["pertengahan pekan lalu", "2024-02-28", "2024-02-29", "day"],
    ["pagi tadi", "2024-03-05", null, "day"],
    ["malam tadi", "2024-03-04", null, "day"],
    ["pekan lalu", "2024-02-27", null, "week"],
    ["dua pekan lalu", "2024-02-20", null, "week"],
    ["bulan lalu", "2024-02-01", null, "month"],
    ["dua bulan lalu", "2024-01-01", null, "month"],
    ["bulan ini", "2024-03-05", null, "month"],
    ["tahun ini", "2024-03-05", null, "year"],
    ["tahun lalu", "2023-01-01", null, "year"],
    ["tiga tahun lalu", "2021-01-01", null, "year"]
  ])("%s is %s", (phrase, day, end, precision) => {
    expect(one(`Mereka bertemu ${phrase}.`)).toMatchObject({
      text: phrase,
      day,
      end,
      precision,
      method: "text_relative"
    })
  })

  it("counts the weekend before from a Sunday, too", () => {
    expect(one("Mereka bertemu akhir pekan lalu.", "2024-03-03")).toMatchObject({
      day: "2024-02-24",
      end: "2024-02-25"
    })
  })

  it("is the weekend that has begun when neither lalu nor ini follows", () => {
    expect(days("Mereka bertemu akhir pekan.", "2024-03-02")).toEqual(["2024-03-02"])
    expect(days("Mereka bertemu akhir pekan.", "2024-03-03")).toEqual(["2024-03-02"])
  })

  it.each([
    ["sehari sebelumnya", "2024-02-28"],
    ["keesokan harinya", "2024-03-01"],
    ["dua hari kemudian", "2024-03-02"],
    ["sepekan sebelumnya", "2024-02-22"],
    ["pada hari yang sama", "2024-02-29"]
  ])("%s is reckoned from the day told last", (phrase, day) => {
    expect(days(`Mereka bertemu Kamis (29/2/2024), dan ${phrase} berunding.`)).toEqual(["2024-02-29", day])
  })

  it("is none when it is reckoned from a day that nothing told", () => {
    expect(days("Mereka bertemu sehari sebelumnya.")).toEqual([])
  })

  it.each([
    ["awal bulan ini", "2024-03-01"],
    ["pertengahan bulan lalu", "2024-02-15"],
    ["akhir bulan lalu", "2024-02-25"]
  ])("may be a part of a month: %s", (phrase, day) => expect(days(`Mereka bertemu ${phrase}.`)).toEqual([day]))

  it("counts months over the turn of the year", () => {
    expect(days("Mereka bertemu bulan lalu.", "2024-01-15")).toEqual(["2023-12-01"])
  })
})

describe("a month or a year", () => {
  it.each([
    ["Mereka bertemu pada Maret 2021.", "2021-03-01", null, "month"],
    ["Mereka bertemu pada Januari.", "2024-01-01", null, "month"],
    ["Mereka bertemu pada awal Februari.", "2024-02-01", null, "month"],
    ["Mereka bertemu pada pertengahan Februari.", "2024-02-15", null, "month"],
    ["Mereka bertemu pada akhir bulan Februari lalu.", "2024-02-25", null, "month"],
    ["Mereka bertemu pada akhir Maret 2021.", "2021-03-25", null, "month"],
    ["Mereka bertemu beberapa hari lalu.", "2024-03-02", null, "week"],
    ["Mereka bertemu beberapa waktu lalu.", "2024-02-27", null, "week"],
    ["Mereka bertemu Desember lalu.", "2023-12-01", null, "month"],
    ["Mereka bertemu April silam.", "2023-04-01", null, "month"],
    ["Mereka akan bertemu Oktober mendatang.", "2024-10-01", null, "month"],
    ["Mereka akan bertemu pada April.", "2024-04-01", null, "month"],
    ["Mereka bertemu pada November.", "2023-11-01", null, "month"],
    ["Mereka bertemu Juni tahun lalu.", "2023-06-01", null, "month"],
    ["Mereka bertemu 6 Januari tahun lalu.", "2023-01-06", null, "day"],
    ["Mereka bertemu pada 2014.", "2014-01-01", "2014-12-31", "year"],
    ["Mereka bertemu tahun 2014.", "2014-01-01", "2014-12-31", "year"]
  ])("%s", (text, day, end, precision) => expect(one(text)).toMatchObject({ day, end, precision }))
})

it("a month soon to come may lie in the next year", () => {
  expect(days("Mereka akan bertemu pada Januari.", "2023-12-10")).toEqual(["2024-01-01"])
  expect(days("Mereka bertemu Januari lalu.", "2023-12-10")).toEqual(["2023-01-01"])
})

describe("what looks like a date and is none", () => {
  it.each([
    ["a day that no month has", "Mereka bertemu pada 31/2/2024."],
    ["a slip in the year", "Mereka bertemu (17/9/1019)."],
    ["a fraction", "Sebanyak 3/4 warga setuju."],
    ["a score", "Skor akhir 2-1 untuk mereka."],
    ["a score in brackets", "Mereka menang (2-1) di sana."],
    ["a line-up", "Mereka memakai pola 4-3-3 di sana."],
    ["a number of people", "Sebanyak 2014 orang hadir."],
    ["a month's name as a word", "Ia bernama Juni dan tinggal di sana."]
  ])("%s", (_, text) => expect(dates(text)).toEqual([]))
})
