/**
 * Days in words; a day comes as `YYYY-MM-DD`.
 */
const months = "January February March April May June July August September October November December".split(" ")

export const yearOf = (day: string): string => day.slice(0, 4)

/** `June` */
export const monthOf = (day: string): string => months[Number(day.slice(5, 7)) - 1] as string

/** `3 June` */
export const monthDay = (day: string): string => `${Number(day.slice(8))} ${monthOf(day)}`

/** `3 June 2019` */
export const dayText = (day: string): string => `${monthDay(day)} ${yearOf(day)}`

/** `June 2019` */
export const monthText = (day: string): string => `${monthOf(day)} ${yearOf(day)}`
