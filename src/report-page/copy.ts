import type { PageWords } from '../model/report-page.ts'

const select = (element: HTMLElement): void => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** The clipboard of today, else the one that copies what is selected. */
const copy = async (element: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    select(element)
    return document.execCommand('copy')
  }
}

/** Makes the copy buttons copy what they name, and say so. */
export const startCopy = (words: PageWords, say: (text: string) => void): void => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    const source = document.getElementById(button.dataset['copies'] ?? '')
    if (source === null) continue
    button.addEventListener('click', async () => {
      say((await copy(source)) ? words.copied : words.notCopied)
    })
  }
}
