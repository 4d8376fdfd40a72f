// The page: what is typed is read at once, here in the browser, by the bundle that the package ships.

import { analyze } from '../dist/browser.js'

const byId = (id) => document.getElementById(id)
const article = byId('article')
const date = byId('date')
const form = byId('form')

const element = (name, text, attributes = {}) => {
  const out = document.createElement(name)
  out.textContent = text
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, value)
  return out
}

const NAMES = {
  PERSON: '사람',
  ORGANIZATION: '단체',
  LOCATION: '곳',
  POSITION: '직책',
  MONEY: '금액',
  PERCENT: '비율',
  QUANTITY: '수량',
  DATE: '날짜',
  TIME: '시간',
}

/** The article with its marks. A mark's value shows when one points at it. */
function marked({ text, entities }) {
  const out = []
  let at = 0
  for (const { start, end, label, ref, value, source, score } of entities) {
    const why = [value === undefined ? '' : JSON.stringify(value), `${source} ${score.toFixed(2)}`].filter(Boolean).join('\n')
    const mark = element('mark', text.slice(start, end), { 'data-label': label, 'data-code': NAMES[label], title: why })
    if (ref !== undefined) mark.dataset.ref = ref
    out.push(text.slice(at, start), mark)
    at = end
  }
  return [...out, text.slice(at)]
}

function table(title, head, rows) {
  if (rows.length === 0) return []
  const out = element('table', '')
  const row = (cells, name) => {
    const line = element('tr', '')
    line.append(...cells.map((cell) => element(name, cell)))
    return line
  }
  out.append(element('caption', title), row(head, 'th'), ...rows.map((cells) => row(cells, 'td')))
  return [out]
}

const STATUS = { current: '', former: '전', appointed: '내정·선임', acting: '대행' }

function tables({ entities, referents, relations }) {
  const nameOf = (ref) => referents.find((referent) => referent.ref === ref)?.name ?? ''
  const others = ({ name, aliases }) => aliases.filter((alias) => alias !== name).join(', ')
  const people = referents
    .filter(({ label }) => label === 'PERSON')
    .flatMap((person) => {
      const posts = relations.filter((relation) => relation.person === person.ref)
      const rows = posts.map(({ position, organization, status }) => [`${STATUS[status]} ${position}`.trim(), nameOf(organization)])
      return (rows.length === 0 ? [['', '']] : rows).map((post) => [person.name, ...post, others(person)])
    })
  const bodies = referents
    .filter(({ label }) => label === 'ORGANIZATION')
    .map((body) => [
      body.name,
      Object.entries(body.ids ?? {})
        .map(([key, id]) => `${key} ${typeof id === 'string' ? id : id.length}`)
        .join(', '),
      others(body),
    ])
  const amounts = entities
    .filter(({ label }) => label === 'MONEY')
    .map(({ text, value }) => [
      text,
      value?.currency ?? '',
      [value?.decimal, value?.upper].filter(Boolean).join(' ~ '),
      entities[value?.equals]?.text ?? '',
    ])
  return [
    ...table('누가', ['이름', '직책', '회사', '다른 이름'], people),
    ...table('어느 회사가', ['이름', '번호', '다른 이름'], bodies),
    ...table('얼마를', ['글', '통화', '값', '같은 금액'], amounts),
  ]
}

function read() {
  const began = performance.now()
  const found = analyze(article.value, { from: form.value, ...(date.value === '' ? {} : { date: date.value }) })
  byId('status').textContent = `${found.entities.length}개, ${(performance.now() - began).toFixed(0)} ms`
  byId('marked').replaceChildren(...marked(found))
  byId('tables').replaceChildren(...tables(found))
}

/** Whoever points at a name sees where else it is meant. */
byId('marked').addEventListener('pointerover', ({ target }) => {
  const ref = target.dataset?.ref
  for (const mark of byId('marked').querySelectorAll('mark')) mark.classList.toggle('same', ref !== undefined && mark.dataset.ref === ref)
})
for (const input of [article, date, form]) input.addEventListener('input', read)
read()
