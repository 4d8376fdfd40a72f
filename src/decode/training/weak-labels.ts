// Raw text and the forms that were annotated in it → labels to learn from.

import { allowJoined } from './joined.js'
import { NAME_LABELS } from './labels.js'
import type { Lattice } from './lattice.js'
import { bestReading, scoreLattice } from './learn.js'
import type { WeakForm } from './material.js'
import type { Weights } from './working-weights.js'

/** Weak labels: of each form's occurrences as many as were annotated stay, the best scoring ones; then the best reading over them, joined or not. */
export function project(weights: Weights, raw: readonly Lattice[], forms: ReadonlyMap<string, WeakForm>, joins: boolean): void {
  const occurrences = new Map<string, { score: number; lattice: Lattice; span: number }[]>()
  for (const lattice of raw) {
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      if (allowed === 0) continue
      const form = lattice.surface![i]
      let best = Number.NEGATIVE_INFINITY
      for (let y = 0; y < NAME_LABELS; y++)
        if ((allowed & (1 << y)) !== 0 && scores[i * NAME_LABELS + y] > best) best = scores[i * NAME_LABELS + y]
      const list = occurrences.get(form)
      if (list) list.push({ score: best, lattice, span: i })
      else occurrences.set(form, [{ score: best, lattice, span: i }])
    }
  }
  for (const [form, list] of occurrences) {
    const quota = forms.get(form)?.count ?? 0
    if (list.length <= quota) continue
    list.sort((a, b) => b.score - a.score)
    for (let i = quota; i < list.length; i++) list[i].lattice.allowed![list[i].span] = 0
  }
  for (const lattice of raw) {
    if (joins) allowJoined(lattice)
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      const firm = forms.get(lattice.surface![i])?.firm ?? true
      const bonus = firm ? 2 * (lattice.end[i] - lattice.start[i]) : 0
      for (let y = 0; y < NAME_LABELS; y++) {
        const at = i * NAME_LABELS + y
        scores[at] = (allowed & (1 << y)) === 0 ? Number.NEGATIVE_INFINITY : scores[at] + bonus
      }
    }
    lattice.gold = bestReading(lattice, scores)
  }
}
