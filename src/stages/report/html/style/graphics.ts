/** The timeline, the balances and the curves. */
export const GRAPHICS = `
.lanes{margin:.75rem 0}
.lane{display:grid;grid-template-columns:140px minmax(0,1fr);gap:10px;padding:2px 0;border-top:1px solid var(--border)}
.lane-name{font-size:.8125rem;font-weight:600;padding-top:3px;overflow-wrap:anywhere}
.lane>svg{display:block;overflow:visible;min-width:0}
.axis{display:block;overflow:visible;border-top:1px solid var(--border)}
.lanes>.axis{margin-left:150px;width:calc(100% - 150px)}
.axis text{font-size:12px;fill:var(--quiet)}
.axis line{stroke:var(--bar-cached-edge)}
.bar{fill:var(--bar-done);stroke:var(--bar-done-edge)}
.bar.cached,.bar.rest{fill:var(--bar-cached);stroke:var(--bar-cached-edge)}
.bar.failed{fill:var(--bar-failed);stroke:var(--bar-failed-edge)}
.bar.canceled{fill:var(--ground);stroke:var(--bar-cached-edge);stroke-dasharray:3 2}
.critical{fill:var(--critical)}
.on-bar{font-size:11px;fill:var(--bar-text);pointer-events:none}
.bar.failed~.on-bar{fill:var(--bar-failed-text)}
.bar.canceled~.on-bar{fill:var(--text)}
.lane a:hover .bar{stroke-width:2.5}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:.5rem 0;font-size:.8125rem}
.legend li{display:flex;gap:8px;align-items:center}
.balance{display:grid;grid-template-columns:90px minmax(80px,360px) 1fr;gap:4px 12px;align-items:center;margin:.4rem 0;font-size:.875rem}
svg.load{background:var(--surface);border:1px solid var(--border);display:block}
.curve{fill:none;stroke-width:2;stroke:var(--bar-done-edge)}
.curve.memory{stroke:var(--critical);stroke-dasharray:8 4}
.curve.disk{stroke:var(--warn);stroke-dasharray:2 3}
@media (max-width:600px){.lane{grid-template-columns:1fr;gap:0}.lanes>.axis{margin-left:0;width:100%}.balance{grid-template-columns:1fr}}`
