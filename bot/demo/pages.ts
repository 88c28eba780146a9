import { createHash } from 'node:crypto';
import { LANGUAGES } from '../../locales/locale.ts';
import type { DemoStaff } from './demo-staff.ts';

/** The few pages of the demonstration's sign-in: plain HTML, no script, one style. */

const STYLE = `:root{color-scheme:light dark}
body{margin:0;background:#faf7f0;color:#12291f;font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:32rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.5rem;line-height:1.25}
form{display:grid;gap:.75rem}
button{min-height:4rem;padding:.75rem 1rem;border:2px solid #14523b;border-radius:.5rem;background:#fff;color:inherit;font:inherit;text-align:start;cursor:pointer}
button strong{display:block;font-size:1.25rem}
button:hover{background:#e6f0ea}
:focus-visible{outline:3px solid #b3470f;outline-offset:2px}
a{color:#14523b}
@media (prefers-color-scheme:dark){body{background:#101a16;color:#f2efe6}button{background:#182620;border-color:#8fd0b2}button:hover{background:#22372e}a{color:#8fd0b2}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** What these pages may do: show themselves in their one style and send their form to us. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
};

/** Offers the demonstration's staff by big buttons. */
export function chooseStaffPage(staff: readonly DemoStaff[]): string {
  const buttons = staff.map(
    ({ id, name, role, organisation, languages }) =>
      `<button name="staff" value="${escaped(id)}"><strong>${escaped(name)}</strong>${escaped(role)}, ${escaped(organisation)}<br>speaks ${languages
        .map((locale) => `<span lang="${locale}" dir="${LANGUAGES[locale].direction}">${LANGUAGES[locale].name}</span>`)
        .join(', ')}</button>`,
  );
  return page(
    'Who are you today?',
    `<p>This is a demonstration. These people are invented. Choose one to open the desk as them.</p>
<form method="post">${buttons.join('\n')}</form>`,
  );
}

export function lockedPage(): string {
  return page('The desk is locked', '<p>To open the desk, use the link that the terminal shows.</p>');
}

export function linkUsedPage(): string {
  return page(
    'This link does not open the desk any more',
    '<p>A link opens the desk once, and for twelve hours. Start the service again to get a new one.</p>',
  );
}

export function signInOverPage(): string {
  return page('This sign-in took too long', '<p><a href="/desk/">Go to the desk</a> to start it again.</p>');
}

/** `code` is the provider's own short name of the fault; it holds nothing that was sent. */
export function faultPage(code: string): string {
  return page(
    'The sign-in did not work',
    `<p>The reason was: ${escaped(code)}.</p><p><a href="/desk/">Go to the desk</a> to start it again.</p>`,
  );
}

/** `form` is the provider's own, with its protection against forged requests. */
export function signOutPage(form: string): string {
  return page(
    'Do you want to sign out?',
    `${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes"><strong>Yes, sign out</strong></button></p>
<p><a href="/desk/">No, back to the desk</a></p>`,
  );
}

export function signedOutPage(): string {
  return page('You are signed out', '<p><a href="/desk/">Go to the desk</a></p>');
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Fingerpost</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
${content}
</main>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
