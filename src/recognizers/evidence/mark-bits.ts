// The kinds of marks, in bits: closed lists, and what their words say of compounds.

/** One bit for each closed list, or each `kind` of it. */
export const BIT_OF: Record<string, number> = {
  'title-head:strong': 1 << 0,
  'title-head:weak': 1 << 1,
  'title-head:tail': 1 << 2,
  'title-deny': 1 << 3,
  'organization-head:strong': 1 << 4,
  'organization-head:weak': 1 << 5,
  'organization-head:school': 1 << 6,
  'organization-division': 1 << 7,
  'legal-form:before': 1 << 8,
  'legal-form:after': 1 << 9,
  'legal-form:both': (1 << 8) | (1 << 9),
  'legal-form:latin': 1 << 22,
  'title-join:executive': 1 << 23,
  'title-join:diplomat': 1 << 24,
  'title-join:chair': 1 << 25,
  'title-join:before-executive': 1 << 26,
  'title-join:before-chair': 1 << 27,
  'organization-trigger': 1 << 10,
  'generic-body': 1 << 11,
  'place-suffix': 1 << 12,
  'landmark-head:strong': 1 << 13,
  'landmark-head:weak': 1 << 14,
  'organization-sequel': 1 << 16,
  'former-mark': 1 << 17,
  'place-sequel': 1 << 19,
  'title-sequel': 1 << 20,
  'person-left': 1 << 21,
}
export const TITLE_STRONG = BIT_OF['title-head:strong']
export const TITLE_WEAK = BIT_OF['title-head:weak']
export const TITLE_TAIL = BIT_OF['title-head:tail']
export const TITLE = TITLE_STRONG | TITLE_WEAK | TITLE_TAIL
export const TITLE_DENY = BIT_OF['title-deny']
export const ORG_STRONG = BIT_OF['organization-head:strong']
const ORG_WEAK = BIT_OF['organization-head:weak']
export const ORG_SCHOOL = BIT_OF['organization-head:school']
export const ORG_HEAD = ORG_STRONG | ORG_WEAK | ORG_SCHOOL
export const ORG_DIVISION = BIT_OF['organization-division']
export const LEGAL_BEFORE = BIT_OF['legal-form:before']
export const LEGAL_AFTER = BIT_OF['legal-form:after']
export const LEGAL_LATIN = BIT_OF['legal-form:latin']
/** 사장 after 대표이사, 의장 after 이사회, 대사 after 주 and a place: one title. */
export const JOIN_EXECUTIVE = BIT_OF['title-join:executive']
export const JOIN_DIPLOMAT = BIT_OF['title-join:diplomat']
export const JOIN_CHAIR = BIT_OF['title-join:chair']
export const BEFORE_EXECUTIVE = BIT_OF['title-join:before-executive']
export const BEFORE_CHAIR = BIT_OF['title-join:before-chair']
export const ORG_TRIGGER = BIT_OF['organization-trigger']
export const GENERIC = BIT_OF['generic-body']
export const PLACE_SUFFIX = BIT_OF['place-suffix']
export const LANDMARK_STRONG = BIT_OF['landmark-head:strong']
export const LANDMARK_WEAK = BIT_OF['landmark-head:weak']
export const ORG_SEQUEL = BIT_OF['organization-sequel']
export const FORMER = BIT_OF['former-mark']
export const PLACE_SEQUEL = BIT_OF['place-sequel']
/** Words on the right of a head that show it to be no title: 이사 보수. */
export const TITLE_SEQUEL = BIT_OF['title-sequel']
export const PERSON_LEFT = BIT_OF['person-left']
/** A head on which compounds are no titles. */
export const TITLE_LONE = 1 << 30
/** A head on which only a place makes a compound: 속초시장, not 자본시장. */
export const TITLE_PLACE = 1 << 29

/** Landmarks and what ends the names of places. */
export const LANDMARKS = LANDMARK_STRONG | LANDMARK_WEAK | PLACE_SUFFIX
/** What says something of the word it fills or of the next one. */
export const NOTICES = PERSON_LEFT | ORG_TRIGGER | LEGAL_BEFORE | LEGAL_AFTER | LEGAL_LATIN
