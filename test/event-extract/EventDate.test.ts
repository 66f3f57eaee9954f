import { describe, expect, it } from "vitest"
import { dayOf, isoOf } from "../../pipelines/text/CalendarDay.ts"
import { DayInMind } from "../../pipelines/event-extract/dates/DayInMind.ts"
import type { GovernedDate } from "../../pipelines/event-extract/dates/GovernedDate.ts"
import type { Report } from "../../pipelines/event-extract/judgement/Report.ts"
import { act, acts, read } from "./Pack.ts"

const day = (iso: string): number => {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number]
  return dayOf(year, month, date) as number
}
const found = (iso: string, fields: Partial<GovernedDate> = {}): GovernedDate => ({
  start: 0,
  end: 1,
  day: day(iso),
  endDay: null,
  precision: "day",
  method: "text_full",
  weekday: null,
  conflict: false,
  governor: -1,
  opens: true,
  noun: -1,
  ofConflict: false,
  ofAttack: false,
  inner: false,
  aside: false,
  cited: false,
  said: false,
  until: Infinity,
  ...fields
})

/** The day in mind after these dates, in an article of 5 March 2024. */
const after = (...dates: ReadonlyArray<GovernedDate>): string | null => {
  const mind = new DayInMind(day("2024-03-05"), "published")
  mind.meet(dates)
  return mind.current.day === null ? null : isoOf(mind.current.day)
}

/** The date of an act of today by a word, which a sentence of that day precedes. */
const datedBy = (word: string, day: string) => act("mengutuk", `Peru tiba ${day}. Kanada mengutuk Kuba ${word}.`).date

