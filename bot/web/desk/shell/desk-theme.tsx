import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  type Theme,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSystemTheme } from './system-theme.ts';

/** The page's policy lets in only styles with the nonce of this very answer. */
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } });

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground3 },
});

/** Puts the desk into a theme: the host's where there is one, else what the system asks for. */
export function DeskTheme({ theme, children }: { theme?: Theme | undefined; children: ReactNode }) {
  const systemTheme = useSystemTheme();
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme ?? systemTheme} applyStylesToPortals>
        <Ground>{children}</Ground>
      </FluentProvider>
    </RendererProvider>
  );
}

function Ground({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
