import { stripControls } from '../../../text/controls.ts'

/** Invisible joint that keeps a chat client from seeing a mention, link or mark. */
const JOINT = '\u200b'

/** Ends of names that clients take for hosts; a name with a path behind it is one with any end. https://www.iana.org/domains/root/db */
const HOSTS =
  /^(?:[a-z]{2}|com|org|net|edu|gov|info|biz|name|pro|app|dev|xyz|top|site|online|shop|store|club|cloud|link|live|life|tech|vip|wang|icu|page|work|zip|mov|run|world|example|internal|local|lan|corp)$/i

/** Ends of names that are files and no hosts. */
const FILES = /^(?:go|mod|sum|work|ya?ml|json|toml|txt|log|md|sh|c|h|cc|cpp|s|o|a|so|tar|gz|zip|dockerfile)$/i

const HOST = /(?<![\w.-])((?:[\w-]{1,63}\.){1,8})([a-z]{2,24})(?![\w.-]*\w)(?=(.?))/gi

/** Breaks names that a client would turn into a link: schemes, `www.`, and hosts. */
const unlinked = (text: string): string =>
  text
    .replace(/(?<=\w):\/\//g, `:${JOINT}//`)
    .replace(/\b(mailto|javascript|data|tel):/gi, `$1${JOINT}:`)
    .replace(HOST, (all, before: string, end: string, next: string) =>
      next !== '/' && (FILES.test(end) || !HOSTS.test(end))
        ? all
        : `${before.replaceAll('.', `${JOINT}.`)}${end}`,
    )

/** Foreign text as one line without control characters. */
export const oneLine = (text: string): string =>
  stripControls(text)
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ')
    .trim()

/** Foreign text that a client shows as it stands, where the service has a kind of text without markup: only links and mentions are broken. */
export const inertText = (text: string): string => unlinked(oneLine(text)).replace(/@(?=\S)/g, `@${JOINT}`)

/** A title where the service shows text alone, back quotes too. */
export const inertTitle = (text: string): string => inertText(text).replaceAll('`', "'")

/** Foreign text for the Markdown dialects of DingTalk and WeCom, which know no escape: marks are parted or replaced by look-alikes. */
export const inertMarkdown = (text: string): string =>
  inertText(text)
    .replace(/<(?=\S)/g, `<${JOINT}`)
    .replace(/\](?=[([:])/g, `]${JOINT}`)
    .replace(/!(?=\[)/g, `!${JOINT}`)
    .replaceAll('`', "'")
    .replaceAll('*', '∗')
    .replace(/~(?=~)/g, `~${JOINT}`)
    .replace(/(?<=_)_|(?<!\w)_(?=\w)/g, `${JOINT}_`)
    .replace(/^(?=[#>+=|-]|\d{1,9}[.)])/, JOINT)

/** A command to paste between back quotes; only what would end the code or open a mention is changed. */
export const inertCode = (text: string): string =>
  `\`${oneLine(text)
    .replaceAll('`', "'")
    .replace(/<(?=@|at\b|font\b)/gi, `<${JOINT}`)}\``

/** A sentence of ours whose `code` parts are commands to paste and whose rest may hold foreign words. */
export const inertSentence = (text: string): string =>
  oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? inertCode(part.slice(1, -1)) : kept(part, inertMarkdown(part))))
    .join('')

/** A text made inert, with a blank at each end where it had one, which parts it from the code beside it. */
export const kept = (before: string, after: string): string =>
  after === ''
    ? before.trim() === '' && before !== ''
      ? ' '
      : ''
    : `${/^\s/.test(before) ? ' ' : ''}${after}${/\s$/.test(before) ? ' ' : ''}`

/** A URL that no mark of Markdown can end. */
export const safeUrl = (url: string): string =>
  new URL(url).href.replace(
    /[()<>[\]\s"'`|*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
