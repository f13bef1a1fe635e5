/** The page as a whole, its texts, tables and buttons. */
export const LAYOUT = `
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
header,main{max-width:1240px;margin:0 auto;padding:0 16px}
main{padding-bottom:64px}
h1 code{font-size:.95em}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--border)}
h3{font-size:1rem;margin:0 0 .4rem}
p{margin:.4rem 0}
a{color:var(--link)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
.quiet,.keys{color:var(--quiet)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:var(--ground);z-index:9}
.top{display:flex;gap:8px 16px;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:10px 0;margin-bottom:1rem;border-bottom:1px solid var(--border)}
nav{display:flex;gap:2px 14px;flex-wrap:wrap;font-size:.875rem}
nav a{padding:3px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
button,input[type=search]{font:inherit;font-size:.875rem;color:var(--text);background:var(--surface);border:1px solid var(--bar-cached-edge);border-radius:6px;padding:4px 10px;min-height:32px}
button{cursor:pointer}
button:hover{border-color:var(--focus)}
.outcome{padding:2px 10px;border-radius:999px;border:1px solid currentcolor}
.outcome.failure,.state.failed,.state.dead,.state.error{color:var(--bad)}
.outcome.success,.state.good,.state.sent{color:var(--good)}
.state.slow,.state.warning,.state.canceled{color:var(--warn)}
.state.cached,.state.done,.state.skipped,.state.notice{color:var(--quiet)}
.summary,.where{margin:.25rem 0}
.summary{margin-bottom:.75rem}
.quote{margin:1rem 0;border:1px solid var(--border);border-left:4px solid var(--bad);border-radius:6px;background:var(--surface);padding:10px 14px}
figcaption{font-size:.875rem;color:var(--quiet)}
.quote ol{list-style:none;margin:.3rem 0 0;padding:0;overflow-x:auto}
.quote li{display:flex;gap:14px;white-space:pre-wrap}
.quote li code{min-width:0;overflow-wrap:anywhere}
.quote li a{min-width:3.5em;text-align:right;font:.8125rem/1.6 ui-monospace,monospace}
.quote .decisive code{font-weight:700}
.blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:18px 32px;margin-bottom:18px}
.block{min-width:0}
.block ul,.block ol{margin:.2rem 0;padding-left:1.2rem}
.paste{display:flex;gap:8px;align-items:flex-start}
.paste pre{flex:1;min-width:0;margin:0;padding:8px 12px;overflow-x:auto;background:var(--surface);border:1px solid var(--border);border-radius:6px}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.875rem;min-width:min(100%,520px)}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{text-align:left;padding:5px 18px 5px 0;border-bottom:1px solid var(--border);vertical-align:top;font-weight:400}
thead th{color:var(--quiet);font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;font-size:.875rem}
dt{color:var(--quiet)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
summary{cursor:pointer;padding:4px 0}
#said{position:fixed;right:16px;bottom:16px;margin:0;padding:8px 14px;background:var(--text);color:var(--ground);border-radius:6px}
#said:empty{display:none}
[hidden]{display:none!important}
@media (max-width:600px){h1 code{font-size:.95em}
h1{font-size:1.3rem}dl{grid-template-columns:1fr}dd{margin-bottom:8px}.paste{flex-direction:column;align-items:stretch}.quote{padding:8px 10px}}`
