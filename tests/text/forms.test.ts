// HTML and Markdown → Text: the letters without the markup, and the way back to the string with it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readable, readForm } from '../../src/text/forms.js'
import { toSourceEnd, toSourceStart } from '../../src/text/read.js'
import { TEXT_FORMS } from '../../src/types.js'

const html = (source: string): string => readable(source, 'html')
const markdown = (source: string): string => readable(source, 'markdown')

describe('HTML', () => {
  it.each([
    ['tags inside a word', '<p>한<b>빛</b>전자</p>', '한빛전자\n'],
    ['blocks', '<h1>제목</h1><p>하나<p>둘<br>셋', '제목\n하나\n둘\n셋'],
    ['blocks, each one line end', '가</p>\n\n <div><div>나', '가\n나'],
    ['cells and rows', '<table><tr><td>가</td> <td>나</td></tr><tr><th>다</th></tr></table>', '가\t나\n다\n'],
    ['white space', ' 가  나\n\t다 ', '가 나 다 '],
    ['white space that was meant', '<pre>가\n  나</pre>\n 다', '가\n  나\n다'],
    ['a quoted end of a tag', '<p title="a>b" class=c>가', '가'],
    ['comments and declarations', '<!doctype html><!-- <b>숨김</b> --><?xml?>가<![CDATA[나]]>', '가'],
    ['scripts and styles', '가<script>if (1 < 2) "<p>"</script>나<STYLE>p{}</style >다', '가나다'],
    ['a script that nothing closes', '가<script>나<p>다', '가'],
    ['a drawing that nothing closes', '가<svg>나', '가나'],
    ['readings over a name', '<ruby>金<rp>(</rp><rt>김</rt><rp>)</rp></ruby>씨', '金씨'],
    ['signs that are no tags', '3 < 5, a <3> & b', '3 < 5, a <3> & b'],
    ['references', 'R&amp;D 5&#51312;&#xC6D0; &lsquo;말&rsquo; &middot; 1&nbsp;2', 'R&D 5조원 ‘말’ · 1\u00a02'],
    ['references of an old code page', '&#147;말&#148;', '“말”'],
    ['references of no letter', '&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['what is no reference', 'AT&T &amp &unknown; &#; &', 'AT&T &amp &unknown; &#; &'],
  ])('%s', (_name, source, value) => {
    expect(html(source)).toBe(value)
  })

  it('leads back to whole tags and references', () => {
    const source = '<p>&#54620;빛<i>전&#51088;</i>는</p>'
    const text = readForm(source, 'html')
    expect(text.value.slice(0, 4)).toBe('한빛전자')
    expect(source.slice(toSourceStart(text, 0), toSourceEnd(text, 4))).toBe('&#54620;빛<i>전&#51088;')
  })
})

describe('Markdown', () => {
  it.each([
    ['headings', '# 하나 #\n\n둘\n==\n셋\n---\n', '하나\n둘\n셋\n'],
    ['emphasis', '**한빛전자**는 *새* ***공장***을 ~~판다~~ __산다__', '한빛전자는 새 공장을 판다 산다'],
    ['emphasis before a particle', "**'한빛'**은", "'한빛'은"],
    ['signs that are no emphasis', '2 * 3 * 4, snake_case_name, 3~5조 ~ 6조, **열림', '2 * 3 * 4, snake_case_name, 3~5조 ~ 6조, **열림'],
    ['signs with a backslash', '\\*별\\* \\[괄호\\]', '*별* [괄호]'],
    ['links', '[홍길동](https://a.example/b_(c) "제목") [나][b] [B][] [b]\n\n[b]: https://b.example', '홍길동 나 B b\n'],
    ['brackets that are no links', '[서울=뉴스] 가 [나] (다)', '[서울=뉴스] 가 [나] (다)'],
    ['pictures and footnotes', '가 ![그림](x.png)나[^1]\n\n[^1]: 주석', '가 나\n: 주석'],
    ['a picture that is a link', '가[![그림](x.png)](https://a.example)나', '가나'],
    ['code', '`a*b*c` ``x`y`` `열림', 'a*b*c x`y `열림'],
    ['blocks of code', '가\n```js\nconst a = 1\n```\n나\n~~~\n끝이 없다', '가\n나\n'],
    ['quotations', '> 가\n> 나\n\n다', '가 나\n다'],
    ['lists', '- 가\n- 나\n  다\n1. 라', '- 가\n- 나 다\n1. 라'],
    ['wrapped lines and meant ones', '가\n나  \n다\\\n라', '가 나\n다\n라'],
    ['tables', '| 가 | 나 |\n|---|:-:|\n| 1 | 2 |\n\n끝 | 끝', ' 가\t 나\n 1\t 2\n끝 | 끝'],
    ['HTML', '가<br>나 <b>다</b> R&amp;D 3 < 5', '가나 다 R&D 3 < 5'],
    ['what stands before the text', '---\ntitle: 가\ndate: 2025-02-05\n---\n나', 'title: 가\ndate: 2025-02-05\n나'],
    ['lines of Windows', '# 가\r\n\r\n나\r\n다\r\n', '가\n나 다\n'],
  ])('%s', (_name, source, value) => {
    expect(markdown(source)).toBe(value)
  })

  it('leads back to the letters', () => {
    const source = '# **한빛** [전자](https://a.example)'
    const text = readForm(source, 'markdown')
    expect(text.value).toBe('한빛 전자')
    expect(source.slice(toSourceStart(text, 0), toSourceEnd(text, 5))).toBe('한빛** [전자')
  })
})

const PIECES = [
  '<',
  '>',
  '</',
  '<b>',
  '<p ',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '&#44032;',
  '"',
  '=',
  '<rt>',
  '<script>',
  '</script>',
  '<pre>',
].concat(
  [
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '](',
    '(',
    ')',
    '![',
    '\\',
    '|',
    '|-|\n',
    '#',
    '# ',
    '> ',
    '- ',
    '---\n',
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
  ],
  ['한빛', 'a', ' ', '5조원', '😀', '\ud800', '\u1112\u1161\u11ab', '\u200b', '１'],
)
const anyMarkup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('any text, as whatever it is read', () => {
  it.each(TEXT_FORMS)('%s gives every letter its own piece of the source, in order', (form) => {
    fc.assert(
      fc.property(anyMarkup, (source) => {
        const text = readForm(source, form)
        expect(text.source).toBe(source)
        let last = 0
        for (let n = 0; n < text.length; n++) {
          const start = toSourceStart(text, n)
          const end = toSourceEnd(text, n + 1)
          expect(end).toBeGreaterThan(start)
          // The two halves of a letter that a reference stands for share it.
          if (start < last) expect(source.slice(start, end)).toMatch(/^&/)
          else last = end
        }
        expect(last).toBeLessThanOrEqual(source.length)
        expect(toSourceStart(text, text.length)).toBe(source.length)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(TEXT_FORMS)('%s keeps letters that are no markup', (form) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('한빛', '전자', '가나'), { minLength: 1, maxLength: 10 }), (words) => {
        expect(readable(words.join(' '), form)).toBe(words.join(' '))
      }),
    )
  })
})
