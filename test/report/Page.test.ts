import { describe, expect, it } from "@effect/vitest"
import { parseHTML } from "linkedom"
import { layout } from "../../pipelines/report/Network.ts"
import { page } from "../../pipelines/report/Page.ts"
import type { ReportData } from "../../pipelines/report/ReportData.ts"
import { much, names, nothing, oneArticle, provenance } from "./Data.ts"

const draw = (data: ReportData): string => page(data, provenance, names)

interface Element {
  readonly getAttribute: (name: string) => string | null
  readonly getAttributeNames: () => ReadonlyArray<string>
}
const elements = (text: string, selector: string): ReadonlyArray<Element> =>
  Array.from(parseHTML(text).document.querySelectorAll(selector) as Iterable<Element>)
/** What a reader may see, in the page and in its charts. */
const content = (text: string): string => text.slice(text.indexOf("<body>"), text.indexOf("<script>"))
const full = much((index) => `Nama ${index}`)

const counts = (text: string, pattern: RegExp): number => Array.from(text.matchAll(pattern)).length

describe("the page", () => {
  it("is the same, byte for byte, when it is drawn again", () => {
    expect(draw(full)).toBe(draw(full))
  })

  it("stays small however much there is", () => {
    expect(Buffer.byteLength(draw(full))).toBeLessThan(1_000_000)
  })

  it("loads nothing", () => {
    const text = draw(full)
    expect(text).toContain("default-src &#39;none&#39;")
    expect(text).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\bsrc=|@import|url\(/)
  })

  it("gives each chart twice, as one image with a sentence, and its numbers as a table", () => {
    const text = draw(full)
    expect(counts(text, /<figure /g)).toBe(10)
    expect(counts(text, /<svg /g)).toBe(20)
    const images = elements(text, "svg[role=img]").map((svg) => svg.getAttribute("aria-label") ?? "")
    expect(images.filter((label) => label.length > 30)).toHaveLength(20)
    expect(counts(text, /<details>/g)).toBe(10)
  })

  it("says so where there is nothing to draw", () => {
    const text = draw(nothing)
    expect(text).toContain("<h1>0 articles, 0 events</h1>")
    expect(counts(text, /<svg /g)).toBe(0)
    expect(counts(text, /class="empty"/g)).toBe(11)
    expect(content(text)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it("draws a single article without events", () => {
    const text = draw(oneArticle)
    expect(text).toContain("<h1>1 article, 0 events</h1>")
    expect(text).toContain("Published on 3 May 2024 by 1 outlet in 1 language.")
    expect(text).toContain("No event was found.")
    expect(text).toContain(">90.0%</text>")
    expect(content(text)).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe("texts of articles on the page", () => {
  const hostile = [
    "</script><script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "</title></style><svg onload=alert(1)>",
    "<!-- ]]> & ' \u0000\u001b",
    "{{7*7}} ${7*7} `x`"
  ]
  const text = draw(
    much((index) => hostile[index % hostile.length] + "\u200b".repeat(Math.floor(index / hostile.length)))
  )

  it("never become elements", () => {
    expect(elements(text, "script")).toHaveLength(1)
    expect(elements(text, "style")).toHaveLength(1 + elements(text, "svg").length)
    expect(elements(text, "img")).toHaveLength(0)
    expect(text).not.toMatch(/<img|<svg onload|<!-- \]\]/)
  })

  it("never become attributes", () => {
    const attributes = elements(text, "*").flatMap((element) => element.getAttributeNames())
    expect(attributes.length).toBeGreaterThan(1000)
    expect(attributes.filter((name) => name.startsWith("on"))).toEqual([])
  })

  it("hold no control characters", () => {
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u)
  })
})

describe("the timeline", () => {
  const [event] = full.timeline
  const item = (changes: Partial<NonNullable<typeof event>>) =>
    draw({ ...nothing, timeline: [{ ...(event as NonNullable<typeof event>), ...changes }] })

  const shown = (changes: Parameters<typeof item>[0]) =>
    /<time [^>]*>([^<]*)</.exec(item({ day: "2019-09-16", ...changes }))?.[1]

  it("marks the words that name the act", () => {
    const text = item({ before: "Jepang ", trigger: "mengecam", after: " Rusia." })
    expect(text).toMatch(/<blockquote lang="id" dir="auto">\s*Jepang <mark>mengecam<\/mark> Rusia\.\s*<\/blockquote>/)
  })

  it("names a date as exactly as it is known", () => {
    expect(shown({})).toBe("16 September")
    expect(shown({ day_end: "2019-09-18" })).toBe("16 September to 18 September")
    expect(shown({ date_precision: "week" })).toBe("Week of 16 September")
    expect(shown({ date_precision: "month" })).toBe("In September")
    expect(shown({ date_precision: "year" })).toBe("In 2019")
  })

  it("says in which way an act is told that is no plain fact", () => {
    expect(item({ aux: ["negation"] })).toContain('<span class="flag">did not happen</span>')
  })

  it("links to an article only where its address is one of the web", () => {
    expect(item({ url: "javascript:alert(1)" })).not.toContain("javascript:")
    expect(item({})).toContain('<a href="https://kabarcontoh.example/0" rel="noreferrer">')
  })
})

describe("the network", () => {
  const [tie] = full.actorPairs as readonly [ReportData["actorPairs"][number]]
  const pair = (one: string, other: string, n: number) => ({ ...tie, one_id: one, other_id: other, n })

  it("takes whole pairs, the busiest first, and ties between those it took", () => {
    const { actors, ties } = layout(full.actorPairs)
    expect(actors).toHaveLength(22)
    expect(ties.every(({ one_id, other_id }) => actors.includes(one_id) && actors.includes(other_id))).toBe(true)
    expect(ties[0]).toBe(full.actorPairs[0])
  })

  it("puts actors that are tied beside each other", () => {
    const { actors } = layout([pair("a", "d", 9), pair("b", "c", 8), pair("e", "f", 7), pair("a", "b", 1)])
    const apart = (one: string, other: string) => Math.abs(actors.indexOf(one) - actors.indexOf(other))
    expect([apart("a", "d"), apart("b", "c"), apart("e", "f")]).toEqual([1, 1, 1])
  })
})
