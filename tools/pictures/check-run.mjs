import { escapeHtml } from './page.mjs'

const CSS = `body{margin:0;padding:28px;background:#fff;width:1144px;color:#1f2328;font:15px/1.5 "Noto Sans","DejaVu Sans",sans-serif}
h2{font-size:22px;margin:0 0 4px;font-weight:600}
h2 i{color:#cf222e;font:22px "DejaVu Sans"}
.name{color:#59636e;margin:0 0 16px}
.box{border:1px solid #d1d9e0;border-radius:8px;padding:18px 22px;margin:0 0 20px}
h3{font-size:17px;margin:20px 0 8px;font-weight:600}
p{margin:0 0 10px}
ul{margin:0;padding-left:24px}
code{font:85%/1.45 "DejaVu Sans Mono",monospace;background:#818b981f;border-radius:5px;padding:.2em .4em}
pre{font:13px/1.5 "DejaVu Sans Mono",monospace;background:#f6f8fa;border-radius:6px;padding:12px 14px;margin:0 0 10px;white-space:pre-wrap}
details{margin-top:10px;color:#59636e}
.file{border:1px solid #d1d9e0;border-radius:8px;overflow:hidden}
.path{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:9px 14px;font:13px "DejaVu Sans Mono",monospace}
table{border-collapse:collapse;width:100%;font:13px/1.55 "DejaVu Sans Mono",monospace}
td{padding:0 14px;white-space:pre}
td:first-child{color:#59636e;text-align:right;width:34px}
tr.hit td{background:#ffebe9}
.mark{border-left:4px solid #cf222e;background:#fff;margin:8px 14px 10px;padding:10px 14px;border-radius:0 6px 6px 0;box-shadow:0 0 0 1px #d1d9e0}
.mark b{color:#cf222e}
.mark pre{background:none;padding:6px 0 0;margin:0}`

const unescaped = (text) => text.replace(/\\([\\`*_{}[\]()|~!$#+=.-])/g, '$1')

/** Code spans, bold and escapes of a line; entities are HTML already. */
const inline = (text) =>
  text
    .split(/((?<!\\)`[^`]+`)/)
    .map((part, index) =>
      index % 2 === 1
        ? `<code>${escapeHtml(part.slice(1, -1))}</code>`
        : unescaped(part.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')),
    )
    .join('')

const block = (text) => {
  const fenced = /^(`{3,})\w*\n([\s\S]*)\n\1$/.exec(text)
  if (fenced) return `<pre>${escapeHtml(fenced[2])}</pre>`
  if (text.startsWith('### ')) return `<h3>${inline(text.slice(4))}</h3>`
  if (text.startsWith('- '))
    return `<ul>${text
      .split('\n')
      .map((line) => `<li>${inline(line.slice(2))}</li>`)
      .join('')}</ul>`
  return `<p>${inline(text)}</p>`
}

/** The Markdown that the check run is made of, as HTML; folded parts stay folded. */
const toHtml = (markdown) =>
  markdown
    .replace(/<details>[\s\S]*?<\/details>/g, (part) => part.replace(/\n+/g, ' '))
    .split(/\n\n+/)
    .map((part) => (part.startsWith('<details>') ? part : block(part)))
    .join('\n')

const mark = (annotation) =>
  `<tr><td></td><td style="padding:0;white-space:normal"><div class="mark"><b>${escapeHtml(annotation.title)}</b><pre>${escapeHtml(annotation.message)}</pre></div></td></tr>`

const file = (annotation, source) => {
  const lines = source.split('\n')
  const from = Math.max(1, annotation.startLine - 3)
  const rows = lines.slice(from - 1, annotation.startLine + 2).map((line, index) => {
    const number = from + index
    const isHit = number === annotation.startLine
    const row = `<tr${isHit ? ' class="hit"' : ''}><td>${number}</td><td>${escapeHtml(line.replaceAll('\t', '    '))}</td></tr>`
    return isHit ? row + mark(annotation) : row
  })
  return `<div class="file"><div class="path">${escapeHtml(annotation.path)}</div><table>${rows.join('')}</table></div>`
}

/** A page with a check run: its title, its summary, and its first annotation on the line it marks. */
export const checkRunPage = (check, source) =>
  `<!doctype html><meta charset="utf-8"><title></title><style>${CSS}</style><body><h2><i>✘</i> ${escapeHtml(check.title)}</h2><p class="name">${escapeHtml(check.name)}</p><div class="box">${toHtml(check.summary)}</div>${file(check.annotations[0], source)}</body>`
