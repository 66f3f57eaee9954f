/**
 * Compiles the predicate lexicon: every form of every row under its first word.
 */
import type { Predicate } from "../../../schemas/lexicon/Predicate.ts"
import { listOf } from "../../lexicon/Lexicon.ts"
import { verbForms, type VerbForm } from "./Morphology.ts"
import { tokenize } from "../text/Token.ts"
import type { AfterElement, PredicateForm } from "../acts/Trigger.ts"
import { WordSet } from "./WordSet.ts"

/** Members of a cell with its `@classes` spelled out; `_` in a member stands for a space. */
const expand = (
  members: ReadonlyArray<string>,
  classes: ReadonlyMap<string, ReadonlyArray<string>>
): ReadonlyArray<string> =>
  members.flatMap((member) =>
    member.startsWith("@") ? (classes.get(member.slice(1)) ?? []) : [member.replaceAll("_", " ")]
  )

const afterElements = (
  cell: string,
  classes: ReadonlyMap<string, ReadonlyArray<string>>
): ReadonlyArray<AfterElement> => {
  const elements: Array<AfterElement> = []
  let gap = false
  for (const part of cell.split(" ").filter((one) => one !== "")) {
    if (part === "…") gap = true
    else {
      elements.push({ words: new WordSet(expand(part.split("/"), classes)), gap })
      gap = false
    }
  }
  return elements
}

const obliqueRoles = (cell: string): ReadonlyMap<string, "actor" | "recipient"> => {
  const roles = new Map<string, "actor" | "recipient">()
  for (const pair of listOf(cell)) {
    const [preposition, role] = pair.split(":")
    if (preposition !== undefined && (role === "actor" || role === "recipient")) roles.set(preposition, role)
  }
  return roles
}

export const compilePredicates = (
  rows: ReadonlyArray<Predicate>,
  classes: ReadonlyMap<string, ReadonlyArray<string>>
): ReadonlyMap<string, ReadonlyArray<PredicateForm>> => {
  const forms = new Map<string, Array<PredicateForm>>()
  for (const row of rows) {
    const words = row.word.split(" ")
    const head = words[0] as string
    const rest = words.slice(1).map((word): AfterElement => ({ words: new WordSet([word]), gap: false }))
    const shared = {
      row,
      after: [...rest, ...afterElements(row.after, classes)],
      needs: new WordSet(expand(listOf(row.needs), classes)),
      avoids: new WordSet(expand(listOf(row.avoids), classes)),
      leaders: listOf(row.needs).includes("@leaders"),
      obliques: obliqueRoles(row.oblique)
    }
    const inflected: ReadonlyArray<VerbForm> =
      row.pos === "verb" ? verbForms(head, row.root) : [{ form: head, voice: "active" }]
    for (const { form, voice } of inflected) {
      const first = tokenize(form)[0]?.lower
      if (first === undefined) continue
      const list = forms.get(first)
      const compiled: PredicateForm = { ...shared, voice }
      if (list === undefined) forms.set(first, [compiled])
      else list.push(compiled)
    }
  }
  return forms
}
