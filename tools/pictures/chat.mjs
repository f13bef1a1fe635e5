import { escapeHtml } from './page.mjs'

const STYLE = `
* { box-sizing: border-box; margin: 0 }
body { width: 1200px; padding: 24px; background: #eef0f3; color: #1f2329;
  font: 14px/1.5 "Noto Sans", "Noto Sans CJK SC", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
.columns { column-count: 2; column-gap: 24px }
figure { break-inside: avoid; margin-bottom: 24px }
figcaption { font-size: 12px; color: #646a73; margin-bottom: 6px }
.no { color: #d83931 } .yes { color: #2a8a3e } header .no, header .yes { color: #fff }
.card { background: #fff; border-radius: 8px; padding: 14px 16px; overflow-wrap: anywhere;
  box-shadow: 0 1px 3px #0002 }
.card > * + * { margin-top: 6px }
h3 { font-size: 15px; line-height: 1.4 }
blockquote { border-left: 3px solid #d0d3d6; padding-left: 10px; color: #646a73 }
ul { padding-left: 20px }
code { font: 12.5px/1.4 "Noto Sans Mono", "DejaVu Sans Mono", Menlo, monospace; background: #f2f3f5; border-radius: 3px; padding: 0 3px }
a { color: #1764d8; text-decoration: none }
pre { font: 12.5px/1.45 "Noto Sans Mono", "DejaVu Sans Mono", Menlo, monospace; background: #f8f8f8; border: 1px solid #ddd;
  border-radius: 4px; padding: 8px; white-space: pre-wrap }
.warning { color: #d9730d } .comment { color: #8f959e } .info { color: #2a8a3e }
.feishu { padding: 0; overflow: hidden }
.feishu > header { padding: 10px 16px; font-weight: 600; color: #fff }
.feishu > div { padding: 12px 16px }
.feishu > div > * + * { margin-top: 6px }
.red { background: #d83931 } .grey { background: #8f959e } .green { background: #2a8a3e }
.note { font-size: 12.5px; color: #8f959e; white-space: pre-wrap }
.plain { white-space: pre-wrap }
.buttons { display: flex; gap: 8px; padding-top: 8px; border-top: 1px solid #e5e6eb }
.button { border: 1px solid #d0d3d6; border-radius: 6px; padding: 3px 12px }
.primary { background: #1764d8; border-color: #1764d8; color: #fff }
.slack h3 { font-size: 17px }
.slack a { margin-right: 12px }
`

/** Marks of titles, drawn: not every machine has a font with emoji. */
const marks = (html) => html.replaceAll('❌', '<b class="no">✗</b>').replaceAll('✅', '<b class="yes">✓</b>')

const inline = (text) =>
  escapeHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a>$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/&lt;font color=&quot;(\w+)&quot;&gt;(.*?)&lt;\/font&gt;/g, '<b class="$1">$2</b>')
    .replace(/&lt;@([\w.-]+)&gt;/g, '<a>@$1</a>')

/** The Markdown of DingTalk and WeCom, block by block. */
const markdown = (text) =>
  text
    .split(/\n+/)
    .map((line) => {
      if (line.startsWith('### ')) return `<h3>${inline(line.slice(4))}</h3>`
      if (line.startsWith('> ')) return `<blockquote>${inline(line.slice(2))}</blockquote>`
      if (line.startsWith('- ')) return `<ul><li>${inline(line.slice(2))}</li></ul>`
      return `<p>${inline(line)}</p>`
    })
    .join('\n')
    .replaceAll('</ul>\n<ul>', '\n')

const feishu = ({ card }) => {
  const part = (element) => {
    switch (element.tag) {
      case 'note':
        return `<blockquote class="note">${element.elements.map((one) => escapeHtml(one.content)).join('')}</blockquote>`
      case 'action':
        return `<div class="buttons">${element.actions
          .map((one) => `<span class="button ${one.type}">${escapeHtml(one.text.content)}</span>`)
          .join('')}</div>`
      case 'hr':
        return ''
      default:
        return element.text.tag === 'lark_md'
          ? `<p>${inline(element.text.content)}</p>`
          : `<p class="plain">${escapeHtml(element.text.content)}</p>`
    }
  }
  return `<header class="${card.header.template}">${escapeHtml(card.header.title.content)}</header><div>${card.elements.map(part).join('')}</div>`
}

const slack = ({ blocks }) => {
  const leaf = (element) => {
    const text = escapeHtml(element.text ?? element.user_id ?? '').replaceAll('\n', '<br>')
    if (element.type === 'link') return `<a>${text}</a>`
    if (element.style?.code) return `<code>${text}</code>`
    return element.style?.bold ? `<b>${text}</b>` : text
  }
  const part = (element) => {
    const inner = element.elements ?? []
    switch (element.type) {
      case 'rich_text_list':
        return `<ul>${inner.map((one) => `<li>${one.elements.map(leaf).join('')}</li>`).join('')}</ul>`
      case 'rich_text_preformatted':
        return `<pre>${inner.map(leaf).join('')}</pre>`
      default:
        return `<p>${inner.map(leaf).join('')}</p>`
    }
  }
  return blocks
    .map((block) =>
      block.type === 'header' ? `<h3>${escapeHtml(block.text.text)}</h3>` : block.elements.map(part).join(''),
    )
    .join('')
}

const RENDERERS = {
  dingtalk: (body) => markdown(body.markdown.text),
  wecom: (body) => markdown(body.markdown.content),
  feishu,
  slack,
}

const NAMES = { dingtalk: 'DingTalk', wecom: 'WeCom', feishu: 'Feishu', slack: 'Slack' }

/** A page of messages in two columns, each drawn from the payload its service gets. */
export const chatPage = (messages) =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body><div class="columns">${messages
    .map(
      ({ kind, body }) =>
        `<figure><figcaption>${NAMES[kind]}</figcaption><div class="card ${kind}">${marks(RENDERERS[kind](body))}</div></figure>`,
    )
    .join('')}</div></body>`
