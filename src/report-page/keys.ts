/** What a key does. */
export type Actions = Readonly<Record<string, () => void>>

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/** Makes keys work anywhere but where text is typed; keys held with Ctrl, Alt or Meta stay the browser's. */
export const startKeys = (actions: Actions): void => {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
}

/** Makes Enter, Shift+Enter and Escape work in the search. */
export const startSearchKeys = (query: HTMLInputElement, go: (direction: 1 | -1) => void): void => {
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') query.blur()
    else return
    event.preventDefault()
  })
}
