import type { PageWords } from '../model/report-page.ts'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const KEY = 'go-docker-build-theme'

/** What was chosen before; pages opened from a disk may not remember anything. */
const remembered = (): Theme => {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto'
  } catch {
    return 'auto'
  }
}

const remember = (theme: Theme): void => {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // The choice holds until the page is closed.
  }
}

/** Makes the button go through the colours: as the system, light, dark. */
export const startTheme = (button: HTMLElement, words: PageWords): void => {
  let theme = remembered()
  const show = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    button.textContent = words.theme[theme]
  }
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme
    remember(theme)
    show()
  })
  button.hidden = false
  show()
}
