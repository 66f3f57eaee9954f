import { describe, expect, it } from "@effect/vitest"
import { html, percent, plain, quoted, signed, webAddress } from "../../pipelines/report/Html.ts"

describe("html", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload='x' & so`, "&quot; onload=&#39;x&#39; &amp; so"],
    ["baris\u0000satu\u001b[2J\ndua", "baris satu [2J dua"],
    ["separuh \ud83d huruf", "separuh \ufffd huruf"]
  ])("escapes %j", (text, expected) => {
    expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`)
  })

  it("leaves markup of its own as it is, and prints lists and nothing", () => {
    expect(html`${[html`<b>a</b>`, "<", 1]}${null}`.text).toBe("<b>a</b>&lt;1")
  })

  it("sets a text of others apart, in its language and direction", () => {
    expect(quoted("a\u202eb", "id").text).toBe('<bdi lang="id">a\u202eb</bdi>')
  })
})

describe("an address of an article", () => {
  it.each([
    ["https://kabarcontoh.example/a?b=1&c=2", "https://kabarcontoh.example/a?b=1&c=2"],
    ["javascript:alert(1)", null],
    ["JAVASCRIPT:alert(1)", null],
    ["data:text/html,<script>", null],
    ["file:///etc/passwd", null],
    ["kabarcontoh.example/a", null],
    [null, null]
  ])("%j is a link: %j", (url, expected) => {
    expect(webAddress(url)).toBe(expected)
  })
})

describe("figures", () => {
  it.each([
    [0, "0.0%"],
    [0.0004, "<0.1%"],
    [0.5, "50.0%"],
    [0.99999, ">99.9%"],
    [1, "100.0%"]
  ])("a share of %d reads %s, so that few is never none and nearly all is never all", (share, expected) => {
    expect(percent(share)).toBe(expected)
  })

  it.each([
    [2.25, "+2.3"],
    [-4, "−4.0"],
    [-0.01, "0.0"]
  ])("a score of %d reads %s", (score, expected) => {
    expect(signed(score)).toBe(expected)
  })

  it("have no control characters in them", () => {
    expect(plain("a\tb\u0085c")).toBe("a b c")
  })
})