describe("the date of an act in an article of 5 March 2024", () => {
  it.each([
    ["stands behind its verb", "Kanada mengutuk Kuba pada Senin (4/3/2024)."],
    ["opens its sentence", "Pada Senin (4/3/2024), Kanada mengutuk Kuba."],
    ["stands behind the speech that tells it", "Kanada mengutuk Kuba, kata Presiden Kanada, Senin (4/3/2024)."]
  ])("%s", (_, text) =>
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-04", method: "text_full", aux: [] })
  )

  it.each([
    ["a week", "Pekan lalu, Kanada mengutuk Kuba.", "2024-02-27"],
    ["a month", "Kanada mengutuk Kuba pada Februari lalu.", "2024-02-01"]
  ])("may be %s, roughly", (_, text, date) => expect(act("mengutuk", text)).toMatchObject({ date }))

  it.each([
    ["says that it happened", "Kanada mengutuk serangan Kuba yang terjadi di Peru pada Senin (12/2/2024)."],
    ["says who did it", "Kanada mengutuk serangan yang dilancarkan Kuba di Peru pada Senin (12/2/2024)."]
  ])("is the act's own where a clause behind its noun %s", (_, text) => {
    expect(act("serangan", text).date).toBe("2024-02-12")
    expect(act("mengutuk", text).date).toBe("2024-03-05")
  })

  it("is the month of the verb with which it is linked", () => {
    const text = "Kanada bertemu Kuba pada Februari dan sepakat berunding dengan Peru."
    expect(act("sepakat", text).date).toBe("2024-02-01")
  })

  it("is not the year that only tells which thing is meant", () => {
    expect(act("menolak", "Kanada menolak perjanjian tahun 1990 dengan Kuba.").date).toBe("2024-03-05")
  })

  it("is not that of another verb", () => {
    const text = "Kanada mengutuk Kuba yang menyerang Peru pada 12 Februari 2024."
    expect(act("menyerang", text)).toMatchObject({ date: "2024-02-12", method: "text_full" })
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-05", method: "published" })
  })

  it.each([
    ["of a citation", "Kanada mengutuk Kuba, seperti dilansir Reuters, Sabtu (24/2/2024)."],
    ["of a report", "Kanada mengutuk Kuba, sebagaimana dilaporkan Reuters, 24 Februari 2024."],
    ["since which something lasts", "Kanada mengutuk Kuba sejak Sabtu (24/2/2024)."],
    ["until which something lasts", "Kanada mengutuk Kuba hingga Sabtu (24/2/2024)."],
    ["since which somebody is in office", "Kanada mengutuk Kuba sejak Raul menjadi presiden Sabtu (24/2/2024)."]
  ])("is not the day %s", (_, text) =>
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-05", method: "published" })
  )

  it("is the day of a citation that lies far back", () =>
    expect(act("mengutuk", "Kanada mengutuk Kuba, seperti dilansir Reuters, 12 Januari 2024.").date).toBe("2024-01-12"))

  it("of a headline is no day that the opening names in passing, unless it is an act of conflict", () => {
    const text = "Peru tiba pada Sabtu (2/3/2024). Lima sunyi setelah Raul tiba pada Minggu (3/3/2024)."
    expect(act("Kutuk", text, { title: "Kanada Kutuk Kuba" }).date).toBe("2024-03-02")
    expect(act("Serang", text, { title: "Kuba Serang Kanada" }).date).toBe("2024-03-03")
  })

  it("is the last recent day that the text has named when its sentence names none", () => {
    const text = "Kanada bertemu Peru pada Minggu (3/3/2024). Kanada mengutuk Kuba."
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-03", method: "day_in_mind" })
  })

  it("is the newest day that the opening of the text will name, for a headline or lead that names none", () => {
    const body = "Kanada mengutuk Kuba. Kanada bertemu Peru pada Sabtu (2/3/2024). Minggu (3/3/2024) Kanada tiba."
    expect(act("mengutuk", body)).toMatchObject({ date: "2024-03-03", method: "day_in_mind" })
    expect(act("Kutuk", "Peru diam pada Minggu (3/3/2024).", { title: "Kanada Kutuk Kuba" }).date).toBe("2024-03-03")
  })

  it("is not that of an attack which it is about", () => {
    const text = "Kanada mengutuk serangan Kuba di Lima pada Kamis (29/2/2024). Peru diam pada Senin (4/3/2024)."
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-04", method: "day_in_mind" })
    expect(act("serangan", text)).toMatchObject({ date: "2024-02-29", method: "text_full" })
  })

  it("is not that of an attack told before it, which is what is talked about, though other fighting is of that day", () => {
    const before = "Peru tiba pada Sabtu (2/3/2024). Kuba menyerang Peru pada Minggu (3/3/2024)."
    expect(act("mengutuk", `${before} Kanada mengutuk Kuba.`)).toMatchObject({
      date: "2024-03-02",
      method: "day_in_mind"
    })
    expect(act("menembaki", `${before} Kuba juga menembaki Kanada.`)).toMatchObject({
      date: "2024-03-03",
      method: "day_in_mind"
    })
  })

  it("is that of an attack where the text names no other recent day", () => {
    const text = "Kuba menyerang Peru pada Minggu (3/3/2024). Kanada mengutuk Kuba."
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-03", method: "day_in_mind" })
  })

  it("is not that of an attack which a sentence opens with", () => {
    const text = "Pada Minggu (3/3/2024), Kuba menyerang Peru. Itu dibahas pada Senin (4/3/2024). Kanada mengutuk Kuba."
    expect(act("mengutuk", text).date).toBe("2024-03-04")
    expect(act("mengutuk", text.replace(" Itu dibahas", " Itu terjadi lagi")).date).toBe("2024-03-04")
  })

  it.each(["Kanada menyatakan pada Senin (4/3/2024)", "Pada Senin (4/3/2024), Kanada menyatakan"])(
    "is that of a statement, though an attack can be claimed by its verb: %s",
    (said) => {
      const before = `Peru tiba pada Sabtu (2/3/2024). ${said} bahwa itu benar.`
      expect(act("mengutuk", `${before} Kanada mengutuk Kuba.`).date).toBe("2024-03-04")
    }
  )

  it("is not that of an attack from which a comma parts it", () => {
    const text = "Kanada mengutuk dalang serangan di kilang Peru, pada Sabtu (24/2/2024) lalu."
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-05", method: "published" })
  })

  it.each([
    ["speaks of it", "kata Presiden Peru"],
    ["is asked about it", "kata Presiden Peru saat ditemui di Lima"],
    ["reports it", "seperti dilansir Reuters"]
  ])("of a deed is the day of what was done, not the later one on which somebody %s", (_, told) => {
    const body = `Kuba menangkap Raul. Raul tiba di Lima pada Minggu (3/3/2024). "Benar," ${told}, Selasa (5/3/2024).`
    expect(act("menangkap", body)).toMatchObject({ date: "2024-03-03", method: "day_in_mind" })
    expect(act("bertemu", `${body} Kuba bertemu Kanada.`).date).toBe("2024-03-03")
    expect(act("mengutuk", `${body} Kanada mengutuk Kuba.`).date).toBe("2024-03-05")
  })

  it("of a meeting is not that of an attack", () => {
    const body =
      "Serangan di Lima terjadi pada Sabtu (2/3/2024). Itu keji, kata Raul, Senin (4/3/2024). Kuba bertemu Kanada."
    expect(act("bertemu", body).date).toBe("2024-03-04")
  })

  it("of a deed is no later than that on which somebody spoke last", () => {
    const body = "Itu benar, kata Presiden Peru, Sabtu (2/3/2024). Kuba bertemu Kanada."
    expect(act("bertemu", `Peru tiba pada Minggu (3/3/2024). ${body}`).date).toBe("2024-03-02")
  })

  it("is one that the next sentences name where its own turns back to what was before", () => {
    const before = "Peru tiba pada Selasa (5/3/2024). Sebelumnya, Kanada mengutuk Kuba."
    expect(act("mengutuk", `${before} Itu ditulis di Lima. Itu dibacakan pada Rabu (28/2/2024).`)).toMatchObject({
      date: "2024-02-28",
      method: "day_in_mind"
    })
    expect(act("mengutuk", `${before} Itu ditulis oleh Raul yang wafat pada Rabu (28/2/2024).`).date).toBe("2024-03-05")
  })

  it("is one that the end of the text names where neither its opening nor anything else tells the day", () => {
    const text = `Kanada mengutuk Kuba.${" Peru diam.".repeat(8)} Peru tiba pada Sabtu (2/3/2024).`
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-02", method: "day_in_mind" })
    expect(act("mengutuk", `${text} Selasa (5/3/2024) Peru pulang.`).method).toBe("published")
  })

  it("is that by which the next sentence dates the same speech, behind the lead", () => {
    const speech = "Kanada mendesak Kuba mematuhi putusan itu. Itu tidak adil, kata Presiden Kanada, Senin (4/3/2024)."
    expect(act("mendesak", `Peru tiba pada Sabtu (2/3/2024). ${speech}`).date).toBe("2024-03-04")
    const other = "Kanada mendesak Kuba mematuhi putusan itu. Serangan terjadi pada Senin (4/3/2024)."
    expect(act("mendesak", `Peru tiba pada Sabtu (2/3/2024). ${other}`).date).toBe("2024-03-02")
  })

  it("is that of those who say 'hari ini' on the day before the article, and 'sekarang' tells none", () => {
    expect(datedBy("hari ini", "Senin (4/3/2024)")).toBe("2024-03-04")
    expect(datedBy("hari ini", "Minggu (3/3/2024)")).toBe("2024-03-05")
    expect(datedBy("sekarang", "Senin (4/3/2024)")).toBe("2024-03-04")
  })

  it.each([
    ["a clause with 'yang'", "Peru menunggu pertemuan Kanada dan Kuba yang digelar di Lima pada Sabtu (2/3/2024)."],
    ["the verb of the act's own noun", "Pertemuan Kanada dan Kuba berlangsung di Lima pada Sabtu (2/3/2024)."]
  ])("of a noun is that of %s by which it took place", (_, text) => {
    const noun = /pertemuan/i.exec(text)?.[0] ?? ""
    expect(act(noun, `${text} Senin (4/3/2024) Peru pulang.`)).toMatchObject({
      date: "2024-03-02",
      method: "text_full"
    })
  })

  it.each([
    ["seminggu lalu", "2024-02-27"],
    ["sepekan yang lalu", "2024-02-27"],
    ["sebulan lalu", "2024-02-01"],
    ["setahun lalu", "2023-01-01"]
  ])("may be as far back as %s", (phrase, date) =>
    expect(act("mengutuk", `Kanada mengutuk Kuba ${phrase}.`).date).toBe(date)
  )

  it("is not that of a death which it is about", () => {
    const text =
      "Peru tiba Senin (4/3/2024). Kanada berbelasungkawa kepada Kuba atas wafatnya Raul pada Jumat (1/3/2024)."
    expect(act("berbelasungkawa", text)).toMatchObject({ date: "2024-03-04", method: "day_in_mind" })
  })

  it.each([
    ["goes somewhere", "Kanada tiba di Lima pada 2 Maret 2024 untuk bertemu Peru."],
    ["does something else", "Kanada tiba di Lima pada 2 Maret 2024 dan bertemu Peru."]
  ])("is that of the verb with which one %s for it or besides", (_, text) =>
    expect(act("bertemu", text)).toMatchObject({ date: "2024-03-02", method: "text_full" })
  )

  it("is not that of a verb that another clause has", () => {
    const text = "Kanada memuji Peru, yang tiba pada 22 Februari 2024, dan bertemu Kuba."
    expect(act("bertemu", text).date).toBe("2024-03-05")
  })

  it.each([
    ["a day", "Kanada tiba sehari setelah Kuba menyerang Peru.", "2024-03-04"],
    ["counted days", "Tiga hari setelah Kuba menyerang Peru, Kanada tiba.", "2024-03-02"],
    ["a day before another date", "Kanada tiba Minggu (3/3), sehari setelah Kuba menyerang Peru.", "2024-03-02"]
  ])("lies %s before the day that it is told to precede", (_, text, date) => {
    expect(act("menyerang", text)).toMatchObject({ date, method: "text_relative" })
    expect(act("tiba", text).date).not.toBe(date)
  })

  it("is the day in mind when its sentence only tells the month or year in which that lies", () => {
    const before = "Peru tiba pada Minggu (3/3/2024)."
    expect(act("mengutuk", `${before} Kanada mengutuk Kuba bulan ini.`).date).toBe("2024-03-03")
    expect(act("mengutuk", `${before} Kanada mengutuk Kuba tahun ini.`)).toMatchObject({ date: "2024-03-03", aux: [] })
  })

  it("is not that of a relative clause which it only stands behind", () => {
    const text = "Kanada, yang memuji Peru pada Senin (12/2/2024), mengutuk Kuba."
    expect(act("mengutuk", text).date).toBe("2024-03-05")
    expect(act("mengutuk", "Kanada pada Senin (4/3/2024) mengutuk Kuba.").date).toBe("2024-03-04")
  })

  it("is not that of the attack of which its own words accuse somebody", () => {
    const text =
      "Peru diam pada Senin (4/3/2024). Kanada menyebut Kuba berada di balik serangan yang terjadi pada Jumat (1/3/2024)."
    expect(act("berada di balik serangan", text).date).toBe("2024-03-04")
  })

  it.each([
    ["the article's, its day", "pada Maret 2024", "2024-03-05"],
    ["over, its first day", "pada Februari 2024", "2024-02-01"],
    ["told by its beginning, that day", "pada awal Maret 2024", "2024-03-01"]
  ])("is, for a month that is %s", (_, phrase, date) =>
    expect(act("mengutuk", `Kanada mengutuk Kuba ${phrase}.`).date).toBe(date)
  )

  it("opens the clause of its verb", () => {
    const text = "Kanada mengutuk Kuba setelah pada 12 Februari 2024 Kuba menyerang Peru."
    expect(act("menyerang", text).date).toBe("2024-02-12")
    expect(act("mengutuk", text).date).toBe("2024-03-05")
  })

  it("may stand behind a citation with a date of its own", () => {
    const text = "Dilansir Reuters, Senin (4/3/2024), sejak serangan Kuba pada 12 Februari 2024, Peru diam."
    expect(act("serangan", text).date).toBe("2024-02-12")
  })

  it("is the day of publication when no recent day has been named", () => {
    const text = "Kanada bertemu Peru pada 12 Februari 2024. Kanada mengutuk Kuba."
    expect(act("mengutuk", text)).toMatchObject({ date: "2024-03-05", method: "published" })
  })

  it("is a full date of the text when nobody knows when it was published", () => {
    const text = "Kanada mengutuk Kuba. Peru tetap diam pada 1 Maret 2024."
    expect(act("mengutuk", text, { published_at: null })).toMatchObject({
      date: "2024-03-01",
      method: "news_day"
    })
  })

  it("is not the day of a plan, though that is the first one which an undated article tells in full", () => {
    const body =
      "Peru akan mengadili Sari pada 30 November 2026. Kanada mengecam Peru, Rabu (27/5/2026). Kuba menuduh Peru."
    expect(act("menuduh", body, { published_at: null }).date).toBe("2026-05-27")
  })

  it("is unknown when neither says it", () => {
    expect(act("mengutuk", "Kanada mengutuk Kuba.", { published_at: null })).toMatchObject({
      date: null,
      method: "none"
    })
  })
})

