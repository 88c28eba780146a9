import type { Locale } from '../../../../locales/locale.ts';
import type { DeskReport, DeskReports } from '../../../wire/reports.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';

type Api = Pick<DeskApi, 'reports' | 'takeReport' | 'answerReport'>;

export type ReportsState = Pick<DeskReports, 'reports' | 'reasons' | 'translator'> & {
  /** False until the first answer, so that "nothing" is never said before it is known. */
  readonly isRead: boolean;
  readonly fault: DeskFaultCode | null;
};

/** What people told the hub, as the server last said. */
export class Reports {
  readonly state = new Store<ReportsState>({
    isRead: false,
    reports: [],
    reasons: [],
    translator: null,
    fault: null,
  });
  readonly #api: Api;
  readonly #reader = new Reader(() => this.#read());

  constructor(api: Api) {
    this.#api = api;
  }

  again(): Promise<void> {
    return this.#reader.again();
  }

  /** @throws DeskFault; where somebody was faster the list is read again first. */
  take({ id, version }: DeskReport): Promise<void> {
    return this.#change(() => this.#api.takeReport(id, version));
  }

  /** Sending again with the same `id` of the answer never doubles it. @throws DeskFault as `take` */
  answer({ id, version }: DeskReport, answer: { id: string; text: string; locale: Locale }): Promise<void> {
    const { id: answerId, text, locale } = answer;
    return this.#change(() => this.#api.answerReport(id, { version, answerId, text, locale }));
  }

  async #change(act: () => Promise<DeskReport>): Promise<void> {
    try {
      const changed = await act();
      this.state.update((before) => ({
        ...before,
        reports: before.reports.map((report) => (report.id === changed.id ? changed : report)),
      }));
    } catch (error) {
      if (faultCode(error).startsWith('report.')) await this.again();
      throw error;
    }
  }

  async #read(): Promise<void> {
    try {
      const { reports, reasons, translator } = await this.#api.reports();
      this.state.set({ isRead: true, reports, reasons, translator, fault: null });
    } catch (error) {
      this.state.update((before) => ({ ...before, fault: faultCode(error) }));
    }
  }
}
