// What may be said of a word, one bit for each kind: the few words with a telling bit are worth a closer look.

/** A title within three words on the right. */
export const TITLE_AHEAD = 1 << 0
/** A title right before it. */
export const TITLE_BEFORE = 1 << 1
/** A bracket that opens right after it, or after one of the two words behind it. */
export const BRACKET_NEXT = 1 << 2
export const BRACKET_NEAR = 1 << 3
/** 씨, 님 in it, or 씨, 군, 양 after it. */
export const HONORIFIC = 1 << 4
/** After a word that announces people. */
export const ANNOUNCED = 1 << 5
/** At a sign that opens an entry. */
export const ENTRY = 1 << 6
/** It begins with Latin letters or Chinese characters. */
export const LETTERS = 1 << 7
/** Latin letters somewhere in it. */
export const LATIN_INSIDE = 1 << 8
/** Beside what may be a legal form: ㈜, (주), 주식회사, Inc. */
export const FORM = 1 << 9
/** Right after a quotation mark. */
export const QUOTED = 1 << 10
/** First in its line or after a bracket, and before a comma: the head of a headline. */
export const HEADLINE = 1 << 11
/** After a word that announces a body. */
export const TRIGGERED = 1 << 12
/** Only spaces, at least one, part it from the word before it. */
export const SPACED = 1 << 13
/** It begins with a listed surname of one letter, of two. */
export const SURNAME = 1 << 14
export const LONG_SURNAME = 1 << 15
/** After the surname two syllables that may be a given name and may end there. */
export const GIVEN = 1 << 16
/** A listed person, part of a foreign name or place starts with it, and may end where it ends; for places anywhere. */
export const PERSON_LISTED = 1 << 17
export const FOREIGN_LISTED = 1 << 18
export const PLACE_STARTS = 1 << 19
/** The whole word is a listed body, a place, a country or its letter. */
export const IS_BODY = 1 << 20
export const IS_PLACE = 1 << 21
export const IS_LAND = 1 << 22
/** After a country or its letter. */
export const AFTER_LAND = 1 << 23
/** 씨 in one of the two words behind it. */
export const HONORIFIC_NEAR = 1 << 24
/** After a place and 의: 런던의 블루애시. */
export const OF_PLACE = 1 << 25

/** 1 when any bit is set, else 0; without a branch, so that lists of the few can be filled at every step. */
export const some = (bits: number): number => (bits | (0 - bits)) >>> 31