const datesOfAttacks = (body: string) =>
  acts(body).flatMap(({ date, trigger }) => (trigger === "serangan" ? [date] : []))

describe("a noun that comes back to an act", () => {
  const body = "Kuba menyerang Peru pada Sabtu (2/3/2024). Senin (4/3/2024) Kanada tiba. Kanada mengutuk serangan Kuba."

  it("has the day on which the act was told", () => {
    expect(act("serangan", body)).toMatchObject({ date: "2024-03-02", method: "same_act" })
  })

  it("has no day of those who speak of it", () => {
    const told = "Kuba menyerang Peru pada Sabtu (2/3/2024). Serangan Kuba keji, kata Presiden Peru, Senin (4/3/2024)."
    expect(act("Serangan", told)).toMatchObject({ date: "2024-03-02", method: "same_act" })
  })

  it("has the one recent day that the article gives to an attack, also where that sentence tells another act", () => {
    const told = "Kanada menolak bukti serangan pada Sabtu (2/3/2024). Peru mengutuk serangan Kuba."
    expect(datesOfAttacks(told).at(-1)).toBe("2024-03-02")
    const other = "Peru menolak bukti serangan pada Minggu (3/3/2024)."
    expect(datesOfAttacks(told.replace("Peru mengutuk", `${other} Peru mengutuk`)).at(-1)).toBe("2024-03-03")
    expect(datesOfAttacks(told.replace("Sabtu (2/3/2024)", "Sabtu (3/2/2024)")).at(-1)).toBe("2024-03-05")
  })

  it("has the mode with which the act was told", () => {
    const told = "Kuba menyerang Peru dengan drone. Kanada mengutuk serangan Kuba."
    expect(act("serangan", told).mode).toBe("drone")
  })

  it("has not that of an earlier one which the article lists behind it", () => {
    const visit = "Kanada mengunjungi Peru. Kunjungan Kanada itu singkat. Kanada mengunjungi Peru pada"
    expect(act("Kunjungan", `${visit} 20 Februari 2024.`)).toMatchObject({ date: "2024-02-20", method: "same_act" })
    expect(act("Kunjungan", `${visit} 23 Januari 2024.`).date).toBe("2024-03-05")
  })

  it("gives no reading of another type that mode: an announcement is not multilateral", () => {
    const told = "Kuba, Peru dan Kanada bertemu pada Senin. Kanada membahas kemungkinan pertemuan itu."
    const { hypotheses } = read(told).reports.at(-1) as Report
    expect(new Set(hypotheses.map(({ draft }) => `${draft.type} ${draft.mode}`))).toEqual(
      new Set(["CONSULT multilateral", "AGREE null"])
    )
  })
})

