import { createContext, useContext } from 'react';
import type { Desk } from '../desk.ts';

/** The desk for everything that is drawn. */
export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('There is no desk around this');
  return desk;
}
