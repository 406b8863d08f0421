/** The page shown in a browser. */
export const BUILT_IN = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>CloudStack emulator</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1c2733; }
h1 { font-size: 1.3rem; } table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #dde3ea; }
.bad { color: #b3261e; } #counts span { display: inline-block; margin-right: 1.5rem; } code { background: #eef2f6; padding: 0 .3rem; }
</style>
<h1>CloudStack emulator</h1>
<p>API at <code>/client/api</code>. Own API: <a href="state">state</a>, <a href="journal">journal</a>, <a href="faults">faults</a>.</p>
<p id="counts"></p>
<table><thead><tr><th>#</th><th>time</th><th>account</th><th>command</th><th>answer</th><th>ms</th></tr></thead><tbody id="calls"></tbody></table>
<script>
const text = (value) => document.createTextNode(value ?? '')
async function refresh() {
  const [journal, state] = await Promise.all(['journal', 'state'].map((name) => fetch(name).then((answer) => answer.json())))
  const counts = document.getElementById('counts')
  counts.replaceChildren(...Object.entries(state).filter(([, rows]) => rows.length > 0).map(([name, rows]) => {
    const span = document.createElement('span'); span.append(name + ' ' + rows.length); return span
  }))
  const rows = journal.filter((entry) => entry.command !== 'queryAsyncJobResult').slice(-40).reverse().map((entry) => {
    const row = document.createElement('tr')
    for (const value of [entry.number, entry.time.slice(11, 19), entry.account, entry.command, entry.status, entry.durationMs]) {
      const cell = document.createElement('td'); cell.append(text(value)); row.append(cell)
    }
    if (entry.status !== 200) row.className = 'bad'
    return row
  })
  document.getElementById('calls').replaceChildren(...rows)
}
refresh(); setInterval(refresh, 2000)
</script></html>
`