describe("a planned act", () => {
  it("is dated when it was announced, and keeps its planned day apart", () => {
    expect(act("mengunjungi", "Kanada akan mengunjungi Kuba pada Jumat mendatang.")).toMatchObject({
      type: "AGREE",
      date: "2024-03-05",
      planned: "2024-03-08"
    })
  })

  it("may be told by its day alone", () => {
    expect(act("pertemuan", "Presiden Peru menanti pertemuan Kanada dan Kuba pada 12 April 2024.")).toMatchObject({
      type: "AGREE",
      intended: "CONSULT",
      aux: ["future"],
      date: "2024-03-05",
      planned: "2024-04-12"
    })
  })

  it("is none when the day is over", () => {
    const body = "Presiden Peru memuji pertemuan Kanada dan Kuba pada 1 Maret 2024."
    expect(act("pertemuan", body)).toMatchObject({ type: "CONSULT", date: "2024-03-01", planned: null })
  })

  it("is set for the next day of that name, not the last one", () => {
    expect(act("dijadwalkan bertemu", "Kanada dijadwalkan bertemu Kuba pada Rabu.")).toMatchObject({
      type: "AGREE",
      date: "2024-03-05",
      planned: "2024-03-06"
    })
  })

  it("is not planned for the day on which somebody speaks of it or reports it", () => {
    expect(act("bertemu", "Kanada akan bertemu Kuba pada Jumat.").planned).toBe("2024-03-08")
    expect(act("bertemu", "Pada Jumat Kanada mengatakan akan bertemu Kuba.").planned).toBeNull()
    expect(act("bertemu", "Kanada akan bertemu Kuba, dilansir Antara, Selasa (5/3/2024).").planned).toBeNull()
  })

  it("is planned for a day rather than for the month that stands before it", () => {
    expect(act("bertemu", "Kanada akan bertemu Kuba bulan depan, pada 19 April 2024.").planned).toBe("2024-04-19")
  })

  it("has no planned day in the past", () => {
    expect(act("mengunjungi", "Kanada akan mengunjungi Kuba, kata Kuba, Senin (4/3/2024).").planned).toBeNull()
  })
})

