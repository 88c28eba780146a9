import { part } from './element.ts';

/** How much of the window the bars that stay may take. */
const MOST = 0.5;

/** Between a bar and what is scrolled to, in pixels. */
const AIR_PX = 10;

/**
 * Bars that stay in view are a help until they take the room of what is to be read: with very large text, or in a very small window,
 * they scroll away like the rest. What is scrolled to or focused is never behind them. Measured, because no media query knows how large the reader's text is.
 */
export function keepRoom(): void {
  const top = part('top', HTMLElement);
  const foot = part('foot', HTMLElement);
  const { classList, style } = document.documentElement;
  const measure = (): void => {
    classList.remove('tight');
    const tight = top.offsetHeight + foot.offsetHeight > window.innerHeight * MOST;
    classList.toggle('tight', tight);
    style.scrollPaddingTop = `${AIR_PX + (tight ? 0 : top.offsetHeight)}px`;
    style.scrollPaddingBottom = `${AIR_PX + (tight ? 0 : foot.offsetHeight)}px`;
  };
  addEventListener('resize', measure);
  if ('ResizeObserver' in window) {
    const observer = new ResizeObserver(measure);
    observer.observe(top);
    observer.observe(foot);
  }
  measure();
}
