/** A thread that replays cases: with a database connection of its own, so that neither reading nor deciding holds up a request. */
import { parentPort, workerData } from 'node:worker_threads';
import { createPublishedRules } from '../../commands/versions/published-rules.ts';
import { createSealer } from '../../personal-data/sealing.ts';
import { listCaseWindows, openStorage } from '../../storage/index.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { type WindowReplay, windowReplay } from './replay-window.ts';

const { databaseUrl, keys, draft, itemCode } = workerData as ThreadData; // replay-cases.ts gives nothing else
const port = parentPort;
if (port === null) throw new Error('this module is a worker thread');

const say = (message: FromThread): void => port.postMessage(message);
const storage = await openStorage({ databaseUrl });
const rules = createPublishedRules(storage);
const replaying = windowReplay({ reader: storage, rules, sealer: createSealer(() => keys), draft });
let ended = false;

async function answer(message: Exclude<ToThread, { type: 'end' }>, { replay }: WindowReplay): Promise<void> {
  if (message.type === 'windows') {
    say({ type: 'windows', windows: await listCaseWindows(storage, itemCode) });
    return;
  }
  const tally = await replay(message.window, (cases) => {
    say({ type: 'page', cases });
    return !ended;
  });
  if (!ended) say({ type: 'tally', tally });
}

let work = Promise.resolve();
port.on('message', (message: ToThread) => {
  if (message.type === 'end') {
    ended = true;
    work = work.then(async () => {
      await storage.close();
      port.close();
    });
    return;
  }
  work = work
    .then(() => answer(message, replaying))
    .catch(({ message: text, stack }: Error) => say({ type: 'failed', message: text, stack }));
});
