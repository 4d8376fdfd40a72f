// The Korean language model inside wink-nlp: one contract, run on an older and the pinned release.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import pinned from 'wink-nlp'
import old from 'wink-nlp-old'
import { createIreum } from '../../src/index.js'
import { IreumError, ireumOf, koreanModel, markedHtml, spanOf, winkKorean } from '../../src/wink/index.js'
import { shippedBytes } from '../support/lists.js'
import { WINK_PIECES } from '../support/pieces.js'

const lists = shippedBytes()
const core = createIreum({ lists })
const TEXT = '한지우 한빛전자 회장은 30억달러(4조원)를 투자한다고 밝혔다. 삼성전자도 1조 2천억원을 쓴다.'
// Releases differ in types, not in what is used here.
// biome-ignore lint/suspicious/noExplicitAny: two releases of one untyped interface
type Any = any

describe.each([
  ['1.14.3', old as Any],
  ['2.4', pinned as Any],
])('wink-nlp %s', (_release, winkNLP) => {
  const nlp = winkNLP(koreanModel({ lists }))
  const { its, as } = nlp
  const read = (text: string): Any => nlp.readDoc(text)

  it('is refused inside a recognizer: one text is read at a time', () => {
    const own = createIreum({ lists, recognizers: [() => void read('이재용 회장은 5일 말했다.')] })
    expect(() => own.analyze(TEXT)).toThrow(/analyze was called by a recognizer/)
  })

  it('cuts stems, particles, copulas and endings and names their parts of speech', () => {
    const tokens = read(TEXT).tokens()
    expect(
      tokens
        .out()
        .map((value: string, i: number) => `${value}/${tokens.out(its.pos)[i]}`)
        .join(' '),
    ).toBe(
      '한지우/PROPN 한빛전자/PROPN 회장/NOUN 은/ADP 30/NUM 억/NUM 달러/NOUN (/PUNCT 4/NUM 조/NUM 원/NOUN )/PUNCT 를/ADP 투자한다고/VERB 밝혔다/VERB ./PUNCT 삼성전자/PROPN 도/ADP 1/NUM 조/NUM 2/NUM 천억/NUM 원/NOUN 을/ADP 쓴다/VERB ./PUNCT',
    )
  })

  it('gives sentences, lemmas, types, shapes and stop words', () => {
    const document = read(TEXT)
    expect(document.sentences().out()).toHaveLength(2)
    expect(document.tokens().out(its.lemma)).toEqual(expect.arrayContaining(['투자하다', '밝히다', '쓰다']))
    expect(document.tokens().out(its.type)).toEqual(expect.arrayContaining(['word', 'number', 'punctuation']))
    expect(document.tokens().itemAt(0).out(its.shape)).toBe('가가가')
    expect(
      document
        .tokens()
        .filter((token: Any) => token.out(its.stopWordFlag))
        .out(),
    ).toEqual(expect.arrayContaining(['은', '를', '도']))
    expect(document.tokens().out(its.value, as.freqTable)[0]).toEqual(['.', 2])
    expect(document.tokens().out(its.normal, as.bigrams).length).toBeGreaterThan(10)
  })

  it('gives our entities with our labels', () => {
    const document = read(TEXT)
    expect(
      document
        .entities()
        .out(its.detail)
        .map((entity: Any) => [entity.value, entity.type]),
    ).toEqual([
      ['한지우', 'PERSON'],
      ['한빛전자', 'ORGANIZATION'],
      ['회장', 'POSITION'],
      ['30억달러', 'MONEY'],
      ['4조원', 'MONEY'],
      ['삼성전자', 'ORGANIZATION'],
      ['1조 2천억원', 'MONEY'],
    ])
    expect(document.entities().out(its.type, as.freqTable)[0]).toEqual(['MONEY', 3])
    expect(document.sentences().itemAt(1).entities().out()).toEqual(['삼성전자', '1조 2천억원'])
    expect(document.entities().itemAt(5).parentSentence().index()).toBe(1)
  })

  it('learns custom entities over labels, parts of speech and particles', () => {
    const own = winkNLP(koreanModel({ lists }))
    own.learnCustomEntities([
      { name: 'INVESTMENT', patterns: ['MONEY [|PUNCT] [|MONEY] [|PUNCT] [를|을] VERB'] },
      { name: 'CHAIR', patterns: ['PERSON [|ORGANIZATION] [회장|사장]'] },
    ])
    expect(
      own
        .readDoc(TEXT)
        .customEntities()
        .out(own.its.detail)
        .map((entity: Any) => [entity.value, entity.type]),
    ).toEqual([
      ['한지우 한빛전자 회장', 'CHAIR'],
      ['30억달러(4조원)를 투자한다고', 'INVESTMENT'],
      ['1조 2천억원을 쓴다', 'INVESTMENT'],
    ])
  })

  it('takes words that every object has as a key in patterns and in text', () => {
    const own = winkNLP(koreanModel({ lists }))
    own.learnCustomEntities([{ name: 'WORD', patterns: ['constructor', '[toString|hasOwnProperty] 함수'] }])
    expect(own.readDoc('constructor 와 toString 함수, __proto__ 함수').customEntities().out()).toEqual(['constructor', 'toString 함수'])
  })

  it('takes a word of a pattern as that word where it is a body in Latin letters', () => {
    const own = winkNLP(koreanModel({ lists }))
    own.learnCustomEntities([{ name: 'PLANT', patterns: ['LG 공장'] }])
    const document = own.readDoc('그 LG 공장이다')
    expect(document.entities().out()).toEqual(['LG'])
    expect(document.customEntities().out()).toEqual(['LG 공장'])
  })

  it('marks text up and weighs sentences', () => {
    const document = read(TEXT)
    document.entities().each((entity: Any) => entity.markup('[', ']'))
    expect(document.out(its.markedUpText)).toContain('[한지우] [한빛전자] [회장]은 [30억달러]([4조원])를')
    expect(document.out(its.sentenceWiseImportance)).toHaveLength(2)
    expect(document.out(its.readabilityStats)).toMatchObject({ numOfTokens: 26, numOfSentences: 2 })
  })

  it('tells characters, values and referents of entities', () => {
    const document = read(`  ${TEXT}`)
    const spans = document
      .entities()
      .out()
      .map((_: string, i: number) => spanOf(document.entities().itemAt(i)))
    for (const span of spans) expect(`  ${TEXT}`.slice(span.start, span.end)).toBe(span.text)
    expect(spans[3]).toMatchObject({ label: 'MONEY', value: { currency: 'USD', decimal: '3000000000' } })
    expect(spans[0].ref).toBe(ireumOf(document).referents.find((one) => one.name === '한지우')?.ref)
    expect(ireumOf(document.entities().itemAt(0))).toBe(ireumOf(document))
    expect(spanOf(document.sentences().itemAt(1)).text).toBe('삼성전자도 1조 2천억원을 쓴다.')
    const words = document.tokens().out()
    words.forEach((word: string, i: number) => {
      const { start, end, text } = spanOf(document.tokens().itemAt(i))
      expect([text, `  ${TEXT}`.slice(start, end)]).toEqual([word, word])
    })
  })

  it('keeps a second instance apart', () => {
    const other = winkNLP(koreanModel({ lists }))
    other.learnCustomEntities([{ name: 'WHO', patterns: ['PERSON'] }])
    const third = winkNLP(koreanModel({ lists }))
    expect(other.readDoc(TEXT).customEntities().out()).toEqual(['한지우'])
    expect(third.readDoc(TEXT).customEntities().out()).toEqual([])
    expect(read(TEXT).tokens().out()).toEqual(other.readDoc(TEXT).tokens().out())
  })

  it.each([
    [['sbd', 'ner', 'pos', 'cer']],
    [['sbd', 'ner']],
    [['sbd']],
    [['sbd', 'pos']],
    [['sbd', 'ner', 'cer']],
    [['sbd', 'ner', 'negation', 'sentiment']],
  ])('works with the pipe %j', (pipe) => {
    const document = winkNLP(koreanModel({ lists }), pipe).readDoc(TEXT)
    expect(document.out()).toBe(TEXT)
    expect(document.tokens().length()).toBe(26)
    expect(document.tokens().out(its.pos)[3]).toBe('ADP')
    expect(document.entities().length()).toBe(pipe.includes('ner') ? 7 : 0)
  })

  it('gives eojeols when sbd is left out, and says so to those who ask for more', () => {
    const document = winkNLP(koreanModel({ lists }), []).readDoc('한지우 회장은 말했다')
    expect(document.tokens().out()).toEqual(['한지우', '회장은', '말했다'])
    expect(() => ireumOf(document)).toThrow(/'sbd'/)
  })

  it('says what custom entities need', () => {
    const own = winkNLP(koreanModel({ lists }), ['sbd', 'ner', 'cer'])
    own.learnCustomEntities([{ name: 'WHO', patterns: ['PERSON'] }])
    expect(() => own.readDoc(TEXT)).toThrow(/stage pos/)
  })

  it('reads empty text', () => {
    for (const text of ['', ' ', '\n \t']) {
      const document = read(text)
      expect(document.out()).toBe('')
      expect(document.tokens().length()).toBe(0)
      expect(document.entities().length()).toBe(0)
    }
  })
})

