import type { Words } from '../eligibility/rule.ts';
import type { Figure } from '../schema/rule.ts';

/**
 * Puts the figures of a version where a reason names them, as `{limit}`. Digits are Latin in every language, because
 * that is what stands on a letter.
 */
export function withFigures(
  words: Words,
  figures: Readonly<Record<string, Figure>>,
): { words: Words; missing: string[] } {
  const missing = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\{([^}]*)\}/g, (_, name: string) => {
      const figure = figures[name];
      if (figure === undefined) {
        missing.add(name);
        return '';
      }
      return inDigits(figure);
    });
  const filled = Object.fromEntries(Object.entries(words).map(([locale, text]) => [locale, fill(text)]));
  return { words: { ...filled, en: fill(words.en) }, missing: [...missing] };
}

function inDigits(figure: Figure): string {
  if (typeof figure === 'number') {
    return String(figure);
  }
  const whole = Number.isInteger(figure.pounds);
  return `£${figure.pounds.toLocaleString('en-GB', { minimumFractionDigits: whole ? 0 : 2 })}`;
}
