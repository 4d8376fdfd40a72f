// Whole outputs of the articles under examples/. To accept a change: npx vitest run tests/golden -u, and read the difference.

import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/formats/formats.js'
import { openFrontDoor } from '../../src/ireum.js'
import { articles } from '../support/articles.js'
import { shippedBytes } from '../support/lists.js'

const bytes = shippedBytes()
const { analyze } = openFrontDoor(() => bytes)

describe.each(articles())('%s', (name, text) => {
  const document = analyze(text, { id: name, date: '2025-03-05' })

  it.each(['text', 'markup'])('as %s', async (format) => {
    await expect(FORMATS[format].write(document, { colour: false, date: '2025-03-05' })).toMatchFileSnapshot(
      `${name.replace('.txt', '')}.${format}`,
    )
  })

  // Probabilities move with every training.
  it('as whole objects but for their probabilities', async () => {
    for (const { score } of document.entities) expect(score > 0.3 && score <= 1).toBe(true)
    const withoutScore = (key: string, value: unknown): unknown => (key === 'score' ? undefined : value)
    await expect(`${JSON.stringify(document, withoutScore, 1)}\n`).toMatchFileSnapshot(`${name.replace('.txt', '')}.json`)
  })

  it('gives every amount a value', () => {
    const amounts = document.entities.filter(({ label }) => label === 'MONEY')
    expect(amounts.length).toBeGreaterThan(5)
    for (const { value } of amounts) expect(value).toHaveProperty('currency')
  })
})
