// Scores → the tables that `ireum evaluate` prints.

import { table } from '../formats/table.js'
import { LABELS, type Label } from '../types.js'
import { NAMES } from './listed.js'
import { type Counts, calibrationError, rates, type Score, total } from './score.js'

const CORE: readonly Label[] = ['PERSON', 'ORGANIZATION', 'MONEY']

/** Everything about one score: by label, names by lists and errors by kind, calibration, values. */
export const report = (score: Score): string => [accuracy(score), errorKinds(score), calibration(score)].join('\n')

/** One line a score: F of each kind of name and of all, to lay scores side by side. */
export function comparison(head: string, scores: readonly (readonly [name: string, score: Score])[]): string {
  const { wanted } = scores[0][1]
  const names = NAMES.filter((label) => wanted.includes(label))
  const f = (score: Score, labels: readonly Label[]): string => rates(total(score, labels)).f.toFixed(1)
  const rows = scores.map(([name, score]) => [
    name,
    String(score.documents),
    ...names.map((label) => f(score, [label])),
    ...(isMoneyWanted(score) ? [f(score, CORE)] : []),
    f(score, wanted),
  ])
  const core = isMoneyWanted(scores[0][1]) ? ['core F'] : []
  return `${table([head, 'documents', ...names.map((label) => `${label} F`), ...core, 'all F'], rows)}\n`
}

const isMoneyWanted = ({ wanted }: Score): boolean => wanted.includes('MONEY')

function accuracy(score: Score): string {
  const line = (name: string, counts: Counts): string[] => {
    const { precision, recall, f } = rates(counts)
    const wanted = counts.right + counts.missed
    return [name, ...[precision, recall, f].map((rate) => rate.toFixed(1)), `${counts.right} of ${wanted}`, String(counts.spurious)]
  }
  const { wanted, relations } = score
  const rows = wanted.map((label) => line(label, score.labels.get(label)!))
  if (isMoneyWanted(score)) rows.push(line('people, organizations, money', total(score, CORE)))
  rows.push(line('all', total(score, wanted)))
  if (relations.right + relations.missed > 0) rows.push(line('relations', relations))
  const { precision, recall, mentions } = score.identity
  if (mentions > 0) {
    const [p, r] = [(100 * precision) / mentions, (100 * recall) / mentions]
    rows.push(['identity (B-cubed)', p.toFixed(1), r.toFixed(1), ((2 * p * r) / (p + r)).toFixed(1), `${mentions} mentions`, ''])
  }
  const values = [...score.values].map(
    ([label, { right, all }]) => `${label} values right: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)\n`,
  )
  return `${score.documents} documents\n${table(['', 'precision', 'recall', 'F', 'found', 'spurious'], rows)}\n${values.join('')}`
}

/** A name is listed when its string is in the lists of its label. An error is counted where the annotation is, a spurious one where it was made. */
function errorKinds(score: Score): string {
  const keys = LABELS.flatMap((label) => (NAMES.includes(label) ? [`${label}, listed`, `${label}, unlisted`] : [label]))
  const rows = keys.flatMap((key) => {
    const group = score.groups.get(key)
    if (group === undefined) return []
    const { counts, kinds } = group
    const { recall, f } = rates(counts)
    return [
      [
        key,
        recall.toFixed(1),
        f.toFixed(1),
        `${counts.right} of ${counts.right + counts.missed}`,
        ...[kinds.missed, kinds.border, kinds.label, kinds.spurious].map(String),
      ],
    ]
  })
  return `${table(['errors by kind', 'recall', 'F', 'found', 'missed', 'wrong border', 'wrong label', 'out of nothing'], rows)}\n`
}

function calibration({ bins, nameBins }: Score): string {
  const rows = bins.flatMap(({ entities, scores, right }, i) =>
    entities === 0
      ? []
      : [
          [
            `${i / bins.length} to ${(i + 1) / bins.length}`,
            String(entities),
            (scores / entities).toFixed(3),
            (right / entities).toFixed(3),
          ],
        ],
  )
  const [all, names] = [bins, nameBins].map((each) => calibrationError(each).toFixed(3))
  return `${table(['score', 'entities', 'mean score', 'share right'], rows)}\nexpected calibration error: ${all}, of names ${names}\n`
}
