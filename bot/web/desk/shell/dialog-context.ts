import { createContext, useContext } from 'react';

/** The dialog that is open, if any. */
export type DialogName =
  | 'keys'
  | 'arrivals'
  | 'close'
  | 'give-back'
  | 'transfer'
  | 'let-go'
  | 'reports'
  | 'phrases'
  | 'undelivered'
  | 'introduce'
  | 'introductions'
  | 'export'
  | 'shift';
export type Dialogs = { readonly open: DialogName | null; readonly show: (name: DialogName | null) => void };

export const DialogContext = createContext<Dialogs>({ open: null, show: () => {} });

export function useDialogs(): Dialogs {
  return useContext(DialogContext);
}
