import { startTestStore, type TestStore } from '../../store/redis-fixture.ts';
import { type CloudService, cloudService } from './cloud-service.ts';
import { type ConnectorService, startConnector } from './connector-service.ts';
import { type OpenIdMetadata, startOpenIdMetadata } from './openid-metadata.ts';
import { type TeamsPerson, teamsPerson } from './person.ts';

export type CloudWorld = {
  readonly store: TestStore;
  readonly connector: ConnectorService;
  readonly openId: OpenIdMetadata;
  readonly service: CloudService;
  /** Somebody new. */
  person(): TeamsPerson;
  /** What was sent to somebody, in order. */
  sentTo(person: TeamsPerson): ConnectorService['sent'];
  textsTo(person: TeamsPerson): string[];
  stop(): Promise<void>;
};

/** A service with a Redis of its own and the Azure Bot Service of the tests. One for a test file is enough. */
export async function startCloudWorld(): Promise<CloudWorld> {
  const [store, connector, openId] = await Promise.all([startTestStore(), startConnector(), startOpenIdMetadata()]);
  const service = await cloudService({ store, connector, openId });
  const sentTo = (person: TeamsPerson) =>
    connector.sent.filter(({ conversation }) => conversation.id === person.conversation.id);
  return {
    store,
    connector,
    openId,
    service,
    person: () => teamsPerson(connector.serviceUrl),
    sentTo,
    textsTo: (person) => sentTo(person).map(({ text = '' }) => text),
    stop: async () => {
      await service.app.close();
      await Promise.all([store.stop(), connector.stop(), openId.stop()]);
    },
  };
}
