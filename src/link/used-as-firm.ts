// Is a name that is also a common word (대상, 하나, 다음) used as a firm's name here?

import { JOIN } from './gaps.js'
import { BODY } from './mentions.js'
import { gapAfter, postAt, type Scene } from './scene.js'

const AFTER =
  /^(?:\((?:[0-9][0-9A-Z]{5}|주|코스[피닥]|옛|구 )|우(?![가-힣])|의 (?:[0-9][^ ]* )?(?:주가|지분|매출|영업이익|순이익|실적|시가총액|공시|주식|목표주가|신제품)|, ?(?:[0-9]분기|상반기|하반기|[0-9]+억)|[’']?(?:그룹|주가| ?(?:주가|주식|지분|매출|영업이익|순이익|실적|본사|사옥|노조|이사회|대표|회장|사장|측|관계자|임직원|직원|공시|계열|자회사|주총|정기주총|주주|경영진|연구소|공장|컨소시엄))(?![가-힣]{2}))/
const BEFORE =
  /(?:업체|기업|회사|상장사|제조사|운영사|개발사|유통사|시공사|지주사|모회사|자회사|계열사|브랜드|코스닥|코스피|유가증권시장|종목|㈜|\(주\)|주식회사)(?:인)? ?[‘']?$/
const ACTS =
  /(?:밝혔|공시|출시|인수|투자|설립|매각|선보|체결|상장|공급|수주|합병|발표|기록했|올렸|내놨|내놓|출범|참여|개발했|판매|운영|마감|거래를|급등|급락|상승|하락|강세|약세|발행|유상증자|전환사채|법인을 세|공장을 (?:짓|세|증설)|사들였|순매수|순매도)/

/** A post, a partner, a number or the words around must say so. */
export function isUsedAsFirm(scene: Scene, at: number, otherNames: boolean): boolean {
  if (otherNames) return true
  const { mentions } = scene
  const { value } = scene.text
  const mention = mentions[at]
  for (let k = at - 3; k <= at + 3; k++) if (postAt(scene, k)?.body === at) return true
  const after = value.slice(mention.end, mention.end + 12)
  if (AFTER.test(after)) return true
  if (BEFORE.test(value.slice(Math.max(mention.lineStart, mention.start - 10), mention.start))) return true
  for (const k of [at - 1, at]) {
    const other = mentions[k === at ? at + 1 : k]
    if (k >= 0 && other !== undefined && other.kind === BODY && gapAfter(scene, k).role === JOIN) return true
  }
  const particle = /^[’']?(?:은|는|이|가|도|을|를|의|와|과|에) /.exec(after)
  if (particle === null) return false
  const stop = value.slice(mention.end, mention.end + 90).split(/[.\n]/)[0]
  return ACTS.test(stop)
}
