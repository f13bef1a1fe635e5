/** The log: its tools, the headings of its steps and its lines of 20 pixels. */
export const LOG = `
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:8px 0;background:var(--ground);font-size:.875rem}
.tools input[type=search]{flex:1 1 180px;max-width:340px;min-width:0}
#count{min-width:5.5em;color:var(--quiet)}
.keys{font-size:.8125rem}
.group{border:1px solid var(--border);border-radius:6px;margin:6px 0;overflow:hidden}
.group h3{margin:0}
.fold{display:flex;font-weight:400;gap:4px 10px;width:100%;text-align:left;border:0;border-radius:0;padding:7px 10px;align-items:baseline}
.fold::before{content:"▸";color:var(--quiet)}
.fold[aria-expanded=true]::before{content:"▾"}
.fold:focus-visible{outline-offset:-3px}
.fold .name{flex:1;min-width:0;font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.fold .quiet{white-space:nowrap}
.body{overflow-x:auto;background:var(--surface);border-top:1px solid var(--border)}
.chunk{list-style:none;margin:0;padding:0;min-width:max-content}
.row{display:flex;height:20px;line-height:20px;white-space:pre;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px;scroll-margin:90px}
.row code{font-size:13px;padding-right:16px;tab-size:8}
.row .number,.row .time{flex:none;text-align:right;color:var(--quiet);padding-right:10px}
.row .number{width:64px;text-decoration:none}
.row .number:hover{text-decoration:underline}
.row .time{width:72px}
.row.decisive{background:var(--decisive);box-shadow:inset 4px 0 var(--bad)}
.row.quoted{background:var(--quoted);box-shadow:inset 4px 0 var(--warn)}
.row.current{background:var(--current)}
.row.decisive .number,.row.decisive .time,.row.quoted .number,.row.quoted .time,.row.current .number,.row.current .time{color:var(--text)}
.row.decisive span,.row.quoted span,.row.current span{color:var(--text)}
.row.gap{padding-left:146px;font-style:italic;color:var(--quiet)}
.row .bold{font-weight:700}
.row .under{text-decoration:underline}
mark,.row.decisive mark,.row.quoted mark,.row.current mark{background:var(--mark);color:var(--mark-text)}
.row.current mark{outline:2px solid var(--focus)}
.wrapped .chunk{min-width:0}
.wrapped .row{height:auto;min-height:20px}
.wrapped .row code{white-space:pre-wrap;overflow-wrap:anywhere;min-width:0}
#excerpt{margin:1rem 0}
#excerpt pre{overflow-x:auto;background:var(--surface);padding:8px}
.has-log #excerpt{display:none}
@media (max-width:600px){.row .time{display:none}.row .number{width:46px;padding-right:8px}.row.gap{padding-left:46px}.tools{position:static}.fold{flex-wrap:wrap}.fold .name{flex-basis:100%;order:9}}
@media print{.tools,.keys,#lines,nav,#theme,.copy,.skip,#said{display:none!important}.has-log #excerpt{display:block}body{font-size:11pt}pre,.quote li{white-space:pre-wrap!important;overflow-wrap:anywhere}section,figure,tr{break-inside:avoid-page}a{color:inherit}details::details-content{content-visibility:visible!important}}`
