// What a letter may be the last of before a number, in bits: an approximator, a currency word of an amount that has another, a currency.

export const APPROXIMATOR = 1
export const LEAD = 2
export const CURRENCY = 4