describe('raw words', () => {
  const text = '서울에서 회장을 만났다.'

  it('do not fill the lexicon where sbd makes the tokens', () => {
    const nlp: Any = (pinned as Any)(koreanModel({ lists }))
    nlp.readDoc(TEXT)
    const document = nlp.readDoc(text)
    expect(document.out()).toBe(text)
    expect(document.isLexeme('만났다')).toBeTruthy()
    expect(document.isLexeme('만났다.')).toBeNull()
    expect(document.isLexeme('서울에서')).toBeNull()
  })

  it('stay wink’s own where it does not, and in patterns learned late', () => {
    const bare: Any = (pinned as Any)(koreanModel({ lists }), ['ner'])
    for (let i = 0; i < 2; i++) expect(bare.readDoc(text).tokens().out()).toEqual(['서울에서', '회장을', '만났다.'])
    const nlp: Any = (pinned as Any)(koreanModel({ lists }))
    nlp.readDoc(TEXT)
    nlp.learnCustomEntities([{ name: 'MET', patterns: ['[를|을] 만났다'] }])
    for (let i = 0; i < 2; i++) expect(nlp.readDoc(text).customEntities().out()).toEqual(['을 만났다'])
  })

  it('of a document that failed are not taken for those of the next', () => {
    let fails = true
    const recognizers = [
      () => {
        if (fails) throw new Error('no')
      },
    ]
    const nlp: Any = (pinned as Any)(koreanModel({ lists, recognizers }))
    fails = false
    nlp.readDoc(TEXT)
    fails = true
    expect(() => nlp.readDoc('하나 둘')).toThrow('no')
    fails = false
    expect(nlp.readDoc(text).out()).toBe(text)
  })
})

