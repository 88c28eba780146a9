import { part } from './element.ts';

/** How much of the window the bars that stay may take. */
const MOST = 0.5;

/**
 * Bars that stay in view are a help until they take the room of what is to be read: with very large text, or in a very small window,
 * they scroll away like the rest. Measured, because no media query knows how large the reader's text is.
 */
export function keepRoom(): void {
  const bars = [part('top', HTMLElement), part('foot', HTMLElement)];
  const { classList } = document.documentElement;
  const measure = (): void => {
    classList.remove('tight');
    const taken = bars.reduce((height, bar) => height + bar.offsetHeight, 0);
    classList.toggle('tight', taken > window.innerHeight * MOST);
  };
  addEventListener('resize', measure);
  if ('ResizeObserver' in window) {
    const observer = new ResizeObserver(measure);
    for (const bar of bars) observer.observe(bar);
  }
  measure();
}
