import { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import { LanguageTag } from "../../schemas/handover/LanguageTag.ts"
import type { Stage } from "../Stage.ts"

/** Every canonical article gets a language; none is dropped for it. */
export const stage: Stage = {
  name: "language-tag",
  version: "1",
  description: "Names the language of each article, by word model first, by franc where that is unsure.",
  input: CleanArticle,
  output: LanguageTag
}
