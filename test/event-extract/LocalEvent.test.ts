import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Comparable, sameEvent } from "../../pipelines/event-extract/judgement/LocalEvent.ts"
import { partyKey } from "../../pipelines/event-extract/names/Party.ts"
import { act, acts, party } from "./Pack.ts"

const canada = party("Canada", { country: "CAN" })
const cuba = party("Cuba", { country: "CUB" })
const peru = party("Peru", { country: "PER" })
const nato = party("NATO", { code: "NATO", type: "organization" })

const report = (fields: Partial<Comparable> = {}): Comparable => ({
  type: "ACCUSE",
  sentence: 3,
  ruleId: "test.accuse",
  comesBack: false,
  mode: null,
  intended: null,
  aux: [],
  day: 100,
  ownDay: true,
  reciprocal: false,
  actors: [canada],
  recipients: [cuba],
  confidence: 0.9,
  ...fields
})

const meeting = (...actors: Comparable["actors"]) =>
  report({ type: "CONSULT", reciprocal: true, actors, recipients: [] })

describe("two reports tell of one event", () => {
  it.each([
    ["when all is equal", {}],
    ["when one names no recipient", { recipients: [] }],
    ["when one names a further recipient", { recipients: [cuba, peru] }],
    ["when one has a further actor", { actors: [canada, peru] }],
    ["when the leader stands for the state", { actors: [party("Rafael Ndongo", { type: "person", country: "CAN" })] }],
    ["when their days are neighbours, as zones make them", { day: 101 }],
    ["when one has no day of its own", { day: 120, ownDay: false }],
    ["when a noun without a day comes back to it", { day: 150, ownDay: false, comesBack: true }],
    ["when only one is told as planned", { aux: ["future"] as const }],
    ["when they differ in mode", { mode: "allege" }]
  ])("%s", (_, fields) => expect(sameEvent(report(), report(fields))).toBe(true))
})

describe("two reports tell of two events", () => {
  it.each([
    ["when their types differ", { type: "THREATEN" as const }],
    ["when somebody else acts", { actors: [peru] }],
    ["when one is dated long before the day of the other", { day: 150, ownDay: false }],
    ["when it is towards somebody else", { recipients: [peru] }],
    ["when each has a day of its own and they are apart", { day: 102 }],
    ["when one is denied", { aux: ["negation"] as const }],
    ["when one is imagined", { aux: ["hypothetical"] as const }],
    ["when one is history", { aux: ["historical"] as const }]
  ])("%s", (_, fields) => expect(sameEvent(report(), report(fields))).toBe(false))
})

describe("two reports of one kind and the same parties", () => {
  const first = report({ mode: "aerial", ownDay: false })
  const second = report({ sentence: 12, ruleId: "test.shoot", mode: "firearms", day: 98, ownDay: false })

  it("are two acts when place, day and kind all speak for it, as no sign decides alone", () => {
    expect(sameEvent(first, second)).toBe(false)
    expect(sameEvent(first, { ...second, day: 100 })).toBe(true)
    expect(sameEvent(first, { ...second, mode: "aerial" })).toBe(true)
    expect(sameEvent(first, { ...second, sentence: 5 })).toBe(true)
  })

  it("are one act when either is likely misread, as a wrong reading would make an event of its own", () => {
    expect(sameEvent(first, { ...second, confidence: 0.7 })).toBe(true)
    expect(sameEvent({ ...first, confidence: 0.7 }, second)).toBe(true)
  })

  it.each([
    ["the headline tells one of them, as it tells what the body tells", { sentence: null }],
    ["a noun comes back to it", { comesBack: true }],
    ["both are named by the same words", { ruleId: "test.accuse" }]
  ])("are one act when %s", (_, fields) => expect(sameEvent(first, { ...second, ...fields })).toBe(true))
})

describe("acts of one state", () => {
  const minister = party("Rafael Ndongo", { type: "person", country: "CAN" })
  const leader = party("Maeve Tremblay", { type: "person", country: "CAN" })

  it("are two when different people of it speak, as each of them is quoted for himself", () => {
    expect(sameEvent(report({ actors: [minister] }), report({ actors: [leader] }))).toBe(false)
  })

  it("are one when they have a person in common, or one names only the state", () => {
    expect(sameEvent(report({ actors: [minister] }), report({ actors: [leader, minister] }))).toBe(true)
    expect(sameEvent(report({ actors: [minister] }), report())).toBe(true)
  })
})

