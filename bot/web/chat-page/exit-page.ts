import { escaped } from './html.ts';

/**
 * The page between ours and a neutral one. It says nothing of us, and needs no script: a refresh after no time takes this page's own
 * place in the history. `leaveTo` is the neutral site.
 */
export function exitPage(leaveTo: string): string {
  const { host } = new URL(leaveTo);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${escaped(leaveTo)}">
<title>${escaped(host)}</title>
</head>
<body><main><a href="${escaped(leaveTo)}">${escaped(host)}</a></main></body>
</html>
`;
}
