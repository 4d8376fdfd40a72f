// Forms annotated with finer labels of others: what our labels make of them.

import { expect, test } from 'vitest'
import { LOCATION, ORGANIZATION, PERSON, POSITION } from '../../src/decode/training/labels.js'
import { weakForms } from '../../src/decode/training/weak-forms.js'

const HEAD = 'form\tlabel\tcount'
const isTitle = (form: string): boolean => form === '사장'
const read = (...lines: string[]) => Object.fromEntries(weakForms([HEAD, ...lines], isTitle))

test.each([
  ['마루결\tPS_NAME', PERSON, true],
  ['가람전자\tOGG_ECONOMY', ORGANIZATION, true],
  // A school or a hotel is a place as well; so is a country the other way round.
  ['가람대\tOGG_EDUCATION', ORGANIZATION | LOCATION, true],
  ['나루국\tLCP_COUNTRY', LOCATION | ORGANIZATION, true],
  ['나루산\tLCG_MOUNTAIN', LOCATION, true],
  ['가람빌딩\tAF_BUILDING', LOCATION, true],
  // Counted only sometimes by our guideline.
  ['가람톡\tTMI_SERVICE', ORGANIZATION, false],
  ['나루대로\tAF_ROAD', LOCATION, false],
  ['총리\tCV_POSITION', POSITION, true],
  ['사장\tCV_OCCUPATION', POSITION, true],
])('%s', (line, labels, firm) => {
  expect(read(`${line}\t3`)).toEqual({ [line.split('\t')[0]]: { labels, count: 3, firm } })
})

test('leaves out what is none of ours', () => {
  expect(read('5일\tDT_DAY\t9', '목수\tCV_OCCUPATION\t9', '바둑이\tPS_PET\t9', '마루결 사장\tPS_NAME\t9')).toEqual({})
})

test('adds up a form of several labels', () => {
  expect(read('나루\tPS_NAME\t2', '나루\tTMI_SERVICE\t5', '나루\tDT_DAY\t7')).toEqual({
    나루: { labels: PERSON | ORGANIZATION, count: 7, firm: true },
  })
})
