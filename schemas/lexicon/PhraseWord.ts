import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that shapes a phrase or a clause, by the role it has there; one word may have several roles. */
export const PhraseWord = Schema.Struct({
  rule_id: Cell.RuleId,
  class: Schema.Literals([
    /** Lower-case part of a name: bin, van, de. */
    "name_particle",
    /** Before the initials that stand for a name: berinisial. */
    "initials_marker",
    /** Between a title and what it is the title for: untuk, urusan. */
    "title_link",
    /** What a portfolio starts or goes on with: bidang, koordinator. */
    "portfolio_link",
    /** Between the parts of one portfolio: Urusan Eropa dan Luar Negeri. */
    "portfolio_joiner",
    "title_adjective",
    "demonstrative",
    /** Before what is told for the first time, or of no single one: sejumlah, setiap. */
    "indefinite",
    /** Before a number it says that this is rough: sekitar 25 orang. */
    "approximator",
    /** Opens a clause that is set against what is said before it: meskipun, sedangkan. */
    "concessive",
    /** Between members of one list: dan, serta. */
    "coordinator",
    /** Names manoeuvres that several forces may hold together: latihan. */
    "exercise",
    /** A coordinator behind a verb that is denied, which denies the next: tidak membenarkan atau membantah. */
    "alternative",
    /** Beside a coordinator without a meaning of its own for the list: dan juga. */
    "additive",
    /** Joins verbs, and between a subject and its verb says that it is done next: kemudian, lalu. */
    "sequence",
    /** Before members of the group just named: seperti, termasuk. */
    "exemplifier",
    /** People who are for, against or under whoever is named behind them: pendukung, pasukan. */
    "follower",
    /** Before whom somebody is for or against, by which these are told apart from others: pro, anti. */
    "stance",
    /** Those of them by which somebody is against whom it stands before: anti. */
    "opposition",
    /** Before a name it makes one of a thing, by which nobody acts: dolar, bahasa, UU. */
    "thing",
    /** Things that more words may tell apart before the name: "UU Keamanan Nasional Peru". */
    "law",
    /** Before who does it, in the passive. */
    "agent_marker",
    /** Before whose word it is. */
    "source_marker",
    /** Before a medium's name: televisi, laman. */
    "medium_noun",
    /** Before what an act is for; opens a clause of purpose. */
    "purpose_marker",
    /** Before whose or whence something is. */
    "origin_marker",
    /** Before whom an act is done to. */
    "towards_marker",
    /** Before what is talked about, be it a preposition or a verb: soal, membahas. */
    "topic_marker",
    /** Before the two sides of what lies between them. */
    "between_marker",
    /** Before a verb that both sides do to each other. */
    "reciprocal_marker",
    /** Opens the clause that tells the content of a verb. */
    "complementizer",
    /** Before what is found to be so; a word of condition right behind it only opens its content: membuktikan, fakta. */
    "finding",
    /** Opens the clause that tells what is wished or asked for: agar, supaya. */
    "wish_marker",
    /** Verbs and nouns, in their citation form, by which one orders one's own: memerintahkan, instruksi. */
    "order",
    /** Before the ground on which an act is done: "atas tuduhan". */
    "ground_marker",
    /** Names what police, prosecutors and courts do to suspects: mendakwa, dakwaan. */
    "charge",
    /** Behind a negation it says that there is more: tidak hanya, bukan sekadar. */
    "limiter",
    /** A verb that says that what it is about takes place: terjadi, berlangsung. */
    "occurrence",
    /** A verb that says, before "dari", from whom what it is about comes: datang, mengalir. */
    "arrival",
    /** Before "dari" and a number it makes one measure with them: "lebih dari 40". */
    "comparative",
    /** Behind a meeting it says that it does not take place: batal, ditunda. */
    "cancellation",
    /** What parties agree on: kesepakatan, perjanjian. */
    "deal",
    /** Before a deal it says that it is only sought: untuk, negosiasi. */
    "pursuit",
    /** Before a step it says that it is taken back or put off: pelonggaran, menunda. */
    "reversal",
    /** Behind a comma and before a relative clause it takes up what was said: "…, sesuatu yang dibantah Kuba". */
    "resumption",
    /** Before an act it says that somebody needs or weighs it: membutuhkan, mempertimbangkan. */
    "consideration",
    /** Before an act it hints that it is still to come: niat, undangan, menjelang. */
    "prospect",
    /** Before a verb it says that something goes on: sedang, masih. */
    "progressive",
    /** Before where something is. */
    "place_marker",
    /** Behind a place's name, with a capital, a part of it: "Texas [Barat]". */
    "compass",
    /** Behind a place marker: on the street before a building, "di [depan] kedutaan". */
    "frontage",
    /** Behind a place marker: not at but near a place, "di [dekat] perbatasan". */
    "nearness",
    /** What forces are sent to do to somebody: menghadapi, menumpas. */
    "countering",
    /** Before a verb of speech that only says whose word the clause is: "[seperti] dilaporkan". */
    "comparison",
    /** A title that monarchs alone have, and one of their families: raja; pangeran. */
    "monarch_title",
    "royal_title",
    /** Before what is a title by itself it makes the two an institution's name: Direktorat Jenderal. */
    "institution_noun",
    /** Behind a place marker it says that something is so anywhere: dunia. */
    "everywhere",
    /** Before when, where or on what occasion an act is done: pada, dalam, usai. */
    "occasion_marker",
    /** Before where somebody goes. */
    "goal_marker",
    /** What makes a month name without a year a date: pada, awal. */
    "month_lead",
    "month_start",
    "month_middle",
    "month_end",
    /** Before a date in figures. */
    "date_lead",
    /** Before a year in figures. */
    "year_lead",
    "week_noun",
    "month_noun",
    "year_noun",
    /** Behind a weekday, week or month: the last one, this one, the next one. */
    "past_pointer",
    "present_pointer",
    "future_pointer",
    /** Before a unit of counting: "per minggu" is no Sunday. */
    "distributive",
    /** Before a weekday it names what is done every week: "salat Jumat" is no date. */
    "rite",
    /** What happened without being an act, and has a day of its own: "wafatnya", "gempa". */
    "dated_noun",
    /** Before where a span of time begins or ends; such a date is not that of an act. */
    "span_marker",
    /** A plan is set by it: a bare weekday behind it is the next one. */
    "schedule_verb",
    /** At the head of a sentence it says that this tells of something earlier. */
    "background_opener",
    /** Tells when the press heard what is said: "saat ditemui, Jumat (13/9)". */
    "interview_verb",
    /** Between the ends of a range of days. */
    "range_mark",
    /** Between a weekday and its bracket: Senin pagi (4/3). */
    "part_of_day"
  ]),
  /** Lower case. */
  word: Schema.NonEmptyString
})
export type PhraseWord = typeof PhraseWord.Type
