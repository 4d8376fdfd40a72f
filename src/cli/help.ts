// The commands and their usage texts.

export interface Command {
  /** Arguments after the command's name → exit code: 0, or 1 when some input failed. Wrong use is thrown. */
  run(argv: string[]): Promise<number>
}

interface Entry {
  load: () => Promise<Command>
  line: string
  usage: string
}

const LISTS = '  --lists FILE|DIR     lists made by `ireum build`, or a folder to build them from, in place of the shipped ones'
const OWN = `  --names FILE         your own names: a header row, then one name a row, tabs between columns: name, label, aliases (one|other), type;
                       further columns are ids; the label may stand in the file's name instead: user-PERSON.tsv
  --deny FILE          strings that are no entity, one a line. Both may be given several times`
const FROM = "  --from FORMAT        text, markdown or html; default: by the ending of the file's name (.md, .html), else text"
const DATE = '  --date YYYY-MM-DD    the day of the article: relative dates are read against it'
const ENCODING = `  --encoding NAME      of the input; default utf-8, older Korean files are cp949;
                       a byte order mark outweighs it, and is no part of the text`

export const COMMANDS: Readonly<Record<string, Entry>> = {
  show: {
    load: () => import('./show.js'),
    line: 'show the marked text and who, which firm, how much (the default)',
    usage: `ireum [show] FILE ...        (without FILE or with - : standard input)

${FROM}
${DATE}
${ENCODING}
${LISTS}
${OWN}
  --color, --no-color  force colours on or off; default: on a terminal`,
  },
  analyze: {
    load: () => import('./analyze.js'),
    line: 'documents in, records out, in order',
    usage: `ireum analyze [--from text|markdown|html|jsonl] [--to text|json|jsonl|markup|html|conll] [FILE ...]

  --from FORMAT        text, markdown or html: one document a file; jsonl: one { "id"?, "text", "date"? } a line;
                       the other options of analyze ("from", "offsets", "explain") may stand there, too, further fields are passed over;
                       default: by the ending of the file's name (.md, .html, .jsonl, .ndjson), else text
  --to FORMAT          text, json, jsonl (the default), markup, html, conll; what failed is { "file"?, "line"?, "id"?, "error" } in jsonl;
                       text and html say the id of each of several documents, the others always
  --offsets UNIT       utf16 (the default), codepoint or utf8
${DATE}
${ENCODING}
${LISTS}
${OWN}`,
  },
  explain: {
    load: () => import('./explain.js'),
    line: 'what was weighed, which rule proposed it, why it won or lost, and why mentions are one',
    usage: `ireum explain [--lost] [FILE ...]

${FROM}
  --lost               the readings that did not win, too, with the winners in their place
${DATE}
${ENCODING}
${LISTS}
${OWN}`,
  },
  serve: {
    load: () => import('./serve.js'),
    line: 'one article a request in, one document out, over HTTP',
    usage: `ireum serve [--port N] [--host NAME]

  --port N             default 8080; 0 takes any free one
  --host NAME          default 127.0.0.1: this machine alone
${LISTS}
${OWN}

  POST / with { "id"?, "text", "date"? } as application/json, or with a text as text/plain, text/markdown or text/html;
  ?date=, ?from=, ?id=, ?offsets= and ?explain=true are the options of analyze; a record may hold them, too. The answer is the document, or { "error" } with status 4xx.`,
  },
  evaluate: {
    load: () => import('./evaluate.js'),
    line: 'accuracy against annotated documents',
    usage: `ireum evaluate GOLD ... [--errors N]
       ireum evaluate GOLD ... [--train TRAIN] [--folds N] [--general FILE] [--raw FILE --forms FILE]
       ireum evaluate GOLD ... [--without lists|rules|weights]

  GOLD                 annotated documents: .gold, JSONL with text and entities, or folders of them;
                       of JSONL without POSITION only people, organizations and places count
  --errors N           show the first N errors
  --train TRAIN        learn the weights from these documents first, in memory; may be given several times
  --folds N            cross-validate: N times, learn from the rest of GOLD (and TRAIN) and score one part
  --most N             learn from no more than N documents of GOLD a time: how much is more annotation worth?
  --general FILE, --raw FILE, --forms FILE, --limit N
                       more to learn from, as in ireum train
  --without PART       what lists of names, rules for names or learned weights add: score without them, too;
                       with --train or --folds the weights are learned anew each time
${LISTS}
${OWN}`,
  },
  build: {
    load: () => import('./build.js'),
    line: 'lists in a folder → one file for --lists and createIreum({ lists })',
    usage: `ireum build DIR -o FILE

  DIR                  holds names/*.tsv and words/*.tsv
  -o, --output FILE    where the compiled lists go`,
  },
  cache: {
    load: () => import('./cache.js'),
    line: 'the engine compiled for this Node: later processes start faster',
    usage: `ireum cache FILE ...

  FILE                 an article of the kind that will be read: what it needs is compiled
  The result stands beside the package's code. Another version of Node passes over it.`,
  },
  train: {
    load: () => import('./train.js'),
    line: 'annotated text → the learned weights of the name model',
    usage: `ireum train GOLD ... [--general FILE] [--raw FILE --forms FILE] -o FILE

  GOLD                 business documents: .gold files, folders of them, or JSONL with text and entities
  --general FILE       JSONL of other news, annotated without POSITION
  --raw FILE           raw sentences, one a line, and
  --forms FILE         how often each form was annotated in them: form, label, count
  --data DIR           the lists to train with; default: data
  -o, --output FILE    where the weights go; those that ship are in data/weights.tsv
  --plan PLAN          business (the default), or general: GOLD is other news without POSITION, annotated by conventions of its own;
                       the weights look everywhere, are larger, and find people, organizations and places only
  --seed N             the same seed gives the same weights
  --limit N            only the first N raw sentences`,
  },
}

/** The usage of one command, or the overview. */
export function usage(command?: string): string {
  if (command !== undefined && Object.hasOwn(COMMANDS, command)) return `${COMMANDS[command].line}\n\nUsage: ${COMMANDS[command].usage}\n`
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { line }]) => `  ${name.padEnd(width)}  ${line}`)
  return `ireum reads Korean business news and says who, which firm, how much.

Usage: ireum FILE
       ireum COMMAND ...

Commands:
${lines.join('\n')}

  ireum COMMAND --help   the options of a command
  ireum --version        the version
`
}
