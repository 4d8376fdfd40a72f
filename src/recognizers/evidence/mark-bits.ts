// The kinds of marks, in bits: closed lists, or kinds of their words, and what these say of compounds.

export const TITLE_STRONG = 1 << 0
export const TITLE_WEAK = 1 << 1
export const TITLE_TAIL = 1 << 2
export const TITLE = TITLE_STRONG | TITLE_WEAK | TITLE_TAIL
export const TITLE_DENY = 1 << 3
export const ORG_STRONG = 1 << 4
export const ORG_WEAK = 1 << 5
export const ORG_SCHOOL = 1 << 6
export const ORG_HEAD = ORG_STRONG | ORG_WEAK | ORG_SCHOOL
export const ORG_DIVISION = 1 << 7
export const LEGAL_BEFORE = 1 << 8
export const LEGAL_AFTER = 1 << 9
export const LEGAL_LATIN = 1 << 22
/** 사장 after 대표이사, 의장 after 이사회, 대사 after 주 and a place: one title. */
export const JOIN_EXECUTIVE = 1 << 23
export const JOIN_DIPLOMAT = 1 << 24
export const JOIN_CHAIR = 1 << 25
export const BEFORE_EXECUTIVE = 1 << 26
export const BEFORE_CHAIR = 1 << 27
export const ORG_TRIGGER = 1 << 10
export const GENERIC = 1 << 11
export const PLACE_SUFFIX = 1 << 12
export const LANDMARK_STRONG = 1 << 13
export const LANDMARK_WEAK = 1 << 14
export const ORG_SEQUEL = 1 << 16
export const FORMER = 1 << 17
export const PLACE_SEQUEL = 1 << 19
/** Words on the right of a head that show it to be no title: 이사 보수. */
export const TITLE_SEQUEL = 1 << 20
export const PERSON_LEFT = 1 << 21
/** A head on which compounds are no titles. */
export const TITLE_LONE = 1 << 30
/** A head on which only a place makes a compound: 속초시장, not 자본시장. */
export const TITLE_PLACE = 1 << 29

/** Landmarks and what ends the names of places. */
export const LANDMARKS = LANDMARK_STRONG | LANDMARK_WEAK | PLACE_SUFFIX
/** What says something of the word it fills or of the next one. */
export const NOTICES = PERSON_LEFT | ORG_TRIGGER | LEGAL_BEFORE | LEGAL_AFTER | LEGAL_LATIN
