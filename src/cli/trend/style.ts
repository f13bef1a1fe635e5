/** Plots and figures of the trend's page. */
export const PLOTS = `
header{padding-top:24px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:12px}
.tile{border:1px solid var(--border);border-radius:6px;background:var(--surface);padding:10px 14px}
.tile strong{display:block;font-size:1.6rem;line-height:1.3;color:var(--text)}
.tile dd{color:var(--quiet)}
.plot{display:block;width:100%;min-width:640px;height:auto;margin:.75rem 0}
section{overflow-x:auto}
.plot text{font-size:13px;fill:var(--text)}
.plot line{stroke:var(--border)}
.author{fill:var(--bar-failed)}
.infra{fill:var(--critical)}
.handled{fill:var(--bar-done-edge)}
.green{fill:var(--bar-done)}
.rest{fill:var(--bar-cached);stroke:var(--bar-cached-edge)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;font-size:.8125rem}
.legend li{display:flex;gap:8px;align-items:center}
td.number,th.number{text-align:right}
.draft{padding:8px 12px;overflow-x:auto;background:var(--surface);border:1px solid var(--border);border-radius:6px}`
