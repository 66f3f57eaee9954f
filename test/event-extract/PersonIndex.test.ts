import { beforeEach, describe, expect, it } from "vitest"
import { EntityTable } from "../../pipelines/event-extract/names/EntityTable.ts"
import { PersonIndex } from "../../pipelines/event-extract/names/PersonIndex.ts"
import { pack } from "./Pack.ts"

describe("the people of an article", () => {
  let people: PersonIndex
  const name = (words: ReadonlyArray<string>) => people.match(words)?.entity.name ?? null
  beforeEach(() => {
    people = new PersonIndex(new EntityTable(), pack, "2024-03-05")
  })

  it("are found by every run of words of their name, in lower case", () => {
    people.fromName("Wilmer Quispe Solano", "PER", null, "GOV", "ind.test")
    expect(name(["quispe"])).toBe("Wilmer Quispe Solano")
    expect(name(["wilmer", "solano"])).toBe("Wilmer Quispe Solano")
  })

  it("are not found by a word more than their name has", () => {
    people.fromName("Wilmer Quispe", "PER", null, "GOV", "ind.test")
    expect(name(["wilmer", "quispe", "solano"])).toBeNull()
    expect(name([])).toBeNull()
  })

  it("who share a surname are told apart by who was mentioned last", () => {
    const first = people.fromName("Wilmer Quispe", "PER", null, "GOV", "ind.test")
    const second = people.fromName("Rosalba Quispe", "PER", null, "GOV", "ind.test")
    people.touch(second)
    people.touch(first)
    expect(name(["quispe"])).toBe("Wilmer Quispe")
    people.touch(second)
    expect(name(["quispe"])).toBe("Rosalba Quispe")
  })

  it("are one when a shorter spelling follows, and two when another state says so", () => {
    const whole = people.fromName("Wilmer Quispe Solano", "PER", null, "GOV", "ind.test")
    expect(people.fromName("Wilmer Quispe", "PER", null, "GOV", "ind.test")).toBe(whole)
    expect(people.fromName("Wilmer Quispe", null, null, "GOV", "ind.test")).toBe(whole)
    expect(people.fromName("Wilmer Quispe", "CHL", null, "GOV", "ind.test")).not.toBe(whole)
  })

  it("whom the gazetteer knows enter by surname, once", () => {
    const person = people.bySurname("macron")
    expect(person?.entity).toMatchObject({ name: "Emmanuel Macron", country: "FRA", type: "person" })
    expect(people.bySurname("macron")).toBe(person)
    expect(people.people).toHaveLength(1)
  })

  it("have the latest of a state, and of an office in it", () => {
    const president = people.touch(people.fromName("Wilmer Quispe", "PER", null, "GOV", "ind.test"))
    president.roles.add("presiden")
    const minister = people.touch(people.fromName("Rosalba Tupac", "PER", null, "GOV", "ind.test"))
    minister.roles.add("menteri luar negeri")
    expect(people.latest("PER", null)).toBe(minister)
    expect(people.latest("PER", "presiden")).toBe(president)
    expect(people.latest("CHL", null)).toBeNull()
  })

  it("who were collected but not yet mentioned are nobody's latest", () => {
    people.fromName("Wilmer Quispe", "PER", null, "GOV", "ind.test")
    expect(people.latest("PER", null)).toBeNull()
  })
})
