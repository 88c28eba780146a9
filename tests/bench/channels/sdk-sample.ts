import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  type Request,
  type Response,
  type Storage,
  type StoreItems,
  type TurnContext,
  UserState,
} from 'botbuilder';
import {
  ChoiceFactory,
  ChoicePrompt,
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  DialogTurnStatus,
  TextPrompt,
  WaterfallDialog,
} from 'botbuilder-dialogs';
import { PUBLIC_CLOUD } from '../../../bot/adapters/cloud/settings.ts';
import type { Connection } from '../../../bot/store/connection.ts';
import { textOf } from '../../../bot/store/reply.ts';
import { localCredentials } from '../../bot/adapters/cloud/connector-service.ts';
import { APP, ISSUER } from '../../bot/adapters/cloud/openid-metadata.ts';

/** What a person sends to go once through the sample's waterfall. */
export const SAMPLE_MIX = ['hello', 'Bicycle', 'Sam', 'yes'].map((text) => ({ text }));

/** State as JSON under one key for each conversation and person, as the storages of the SDK keep it. */
class RedisStorage implements Storage {
  readonly #redis: Connection;

  constructor(redis: Connection) {
    this.#redis = redis;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await Promise.all(keys.map((key) => this.#redis.send(['GET', key])));
    return Object.fromEntries(
      keys.flatMap((key, at) => {
        const value = found[at];
        return value === null || value === undefined ? [] : [[key, JSON.parse(textOf(value))]];
      }),
    );
  }

  async write(changes: StoreItems): Promise<void> {
    await Promise.all(
      Object.entries(changes).map(([key, item]) => this.#redis.send(['SET', key, JSON.stringify(item)])),
    );
  }

  async delete(keys: string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.#redis.send(['DEL', key])));
  }
}

/** A waterfall as in Microsoft's sample of several prompts: a choice, a text, a yes or no. */
function profileDialog(): ComponentDialog {
  const dialog = new ComponentDialog('profile');
  dialog
    .addDialog(new ChoicePrompt('transport'))
    .addDialog(new TextPrompt('name'))
    .addDialog(new ConfirmPrompt('confirm'))
    .addDialog(
      new WaterfallDialog('waterfall', [
        (step) =>
          step.prompt('transport', {
            prompt: 'How do you get about?',
            choices: ChoiceFactory.toChoices(['Car', 'Bus', 'Bicycle']),
          }),
        (step) => step.prompt('name', 'What is your name?'),
        (step) => step.prompt('confirm', `Thank you, ${step.result}. Shall I keep that?`),
        async (step) => {
          await step.context.sendActivity(step.result ? 'It is kept.' : 'It is not kept.');
          return step.endDialog();
        },
      ]),
    );
  return dialog;
}

/** The bot of the SDK's samples: a handler that runs a dialog and saves conversation state and user state after each turn. */
function sampleBot(storage: Storage): ActivityHandler {
  const conversationState = new ConversationState(storage);
  const userState = new UserState(storage);
  const dialogState = conversationState.createProperty('dialog');
  const profile = userState.createProperty<{ turns: number }>('profile');
  const dialog = profileDialog();
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const known = await profile.get(context, { turns: 0 });
    known.turns += 1;
    const dialogs = new DialogSet(dialogState);
    dialogs.add(dialog);
    const dialogContext = await dialogs.createContext(context);
    const result = await dialogContext.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialogContext.beginDialog(dialog.id);
    await next();
  });
  bot.onDialog(async (context, next) => {
    await conversationState.saveChanges(context, false);
    await userState.saveChanges(context, false);
    await next();
  });
  return bot;
}

/** The sample behind `CloudAdapter.process`, with the same keys for the same tokens. Resolves with its address. */
export async function startSdkSample(
  redis: Connection,
  openIdMetadata: string,
): Promise<{ url: string; stop(): void }> {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: APP.id,
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotLoginUrl: PUBLIC_CLOUD.loginUrl,
        ToChannelFromBotOAuthScope: PUBLIC_CLOUD.oauthScope,
        OAuthUrl: PUBLIC_CLOUD.oauthScope,
      },
      localCredentials({ origin: openIdMetadata }),
    ),
  );
  const bot = sampleBot(new RedisStorage(redis));
  const run = (context: TurnContext) => bot.run(context);
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await request.toArray()).join(''));
    const asked = Object.assign(request, { body }) as unknown as Request;
    await adapter.process(asked, sdkResponse(response), run);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The part of a response that the SDK uses. */
function sdkResponse(response: ServerResponse): Response {
  let body = '';
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    status: (code: number) => {
      response.statusCode = code;
      return response;
    },
    send: (content: unknown) => {
      body = typeof content === 'string' ? content : JSON.stringify(content);
      return response;
    },
    end: () => response.end(body),
  } as unknown as Response;
}
