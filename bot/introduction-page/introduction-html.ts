import type { UnderWay } from '../../dialogs/introduction/introduction.ts';
import { detailSaid } from '../../dialogs/render/introduction-card.ts';
import type { Said } from '../../dialogs/said.ts';
import { DETAILS, type Detail } from '../../knowledge/schema/partner.ts';
import { LANGUAGES, type Locale, SOURCE_LOCALE } from '../../locales/locale.ts';
import { ordered } from '../paper-page/words-html.ts';
import { neutralise } from '../web/chat/show/neutralise.ts';
import { type PaperFrame, paperHtml } from '../web/paper/paper-html.ts';
import { qrCode } from '../web/plan-page/qr-code.ts';

/** What a form is written with: `say` in any language, and the language beside English, or null. */
export type FormFrame = {
  readonly paper: PaperFrame;
  readonly say: (locale: Locale, said: Said) => string;
  readonly beside: Locale | null;
};

const LABELS: Readonly<Record<Detail, Said>> = {
  name: { key: 'conversation:introduction.fact-name' },
  language: { key: 'conversation:introduction.fact-language' },
  about: { key: 'conversation:introduction.fact-about' },
  contact: { key: 'conversation:introduction.form-contact' },
};

/** The form: who introduces, what for, where, what was agreed and nothing else, and how to see whether it still holds. */
export function formHtml(frame: FormFrame, introduction: UnderWay, address: string): string {
  const { by, kind, service, shared, agreedAt, keepsDays } = introduction;
  const told = DETAILS.flatMap((detail) => {
    const said = detailSaid(shared, detail, 'english');
    return said === null ? [] : [row(frame, LABELS[detail], said)];
  });
  const rows = [
    row(frame, { key: 'conversation:introduction.form-from' }, text(`${by.name}, ${by.organisation}`)),
    row(
      frame,
      { key: 'conversation:introduction.fact-place' },
      {
        key: 'conversation:choice.need',
        params: { need: { service } },
      },
    ),
    row(frame, { key: 'conversation:introduction.form-for' }, { key: `conversation:introduction.kind-${kind}` }),
    ...told,
    row(
      frame,
      { key: 'conversation:introduction.form-agreed' },
      {
        key: 'conversation:choice.day',
        params: { day: { instant: agreedAt, zone: 'Europe/London', style: 'date' } },
      },
    ),
    row(
      frame,
      { key: 'conversation:introduction.form-keeps' },
      {
        key: 'conversation:introduction.days',
        params: { count: keepsDays },
      },
    ),
  ];
  return paperHtml(frame.paper, {
    title: 'conversation:introduction.form-title',
    main: `${besideOf(frame, { key: 'conversation:introduction.form-title' })}
${both(frame, { key: 'conversation:introduction.form-intro' })}
<dl class="form">
${rows.join('\n')}
</dl>
<div class="check">${qrCode(address)}<div>${both(frame, { key: 'conversation:introduction.form-check' })}</div></div>`,
    languages: '',
  });
}

/** What whoever has the address of a form reads once it is withdrawn or over: nothing of what stood on it. */
export function noFormHtml(frame: FormFrame, why: 'withdrawn' | 'over'): string {
  return paperHtml(frame.paper, {
    title: 'conversation:introduction.form-title',
    main: `<div class="kept">${both(frame, { key: `conversation:introduction.form-${why}` })}</div>`,
    languages: '',
  });
}

function row(frame: FormFrame, label: Said, value: Said): string {
  return `<div><dt>${both(frame, label)}</dt><dd>${both(frame, value)}</dd></div>`;
}

function text(words: string): Said {
  return { key: 'conversation:choice.need', params: { need: words } };
}

/** English, and below it the same in the language beside it, unless they are the same, as names are. */
function both(frame: FormFrame, said: Said): string {
  const english = frame.say(SOURCE_LOCALE, said);
  const there = frame.beside !== null && bare(frame.say(frame.beside, said)) !== bare(english);
  return `<p>${written(english)}</p>${there ? besideOf(frame, said) : ''}`;
}

/** Without the marks that keep Latin words in order within a sentence from right to left. */
function bare(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '');
}

function besideOf({ say, beside }: FormFrame, said: Said): string {
  if (beside === null || beside === SOURCE_LOCALE) return '';
  return `<p class="beside" lang="${beside}" dir="${LANGUAGES[beside].direction}">${written(say(beside, said))}</p>`;
}

/** What a person wrote stands among our words: nothing in it can turn them round. */
function written(words: string): string {
  return ordered(neutralise(words));
}