describe('losslessness', () => {
  const nlp: Any = winkKorean({ lists })
  const pieces = fc.constantFrom(...WINK_PIECES)

  it('gives back every text, and the characters of every entity', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('')
        const document = nlp.readDoc(text)
        expect(document.out()).toBe(text.trim())
        const spans: Any[] = []
        document.entities().each((entity: Any) => {
          const span = spanOf(entity)
          expect(entity.out()).toBe(span.text)
          expect(text.slice(span.start, span.end)).toBe(span.text)
          spans.push([span.start, span.end, span.label])
        })
        expect(spans).toEqual(core.analyze(ireumOf(document).text).entities.map(({ start, end, label }) => [start, end, label]))
      }),
      { numRuns: 400, seed: 6 },
    )
  })

  it('keeps offsets that wink has no room for', () => {
    const text = `한지우${' '.repeat(70)}\n\n\u00a0 회장은\u200b 왔다`
    const document = nlp.readDoc(text)
    expect(document.out()).toBe(text)
    expect(document.tokens().out()).toContain('\u200b')
  })
})

describe('winkKorean', () => {
  it('starts afresh at maxLexemes and keeps custom entities', () => {
    let made = 0
    const counting = (...parts: Any[]): Any => {
      made++
      return (pinned as Any)(...parts)
    }
    const nlp: Any = winkKorean({ lists, winkNLP: counting, maxLexemes: 1000 })
    nlp.learnCustomEntities([{ name: 'WHO', patterns: ['PERSON [은|는]'] }])
    for (let i = 0; i < 40; i++)
      nlp.readDoc(Array.from({ length: 60 }, (_, k) => String.fromCharCode(0xac00 + 60 * i + k).repeat(2)).join(' '))
    expect(made).toBeGreaterThan(1)
    expect(nlp.readDoc('한지우 회장, 한지우는 왔다').customEntities().out()).toEqual(['한지우는'])
  })

  it('cuts the words of a pattern as it cuts text', () => {
    const nlp: Any = winkKorean({ lists })
    nlp.learnCustomEntities([{ name: 'CHAIR', patterns: ['PERSON 회장은 MONEY'] }])
    expect(nlp.readDoc('한지우 회장은 5조원을 썼다').customEntities().out()).toEqual(['한지우 회장은 5조원'])
  })

  it('refuses a choice of several tokens and bad options', () => {
    const nlp: Any = winkKorean({ lists })
    expect(() => nlp.learnCustomEntities([{ name: 'X', patterns: ['[회장은|사장]'] }])).toThrow(/회장 \+ 은/)
    expect(() => winkKorean({ lists, maxLexemes: 5 })).toThrow(/maxLexemes/)
    expect(() => koreanModel({ date: 'yesterday' })).toThrow(/date/)
    expect(() => koreanModel({ colour: 'red' } as never)).toThrow(/"colour" is none of koreanModel.*date/)
    for (const open of [koreanModel, winkKorean]) expect(() => open(null as never)).toThrow(IreumError)
    const wrong: [unknown, RegExp][] = [
      [{ maxLexeme: 5000 }, /"maxLexeme" is none of winkKorean.*maxLexemes/],
      [{ pipe: null }, /pipe is null \(pipe\)/],
      [{ winkNLP: {} }, /winkNLP is an object \(winkNLP\).*import winkNLP/],
      [{ winkNLP: () => ({}) }, /no readDoc\(\)/],
    ]
    for (const [options, message] of wrong) {
      expect(() => winkKorean({ lists, ...(options as object) })).toThrow(IreumError)
      expect(() => winkKorean({ lists, ...(options as object) })).toThrow(message)
    }
    for (const nothing of [null, undefined, 5, '가나', Symbol('s')])
      expect(() => spanOf(nothing as never)).toThrow(/No ireum document stands behind/)
  })

  it('refuses a wink-nlp that does not fit', () => {
    const cutOff = (...parts: Any[]): Any => {
      const nlp = (pinned as Any)(...parts)
      return { ...nlp, readDoc: (text: string) => nlp.readDoc(text.slice(1)) }
    }
    expect(() => winkKorean({ lists, winkNLP: cutOff })).toThrow(/does not fit/)
    const model = koreanModel({ lists }) as Any
    expect(() => model.sbd().setter(null, { tokens: [1, 2, 3], numOfTokens: 1, sentences: [] })).toThrow(/four numbers/)
    expect(() => model.sbd().setter(null, { tokens: [], numOfTokens: 0, sentences: [], cache: {} })).toThrow(/lookup/)
  })

  it('reads dates against the given day and finds names of one’s own', () => {
    const nlp: Any = winkKorean({
      lists,
      date: '2025-02-05',
      names: [{ label: 'ORGANIZATION', name: '가온누리', ids: { internal: 'A-17' } }],
    })
    const document = nlp.readDoc('가온누리는 지난해 문을 열었다.')
    expect(spanOf(document.entities().itemAt(0)).ids).toMatchObject({ internal: 'A-17' })
    expect(spanOf(document.entities().itemAt(1)).value).toEqual({ iso: '2024' })
  })
})

describe('markedHtml', () => {
  it('escapes what stands in the text', () => {
    const nlp: Any = winkKorean({ lists })
    expect(markedHtml(nlp.readDoc('<script>"한지우" 회장 & 삼성전자</script>'))).toMatch(
      /^&lt;script&gt;&quot;<mark data-label="PERSON" data-ref="\w+">한지우<\/mark>&quot; <mark data-label="POSITION">회장<\/mark> &amp; <mark .*>삼성전자<\/mark>&lt;\/script&gt;$/,
    )
  })
})
