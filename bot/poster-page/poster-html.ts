import { neutralise } from '../web/chat/show/neutralise.ts';
import { escaped } from '../web/chat-page/html.ts';
import { languageLinks } from '../web/paper/languages.ts';
import { type PaperFrame, paperHtml } from '../web/paper/paper-html.ts';
import { qrCode } from '../web/plan-page/qr-code.ts';

/** Something to choose from in the form; `value` is what the address of a link says. */
export type Option = { readonly value: string; readonly label: string };

export type Poster = {
  /** The address that it leads to. */
  readonly address: string;
  /** How who gives it calls themselves; null: nobody is named. */
  readonly giver: string | null;
  readonly chosen: { readonly lang: string; readonly from: string; readonly start: string };
  readonly options: {
    readonly lang: readonly Option[];
    readonly from: readonly Option[];
    readonly start: readonly Option[];
  };
};

/** A sheet to hang up or hand out, and above it, for the screen alone, a form that makes another. */
export function posterHtml(frame: PaperFrame, poster: Poster): string {
  const { say } = frame;
  const given =
    poster.giver === null
      ? ''
      : `<p class="giver">${text(say('conversation:poster.given', { giver: `\u2068${poster.giver}\u2069` }))}</p>`;
  return paperHtml(frame, {
    title: 'conversation:poster.title',
    main: `${form(frame, poster)}
<section class="sheet">
<p class="what">${text(say('conversation:poster.text'))}</p>
${qrCode(poster.address)}
<p class="scan">${text(say('conversation:poster.scan'))}</p>
<p class="address">${text(say('conversation:poster.address'))} <bdi dir="ltr">${escaped(poster.address)}</bdi></p>
${given}
</section>`,
    languages: languageLinks(frame, '/poster'),
  });
}

function form({ say }: PaperFrame, { chosen, options }: Poster): string {
  return `<form class="make" action="/poster">
${select('lang', say('conversation:poster.language'), options.lang, chosen.lang)}
${select('from', say('conversation:poster.giver'), options.from, chosen.from)}
${select('start', say('conversation:poster.start'), options.start, chosen.start)}
<button type="submit">${text(say('conversation:poster.make'))}</button>
<p>${text(say('conversation:poster.print'))}</p>
</form>`;
}

function select(name: string, label: string, options: readonly Option[], chosen: string): string {
  const list = options.map(
    (it) => `<option value="${escaped(it.value)}"${it.value === chosen ? ' selected' : ''}>${text(it.label)}</option>`,
  );
  return `<label>${text(label)} <select name="${name}">${list.join('')}</select></label>`;
}

/** Names that are set apart in a sentence keep their own direction. */
function text(words: string): string {
  return escaped(words)
    .split(/\u2068([^\u2069]*)\u2069/)
    .map((part, index) => (index % 2 === 0 ? neutralise(part) : `<bdi>${neutralise(part)}</bdi>`))
    .join('');
}
