import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Config } from './config.ts';
import { requireOwnOrigin } from './http/own-origin.ts';
import { qrDrawing } from './web/plan-page/qr-code.ts';

/** What a person may be sent to; an address that is longer makes a square that no camera reads from a screen. */
const askedSchema = z.strictObject({ text: z.url({ protocol: /^(?:https?|tel)$/ }).max(500) });

/**
 * Draws an address for the camera of a phone, for the page on a hub's tablet. It comes in the body: what it says after `#` may be the code of a
 * plan, which no log or proxy is to see.
 */
export function kioskSquare({ publicUrl }: Pick<Config, 'publicUrl'>): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    app.post('/chat/kiosk/square', async (request) => {
      requireOwnOrigin(request, publicUrl);
      return qrDrawing(askedSchema.parse(request.body).text);
    });
  };
}
