/**
 * The entities, mentions and spans of one article as rows.
 *
 * Offsets turn from UTF-16 units into code points here and nowhere else. Every
 * entity and mention is a row once.
 */
import type { MentionRow } from "../../../schemas/Mention.ts"
import * as CodePoints from "../../text/CodePoints.ts"
import { stableId } from "../../text/StableId.ts"
import type { FoundEntity } from "../Extraction.ts"
import { type LocalEntity, type Mention, type Section, sentenceAt, textOf } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"

/** A span of a section in code points. */
export interface SpanColumns {
  readonly text: string
  readonly start_offset: number
  readonly end_offset: number
}

export class ArticleRows {
  readonly article: string
  readonly entities = new Map<string, FoundEntity>()
  readonly mentions = new Map<string, MentionRow>()
  private readonly converters: ReadonlyMap<Section, CodePoints.ToCodePoint>

  constructor(article: string, sections: ReadonlyArray<Section>) {
    this.article = article
    this.converters = new Map(sections.map((section) => [section, CodePoints.converter(section.text)]))
  }

  /** A UTF-16 offset of a section in code points. */
  at(section: Section, offset: number): number {
    return (this.converters.get(section) as CodePoints.ToCodePoint)(offset)
  }

  /** The span of tokens `start` to before `end`. */
  span(section: Section, start: number, end: number): SpanColumns {
    return {
      text: textOf(section, start, end),
      start_offset: this.at(section, (section.tokens[start] as Token).start),
      end_offset: this.at(section, (section.tokens[end - 1] as Token).end)
    }
  }

  /** Makes the entity a row, and gives its id. */
  noteEntity({ country, id, name, sector, type }: LocalEntity): string {
    if (!this.entities.has(id)) this.entities.set(id, { entity_id: id, name, type, country, sector, wikidata_id: null })
    return id
  }

  noteMention(section: Section, mention: Mention): void {
    const { article } = this
    const { field } = section
    const place = this.span(section, mention.start, mention.end)
    const id = stableId("m", article, field, place.start_offset, place.end_offset, mention.entity.id)
    if (this.mentions.has(id)) return
    this.mentions.set(id, {
      mention_id: id,
      article_id: article,
      entity_id: this.noteEntity(mention.entity),
      field,
      kind: mention.kind,
      ...place,
      sentence_index: field === "title" ? null : sentenceAt(section, mention.start).index,
      role_title: mention.roleTitle,
      country: mention.country,
      sector: mention.sector,
      rule_id: mention.ruleId,
      confidence: mention.confidence
    })
  }
}

/** The values of a map of rows, the last of each id in the place of its first. */
export const uniqueBy = <Row>(rows: ReadonlyArray<Row>, idOf: (row: Row) => string): ReadonlyArray<Row> => [
  ...new Map(rows.map((row) => [idOf(row), row])).values()
]
