import { LANGUAGES } from '../../../../locales/locale.ts';
import type { Export } from '../../../wire/export.ts';
import { neutralise } from '../../chat/show/neutralise.ts';
import { escaped } from '../../chat-page/html.ts';
import { say } from '../words.ts';

/** What was taken out as one file to print: no script, nothing from elsewhere, every text as text. */
export function exportPage(taken: Export): string {
  const { at, reason, why, by, hub, goal, plan, entries, notes, telling, language } = taken;
  const told = telling.kind === 'told' ? say('export.told') : say(`export.not-told.${telling.because}`);
  const theirs = ` lang="${language}" dir="${LANGUAGES[language].direction}"`;
  const rows = [
    [say('export.reason'), say(`export.reason.${reason}`)],
    [say('export.why'), why],
    [say('export.by'), `${by.name}, ${by.role}, ${by.organisation}`],
    [say('export.hub'), hub],
    [say('export.at'), at],
    [say('export.telling'), told],
  ];
  const log = entries.map(
    (it) =>
      `<tr><td>${text(it.at)}</td><td>${text(it.name ?? say(`export.from.${it.from}`))}</td><td><p${theirs}>${text(it.text)}</p>${it.english === null ? '' : `<p lang="en" dir="ltr">${text(it.english)}</p>`}</td></tr>`,
  );
  const title = text(say('export.title'));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:11pt/1.4 sans-serif;margin:2rem;max-width:50rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem;text-align:start;vertical-align:top}p{margin:0;white-space:pre-wrap}tr{break-inside:avoid}</style></head>
<body><h1>${title}</h1>
<table>${rows.map(([label = '', value = '']) => `<tr><th>${text(label)}</th><td><p>${text(value)}</p></td></tr>`).join('')}</table>
${goal === null ? '' : `<h2>${text(say('details.goal'))}</h2><p${theirs}>${text(goal)}</p>`}
${plan.length === 0 ? '' : `<h2>${text(say('details.plan'))}</h2><ul>${plan.map((it) => `<li>${text(it.step)} (${text(it.state)})</li>`).join('')}</ul>`}
${log.length === 0 ? '' : `<h2>${text(say('export.entries'))}</h2><table>${log.join('')}</table>`}
${notes.length === 0 ? '' : `<h2>${text(say('notes.heading'))}</h2><ul>${notes.map((it) => `<li>${text(it.at)} ${text(it.name)}<p>${text(it.text)}</p></li>`).join('')}</ul>`}
</body></html>
`;
}

function text(words: string): string {
  return escaped(neutralise(words));
}
