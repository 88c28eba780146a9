import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  type Theme,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWhole } from '../state/use-store.ts';
import type { Host } from './host.ts';
import { useTheme } from './theme.ts';

/** The page's policy lets in only styles with the nonce of this very answer. */
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } });

const useStyles = makeStyles({
  // Fluent aligns all text to the left; here each text begins where its own direction says.
  root: { height: '100%', textAlign: 'start', backgroundColor: tokens.colorNeutralBackground3 },
});

/** Puts the desk into a theme: the host's where there is one, else what the system asks for. */
export function DeskTheme({ host, children }: { host: Host; children: ReactNode }) {
  const theme = useTheme(useWhole(host.theme));
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Themed theme={theme}>{children}</Themed>
    </RendererProvider>
  );
}

/** Apart, because its styles must come from the renderer around it. */
function Themed({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <FluentProvider className={useStyles().root} theme={theme}>
      {children}
    </FluentProvider>
  );
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
