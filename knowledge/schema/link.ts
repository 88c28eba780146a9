import { z } from 'zod';

/** An address that a person may be sent to: http or https, nothing that runs. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address starts with https:// or http://' });
