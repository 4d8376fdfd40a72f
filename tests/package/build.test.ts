// What the build makes of a bundle means the same as before.

import { describe, expect, it } from 'vitest'
import { eager } from '../../build/eager.js'
import { globalsOnce, localised, plainExports } from '../../build/local.js'

/** What a bundle exports, its requires answered by `files`. */
function run(code: string, files: Record<string, string> = {}): Record<string, unknown> {
  const module = { exports: {} as Record<string, unknown> }
  new Function('module', 'exports', 'require', code)(module, module.exports, (file: string) => run(files[file], files))
  return module.exports
}

describe('eager', () => {
  const code = `'use strict'
module.exports={sum:sum(1,2),kept:new Box(3).kept(),late,nested:nested(4),own:[1,2].map(x=>({x})),cold:cold(),name:sum.name};
function sum(a,b=a){return twice(a)+b}
function twice(x){return 2*x}
function nested(x){return inner()+1;function inner(){return (y=>y*x)(5)}}
function cold(){return typeof arguments}
function Box(x){this.x=x;this.kept=()=>this.x}
var late=(function(){return typeof this})();`
  const begins = (...texts: string[]): Set<number> => new Set(texts.map((text) => code.indexOf(text)))

  it('compiles what is wanted at once, hoisted as it was, and leaves the rest', () => {
    const out = eager(code, begins('function sum', 'function twice', 'function nested', 'function inner', 'y=>', 'x=>'))
    expect(run(out)).toEqual(run(code))
    for (const name of ['sum', 'twice', 'nested', 'inner']) expect(out).toContain(`${name}=(function (`)
    expect(out).toContain('(function(y){return y*x})')
    expect(out).toContain('\nfunction cold()')
    expect(out.indexOf("'use strict'")).toBe(0)
  })

  it('leaves arrow functions that borrow what is around them', () => {
    const out = eager(code, begins('()=>this.x'))
    expect(out).toContain('()=>this.x')
    expect(run(out)).toEqual(run(code))
  })
})

describe('localised', () => {
  const files = {
    './chunk-A.cjs': `var __export=(to,all)=>{for(var name in all)Object.defineProperty(to,name,{get:all[name],enumerable:!0})};
var out={};__export(out,{fixed:()=>fixed,count:()=>count,next:()=>next});module.exports=out;
var fixed=7,count=0;function next(){return++count}`,
  }
  const code = `module.exports={};var import_chunk_A=require("./chunk-A.cjs");
(0,import_chunk_A.next)();for(let one of(0,import_chunk_A.next)()>1?[1,2]:[])module.exports[one]=import_chunk_A.fixed+import_chunk_A.count;`

  it('takes what never changes once, and what changes each time', () => {
    const out = localised(code, (file) => files[`./${file}` as './chunk-A.cjs'])
    expect(out).toContain('{next:import_chunk_A_next,fixed:import_chunk_A_fixed}=import_chunk_A')
    expect(out).toContain('+import_chunk_A.count')
    expect(run(out, files)).toEqual({ 1: 9, 2: 9 })
  })
})

describe('plainExports', () => {
  it('sets what never changes when all is made, and asks for what changes', () => {
    const code = `var out={};
__export(out,{fixed:()=>fixed,count:()=>count,next:()=>next});
module.exports=__toCommonJS(out);
var fixed=7,count=0;function next(){return++count}`
    const exported = run(plainExports(code))
    expect(Object.keys(exported)).toEqual(['fixed', 'count', 'next'])
    ;(exported.next as () => void)()
    expect(exported).toMatchObject({ fixed: 7, count: 1 })
  })

  it('leaves what is written otherwise', () => {
    expect(plainExports('module.exports={a:1}')).toBe('module.exports={a:1}')
  })
})

describe('globalsOnce', () => {
  it('takes a global once, and leaves what only bears its name', () => {
    const code = `module.exports={Map:3,max:Math.max(1,2),own:o=>o.Map+o.Math.max,made:new Map([[1,Number('2')]]).get(1),kept:{JSON}.JSON===JSON}`
    const out = globalsOnce(code)
    expect(out).toContain('own_Math_max(1,2)')
    expect(out).toContain('new own_Map')
    const { own, ...rest } = run(out) as { own: (o: object) => number }
    expect(own({ Map: 1, Math: { max: 2 } })).toBe(3)
    expect(rest).toEqual({ Map: 3, max: 2, made: 2, kept: true })
  })

  it('leaves code without any', () => {
    expect(globalsOnce('f(1)')).toBe('f(1)')
  })
})
