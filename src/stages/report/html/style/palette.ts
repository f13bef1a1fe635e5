/** Colours of the page by what they are for, on a light and on a dark ground; every text colour has a contrast of at least 4.5 on each ground it stands on. https://www.w3.org/TR/WCAG22/#contrast-minimum */
export type Palette = Readonly<Record<string, string>>

/** On white. */
export const LIGHT: Palette = {
  ground: '#ffffff',
  surface: '#f6f8fa',
  border: '#c4ccd4',
  text: '#1f2328',
  quiet: '#59636e',
  link: '#0550ae',
  focus: '#0550ae',
  bad: '#a40e26',
  good: '#116329',
  warn: '#7d4e00',
  mark: '#fff2a8',
  'mark-text': '#1f2328',
  decisive: '#ffe3e0',
  quoted: '#fff4dc',
  current: '#dbeafe',
  'bar-done': '#b6d4fe',
  'bar-done-edge': '#0969da',
  'bar-cached': '#e4e8ec',
  'bar-cached-edge': '#6e7781',
  'bar-failed': '#cf222e',
  'bar-failed-edge': '#82071e',
  'bar-text': '#0a2540',
  'bar-failed-text': '#ffffff',
  critical: '#6639ba',
  c0: '#1f2328',
  c1: '#a40e26',
  c2: '#116329',
  c3: '#7d4e00',
  c4: '#0550ae',
  c5: '#6639ba',
  c6: '#0e5c66',
  c7: '#4c555e',
  c8: '#57606a',
  c9: '#b0121f',
  c10: '#156b2d',
  c11: '#7a5200',
  c12: '#0a58b8',
  c13: '#7340c9',
  c14: '#12646e',
  c15: '#32383f',
}

/** On near black. */
export const DARK: Palette = {
  ground: '#0d1117',
  surface: '#161b22',
  border: '#3d444d',
  text: '#e6edf3',
  quiet: '#9da7b3',
  link: '#79c0ff',
  focus: '#79c0ff',
  bad: '#ff9d97',
  good: '#56d364',
  warn: '#e3b341',
  mark: '#e3b341',
  'mark-text': '#0d1117',
  decisive: '#4a1a1d',
  quoted: '#3a2d10',
  current: '#12365e',
  'bar-done': '#1f4272',
  'bar-done-edge': '#58a6ff',
  'bar-cached': '#30363d',
  'bar-cached-edge': '#8b949e',
  'bar-failed': '#b62324',
  'bar-failed-edge': '#ff7b72',
  'bar-text': '#e6edf3',
  'bar-failed-text': '#ffffff',
  critical: '#bc8cff',
  c0: '#b1bac4',
  c1: '#ffa198',
  c2: '#56d364',
  c3: '#e3b341',
  c4: '#79c0ff',
  c5: '#d2a8ff',
  c6: '#56d4dd',
  c7: '#c9d1d9',
  c8: '#b1bac4',
  c9: '#ffb1aa',
  c10: '#7ee787',
  c11: '#f2cc60',
  c12: '#a5d6ff',
  c13: '#e2c5ff',
  c14: '#8be9f0',
  c15: '#ffffff',
}

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** The palettes as variables: as the system wants it, or as the button says. */
export const PALETTE = `
:root{color-scheme:light;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables(DARK)}}}
:root[data-theme=dark]{color-scheme:dark;${variables(DARK)}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${variables(LIGHT)}}}
${Array.from({ length: 16 }, (_, at) => `.c${at}{color:var(--c${at})}`).join('\n')}`