describe("mutual acts", () => {
  it("are one when the parties of one are among those of the other", () => {
    expect(sameEvent(meeting(canada, cuba), meeting(canada, cuba, peru))).toBe(true)
    expect(sameEvent(meeting(canada), meeting(canada, cuba))).toBe(true)
  })

  it("are two when each has a party of its own", () => {
    expect(sameEvent(meeting(canada, cuba), meeting(canada, peru))).toBe(false)
  })

  it("are two when different people stand for one state", () => {
    const minister = party("Rafael Ndongo", { type: "person", country: "CAN" })
    const leader = party("Maeve Tremblay", { type: "person", country: "CAN" })
    expect(sameEvent(meeting(minister, cuba), meeting(leader, cuba))).toBe(false)
    expect(sameEvent(meeting(minister, cuba), meeting(canada, cuba))).toBe(true)
  })

  it("are two when one agreement is to meet and the other is not", () => {
    const agreement = meeting(canada, cuba)
    const toMeet = { ...agreement, type: "AGREE", intended: "CONSULT" } as const
    const toHelp = { ...agreement, type: "AGREE", intended: "AID" } as const
    expect(sameEvent(toMeet, toHelp)).toBe(false)
    expect(sameEvent(toMeet, toMeet)).toBe(true)
  })

  it("do not mind who is actor and who is recipient", () => {
    const visit = report({ type: "CONSULT", actors: [canada], recipients: [cuba] })
    expect(sameEvent(visit, meeting(cuba, canada))).toBe(true)
  })
})

describe("what stands for a party", () => {
  it("is its state, else its organisation, else its name", () => {
    expect([canada, nato, party("protesters", { type: "group" })].map(partyKey)).toEqual(["CAN", "NATO", "~protesters"])
  })
})

describe("sameness", () => {
  it("does not depend on which report comes first", () => {
    const parties = fc.subarray([canada, cuba, peru, nato])
    const any = fc.record({
      type: fc.constantFrom("ACCUSE" as const, "CONSULT" as const),
      sentence: fc.constantFrom(null, 1, 9),
      ruleId: fc.constantFrom("test.accuse", "test.meet"),
      comesBack: fc.boolean(),
      mode: fc.constantFrom(null, "allege", "visit"),
      intended: fc.constant(null),
      aux: fc.subarray(["future" as const, "negation" as const]),
      day: fc.option(fc.integer({ min: 0, max: 3 })),
      ownDay: fc.boolean(),
      reciprocal: fc.boolean(),
      actors: parties,
      recipients: parties,
      confidence: fc.constantFrom(0.7, 0.9)
    })
    fc.assert(fc.property(any, any, (a, b) => sameEvent(a, b) === sameEvent(b, a)))
  })
})

describe("within one article", () => {
  it("the same act told twice is one event", () => {
    const [first, second] = acts("Kanada mengutuk Kuba. Sekali lagi, Kanada mengutuk Kuba.")
    expect(second?.event).toBe(first?.event)
  })

  it("the same act towards another party is another event", () => {
    const [first, second] = acts("Kanada mengutuk Kuba. Sekali lagi, Kanada mengutuk Peru.")
    expect(second?.event).not.toBe(first?.event)
  })

  it("the same act on another day is another event", () => {
    const body = "Kanada menyerang Kuba pada Jumat (1/3/2024). Kanada menyerang Kuba pada Senin (4/3/2024)."
    const [first, second] = acts(body)
    expect([first?.date, second?.date]).toEqual(["2024-03-01", "2024-03-04"])
    expect(second?.event).not.toBe(first?.event)
  })

  it("a denial of it is another event", () => {
    const body = "Kanada menyerang Kuba. Kanada tidak menyerang Kuba."
    expect(new Set(acts(body).map((one) => one.event)).size).toBe(2)
  })

  it("an event has its number in a headline, too", () => {
    const found = acts("Kanada mengutuk Kuba.", { title: "Kanada Kutuk Kuba" })
    expect(found.map((one) => one.event)).toEqual([0, 0])
    expect(act("Kutuk", "Kanada mengutuk Kuba.", { title: "Kanada Kutuk Kuba" }).event).toBe(0)
  })
})