describe("an act of long ago", () => {
  it("is historical more than three months before the article", () => {
    expect(act("menyerang", "Kanada menyerang Kuba pada 20 Februari 2022.")).toMatchObject({
      date: "2022-02-20",
      aux: ["historical"]
    })
  })

  it("is not historical within three months", () => {
    expect(act("menyerang", "Kanada menyerang Kuba pada 20 Januari 2024.").aux).toEqual([])
  })

  it("is one by the year of its noun, also where the states stand between the two", () => {
    expect(act("serangan", "Kanada mengingat serangan Kuba ke Lima tahun 2014.").aux).toEqual(["historical"])
    expect(act("menyerang", "Kanada menyerang Kuba pada akhir 2014.")).toMatchObject({
      date: "2014-01-01",
      aux: ["historical"]
    })
  })

  it("is not one by the year that tells which law is meant", () => {
    expect(act("menolak", "Kanada menolak Undang-Undang Nomor 30 Tahun 2002.").aux).toEqual([])
  })

  it("keeps the precision of a month", () => {
    expect(act("menyerang", "Kanada menyerang Kuba pada Maret 2019.")).toMatchObject({
      date: "2019-03-01",
      method: "text_month"
    })
  })
})

describe("the day in mind", () => {
  it.each([
    ["is the last that was named", [found("2024-03-02"), found("2024-03-03")], "2024-03-03"],
    ["is not an older one", [found("2024-02-20")], "2024-03-05"],
    ["is not one to come", [found("2024-03-09")], "2024-03-05"],
    ["is not a week", [found("2024-03-01", { precision: "week" })], "2024-03-05"],
    ["may be one that only a clause tells", [found("2024-03-01", { aside: true })], "2024-03-01"],
    [
      "is not that of the report on the day after",
      [found("2024-03-03"), found("2024-03-04", { cited: true })],
      "2024-03-03"
    ],
    ["is that of a later report", [found("2024-03-02"), found("2024-03-04", { cited: true })], "2024-03-04"],
    ["is not a word such as kemarin", [found("2024-03-04", { method: "text_relative" })], "2024-03-05"]
  ])("%s", (_, dates, expected) => expect(after(...dates)).toBe(expected))
})
