// Surface + part of speech → dictionary form: 투자한다고 → 투자하다, 밝혔다 → 밝히다, 가까운 → 가깝다, 이라고 → 이다.

import { FINAL_NIEUN, FINAL_RIEUL, finalOf, initialOf, syllableOf, vowelOf } from '../text/hangul.js'
import { type MorphologyModel, STEM_KINDS, stemOf, tailOf } from './model.js'
import type { PartOfSpeech } from './morphemes.js'

const units = new Uint16Array(64)
const KINDS = { VERB: 1 << STEM_KINDS.indexOf('VERB'), ADJ: 1 << STEM_KINDS.indexOf('ADJ'), AUX: 1 << STEM_KINDS.indexOf('AUX') }

/** Longer words are no inflected forms worth taking apart. */
const LONGEST = 24
/** 하 해 한 할 합 했 함, and 되 된 될 됩 됐 돼 됨. */
const HA = '하해한할합했함'
const DOE = '되된될됩됐돼됨'

/** The dictionary form; the surface where there is none to know. */
export function lemmaOf(model: MorphologyModel, surface: string, part: PartOfSpeech): string {
  if (part !== 'VERB' && part !== 'ADJ' && part !== 'AUX' && part !== 'PART') return surface
  if (surface.length > LONGEST || !/^[가-힣]+$/.test(surface)) return surface
  for (let i = 0; i < surface.length; i++) units[i] = surface.charCodeAt(i)
  if (part === 'PART') return tailOf(model, units, 0, surface.length) > 0 ? '이다' : surface
  if (part === 'AUX' && tailOf(model, units, 0, surface.length) > 0) return '이다'
  const light = lightVerb(surface)
  const listed = listedStem(model, surface.length, KINDS[part])
  // A listed stem wins when it reaches at least as far: 알려하다 is none, but 가려 is 가리다.
  if (light !== null && (listed === null || light.length >= listed.length)) return `${light}다`
  return `${listed ?? bareStem(surface)}다`
}

/** Noun + 하다 or 되다: everything up to the last of their forms. */
function lightVerb(surface: string): string | null {
  for (let i = surface.length - 1; i >= 0; i--) {
    const kind = HA.includes(surface[i]) ? '하' : DOE.includes(surface[i]) ? '되' : ''
    if (kind === '') continue
    // 전해졌다 is 전해지다.
    if (surface[i] === '해' && i > 0 && '지졌진질집져짐'.includes(surface[i + 1] ?? ' ')) return `${surface.slice(0, i)}해지`
    return surface.slice(0, i) + kind
  }
  return null
}

/** The longest listed stem that the word can be a form of; `wanted` kinds first. */
function listedStem(model: MorphologyModel, length: number, wanted: number): string | null {
  for (const kinds of [wanted, 0xff])
    for (let end = Math.min(length, 8); end > 0; end--)
      for (const stem of stemsAt(end, length))
        if ((stemOf(model, stem, 0, stem.length) & kinds & 7) !== 0) return String.fromCharCode(...stem)
  return null
}

/** Stems that the first `end` syllables can stand for, undoing what endings do to the last one. */
function stemsAt(end: number, length: number): number[][] {
  const head = Array.from(units.subarray(0, end - 1))
  const syllable = units[end - 1]
  const final = finalOf(syllable)
  const vowel = vowelOf(syllable)
  const initial = initialOf(syllable)
  const out: number[][] = []
  const add = (unit: number): void => void out.push([...head, unit])
  if (end < length) add(syllable)
  const before = end > 1 ? units[end - 2] : 0
  // ㄴ ㄹ ㅁ ㅂ ㅆ of an ending: 간, 갈, 감, 갑니다, 갔다. 먹는 has none.
  const open = final === FINAL_NIEUN || final === FINAL_RIEUL || final === 16 || final === 17 || final === 20
  if (open) add(syllableOf(initial, vowel, 0))
  // ㄹ dropped before ㄴ ㅂ ㅅ: 만든 → 만들다.
  if (final === FINAL_NIEUN || final === 17 || final === 0) add(syllableOf(initial, vowel, FINAL_RIEUL))
  if (final === 0 || final === 20) {
    // Vowels that 어 and 아 melted into.
    if (vowel === 9) add(syllableOf(initial, 8, 0))
    if (vowel === 14) add(syllableOf(initial, 13, 0))
    if (vowel === 6) add(syllableOf(initial, 20, 0))
    if (vowel === 10) add(syllableOf(initial, 11, 0))
    if (vowel === 4 || vowel === 0) add(syllableOf(initial, 18, 0))
    // 몰라, 불렀다 → 모르다, 부르다.
    if (initial === 5 && (vowel === 0 || vowel === 4) && before > 0 && finalOf(before) === FINAL_RIEUL)
      out.push([...head.slice(0, -1), before - FINAL_RIEUL, syllableOf(5, 18, 0)])
    // 그래, 빨개 → 그렇다, 빨갛다.
    if (vowel === 1) for (const v of [0, 4]) add(syllableOf(initial, v, 27))
  }
  // 그런 → 그렇다.
  if (final === FINAL_NIEUN || final === FINAL_RIEUL) add(syllableOf(initial, vowel, 27))
  // 가까운, 어려워 → 가깝다, 어렵다.
  if (initial === 11 && (vowel === 13 || vowel === 14 || vowel === 9) && before > 0 && finalOf(before) === 0)
    out.push([...head.slice(0, -1), before + 17])
  // 들어 → 듣다, 지어 → 짓다, when the plain reading is not listed.
  if (end < length && initialOf(units[end]) === 11) {
    if (final === FINAL_RIEUL) add(syllableOf(initial, vowel, 7))
    if (final === 0) add(syllableOf(initial, vowel, 19))
  }
  return out
}

/** One that holds another stands before it. */
const ENDINGS = [
  '었습니다',
  '았습니다',
  '습니다',
  '었다고',
  '았다고',
  '었는데',
  '았는데',
  '는다고',
  '었다',
  '았다',
  '어서',
  '아서',
  '으며',
  '으면서',
  '면서',
  '지만',
  '도록',
  '으로',
  '다고',
  '는데',
  '은데',
  '으면',
  '는다',
  '다',
  '고',
  '는',
  '은',
  '을',
  '며',
  '기',
  '게',
  '던',
  '지',
  '어',
  '아',
  '면',
  '자',
  '니',
  '요',
]

/** A guess for a verb that no list knows: the word without a common ending. */
function bareStem(surface: string): string {
  for (const ending of ENDINGS) if (surface.length > ending.length && surface.endsWith(ending)) return surface.slice(0, -ending.length)
  return surface
}
