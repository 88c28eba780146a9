import type { Locale } from '../../../../locales/locale.ts';
import { part } from './element.ts';

/**
 * The language switch. As the server renders it, it is a list of links that opens by itself; with the script a language is changed
 * in the page. Escape and a tap elsewhere close it.
 */
export function languageSwitch(choose: (locale: Locale) => void): { show: (locale: Locale, name: string) => void } {
  const menu = part('languages', HTMLDetailsElement);
  const button = menu.querySelector('summary');
  const links = Array.from(menu.querySelectorAll('a'));

  menu.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    close();
    choose(link.lang as Locale);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      menu.open = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step + links.length;
      links[next % links.length]?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });

  function close(): void {
    menu.open = false;
    button?.focus();
  }

  return {
    show: (locale, name) => {
      part('language-name', HTMLElement).textContent = name;
      for (const link of links) {
        if (link.lang === locale) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
