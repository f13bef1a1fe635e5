import { escapeHtml } from './page.mjs'

const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#76e3ea', 90: '#8b949e' }

const CSS = `body{margin:0;padding:28px;background:#fff;width:1144px}
.window{background:#0d1117;border-radius:10px;overflow:hidden;box-shadow:0 6px 22px #0005}
.bar{background:#21262d;padding:11px 14px;display:flex;gap:8px}
.bar i{width:12px;height:12px;border-radius:50%;background:#484f58}
pre{margin:0;padding:18px 24px 22px;color:#e6edf3;font:16px/1.42 "DejaVu Sans Mono",monospace}
b{color:#fff}`

const span = (codes, text) => {
  if (text === '') return ''
  const colour = codes.map((code) => COLOURS[code]).find(Boolean)
  const coloured =
    colour === undefined ? escapeHtml(text) : `<span style="color:${colour}">${escapeHtml(text)}</span>`
  return codes.includes('1') ? `<b>${coloured}</b>` : coloured
}

/** ANSI colours and bold as HTML. */
const paint = (text) => {
  const [plain = '', ...rest] = text.split('\u001b[')
  let codes = []
  const painted = rest.map((part) => {
    const [code = '', shown = ''] = part.split(/m(.*)/s)
    codes = code === '' || code === '0' ? [] : [...codes, ...code.split(';')]
    return span(codes, shown)
  })
  return escapeHtml(plain) + painted.join('')
}

/** A terminal window in which a command printed a text. */
export const terminalPage = (command, text) =>
  `<!doctype html><meta charset="utf-8"><title></title><style>${CSS}</style><body><div class="window"><div class="bar"><i></i><i></i><i></i></div><pre>${paint(`\u001b[90m$\u001b[0m ${command}\n\u001b[90m  … the progress of the build …\u001b[0m\n${text}`)}</pre></div></body>`
