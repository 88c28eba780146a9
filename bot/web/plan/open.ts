import { shiftThreeTimes } from '../chat/leave/shift-three-times.ts';

/** What the page of a plan does by itself: opens the code after `#`, prints, and leaves fast. Without a script the form does the rest. */
const EXIT = '/chat/exit';

openCodeInAddress();
offerToPrint();
leaveFast();

/** A code in the address goes into the form, and out of the address, before anything else happens. */
function openCodeInAddress(): void {
  const code = location.hash.slice(1);
  const form = document.getElementById('open');
  const box = document.getElementById('code');
  if (code === '' || !(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) return;
  history.replaceState(null, '', location.pathname + location.search);
  box.value = code;
  form.submit();
}

function offerToPrint(): void {
  const button = document.getElementById('print');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

/** The place of this page in the browser's history goes to the neutral site. */
function leaveFast(): void {
  const leave = (): void => {
    document.body.textContent = '';
    location.replace(EXIT);
  };
  document.getElementById('exit')?.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  const pressed = shiftThreeTimes();
  const onKey = (event: KeyboardEvent): void => {
    if (pressed(event)) leave();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('keyup', onKey);
}
