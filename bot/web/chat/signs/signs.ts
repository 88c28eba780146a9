import type { Status } from '../../../wire/chat.ts';
import { element, part } from '../show/element.ts';
import { word } from '../show/spoken.ts';

/** What this page lets the member of staff know, beside what is said. */
export type OwnSign = { readonly sign: 'writing' } | { readonly sign: 'shown'; readonly upTo: number };

export type Signs = {
  /** Whom the person is with, whenever that changes. */
  status: (status: Status) => void;
  /** Something was written in the box. */
  wrote: () => void;
  /** What was in the box is sent. */
  said: () => void;
  staffWrites: (name: string) => void;
  /** Staff have said something that is now on the page, at this place of the log. */
  staffSaid: (upTo: number) => void;
};

/** As `bot/wire/signs.ts` says: how long a sign counts, and how often it is given again. In milliseconds. */
const SIGN_MS = 7_000;
const EVERY_MS = 3_000;
/** Who goes on writing after a pause of this is not announced again, in milliseconds. */
const QUIET_MS = 60_000;

/**
 * Signs while a person of the staff is there: loaded only then. That the person writes is shown to them, and with it what was on the page.
 * What was only read is not told, unless the person lets it be seen: they may be hiding that they read, and who looks at the page may be
 * somebody else. The wish is kept nowhere: the next page does not have it.
 */
export function signsOf(give: (sign: OwnSign) => void): Signs {
  const line = element('p', { id: 'writing', hidden: true });
  // Heard once when somebody begins, not each time that they go on.
  const heard = element('p', { class: 'unseen', role: 'status' });
  part('notice', HTMLElement).before(heard);
  const box = element('input', { type: 'checkbox' });
  const wish = element('label', { class: 'wish', hidden: true }, box);
  // At the end of what is read: the bars above and below have no room to give on a phone.
  part('log', HTMLElement).after(line, wish);

  let name: string | null = null;
  let announcedAt = Number.NEGATIVE_INFINITY;
  let wroteAt = Number.NEGATIVE_INFINITY;
  let onPage = -1;
  let told = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellShown(): void {
    if (onPage <= told) return;
    told = onPage;
    give({ sign: 'shown', upTo: onPage });
  }

  function tellIfWished(): void {
    if (name !== null && box.checked && document.visibilityState === 'visible') tellShown();
  }

  function hide(): void {
    clearTimeout(timer);
    line.hidden = true;
  }

  box.addEventListener('change', tellIfWished);
  document.addEventListener('visibilitychange', tellIfWished);
  return {
    status: (status) => {
      const now = status.with === 'staff' ? status.name : null;
      if (now === name) return;
      name = now;
      // Another member of staff is somebody else to show it to.
      box.checked = false;
      told = onPage;
      hide();
      wish.hidden = now === null;
      wish.querySelector('[data-word]')?.remove();
      if (now !== null) wish.append(word('signs.wish', { params: { name: now } }));
    },
    wrote: () => {
      const now = Date.now();
      if (name === null || now - wroteAt < EVERY_MS) return;
      wroteAt = now;
      give({ sign: 'writing' });
      tellShown();
    },
    said: () => {
      wroteAt = Number.NEGATIVE_INFINITY;
    },
    staffWrites: (who) => {
      if (name === null) return;
      line.replaceChildren(word('signs.writing', { params: { name: who } }));
      line.hidden = false;
      if (Date.now() - announcedAt > QUIET_MS) heard.replaceChildren(word('signs.writing', { params: { name: who } }));
      announcedAt = Date.now();
      clearTimeout(timer);
      timer = setTimeout(hide, SIGN_MS);
    },
    staffSaid: (upTo) => {
      hide();
      heard.replaceChildren();
      announcedAt = Number.NEGATIVE_INFINITY;
      onPage = Math.max(onPage, upTo);
      tellIfWished();
    },
  };
}
