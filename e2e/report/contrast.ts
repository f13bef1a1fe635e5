/** An expression that gives every text of the page whose contrast is below 4.5, as `ratio text`. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const LOW_CONTRAST = `(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = ([red, green, blue]) => {
    const linear = [red, green, blue].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const bar = at.localName === 'text' ? at.parentElement.querySelector('.bar') : null
      if (bar) return parse(getComputedStyle(bar).fill)
      const ground = parse(getComputedStyle(at).backgroundColor)
      if (ground[3] !== 0) return ground
    }
    return [255, 255, 255]
  }
  const low = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (walker.currentNode.data.trim() === '' || element.closest('script, style, title') || element.getClientRects().length === 0) continue
    const style = getComputedStyle(element)
    const [a, b] = [light(parse(element.localName === 'text' ? style.fill : style.color)), light(groundOf(element))].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    if (ratio < 4.5) low.push(ratio.toFixed(2) + ' ' + walker.currentNode.data.slice(0, 60))
  }
  return low
})()`
