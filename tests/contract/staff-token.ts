import { z } from 'zod';
import { deskSettingsSchema } from '../../bot/wire/desk-settings.ts';
import { Browser, Desk } from '../bot/demo/browser.ts';

/** Signs one of the demonstration's staff in, as a browser does that opens the one-time link, and gives their token. */
export async function staffToken(url: string, link: string, name: string): Promise<string> {
  const settings = deskSettingsSchema.parse(await (await fetch(`${url}/desk/config.json`)).json());
  const desk = new Desk(settings, `${url}/desk/`);
  const browser = new Browser();
  await browser.open(link);
  const begin = desk.authorization();
  const asked = await browser.follow(await browser.open(begin), begin, `${url}/desk/`);
  const page = await asked.response.text();
  const staff = new RegExp(`value="([^"]+)"><strong>${name}<`).exec(page)?.[1];
  if (staff === undefined) throw new Error(`${name} cannot be chosen`);
  const chosen = await browser.open(asked.url, { staff });
  const done = await browser.follow(chosen, asked.url, `${url}/desk/`);
  const answer = await desk.redeem(done.url.searchParams.get('code') ?? '');
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
