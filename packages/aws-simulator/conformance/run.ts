import type { Case } from './cases/case';
import { Hands } from './cases/hands';
import { unseen } from './cases/sees';
import { isDocumented } from './commonErrors';
import type { Answer, Driver, Request } from './drivers/driver';
import { replay } from './drivers/replay';
import { differences } from './drivers/sameValues';
import { modelOf, type CallModel } from './model/model';
import { NotHere, type Stage } from './stage/stage';
import { checkOutput, readFailure } from './wire/answer';
import { checkRequest } from './wire/request';

/** How a case ended: without problems, with some, or it could not be played, and why. */
export interface Result {
  case: Case;
  by: 'SDK' | 'CLI';
  problems: string[];
  skipped?: string;
}

/** Who plays: the driver under test, and the SDK, which prepares for both. */
interface Players {
  by: Result['by'];
  driver: Driver;
  preparing: Driver;
}

/** Plays one case on a stage. Never throws: what goes wrong is a problem of the case's. */
export async function play(
  one: Case,
  stage: Stage,
  { by, driver, preparing }: Players,
): Promise<Result> {
  const hands = new Hands(stage, preparing, runId());
  try {
    arrange(one, stage);
    const request: Request = {
      call: one.call,
      region: one.region ?? 'us-east-1',
      credentials: hands.credentials(one.as ?? 'management'),
      input: await prepared(one, stage, hands),
    };
    const answer = await driver.drive(request);
    if (by === 'SDK') return { case: one, by, problems: judge(one, answer) };
    const seenBySdk = await rereadBySdk(request, answer);
    const problems = [
      ...judge(one, { ...answer, output: seenBySdk }),
      ...(seenBySdk ? differences(answer.output, seenBySdk) : []),
    ];
    return { case: one, by, problems };
  } catch (error) {
    if (error instanceof NotHere)
      return { case: one, by, problems: [], skipped: error.message };
    return { case: one, by, problems: [`It could not be played: ${error}`] };
  } finally {
    await hands.cleanUp();
  }
}

function arrange({ world }: Case, { simulator }: Stage): void {
  simulator?.reset();
  if (!world) return;
  if (!simulator)
    throw new NotHere('It needs a world that no call of AWS’s can arrange.');
  world(simulator);
}

async function prepared(
  { given, input = {} }: Case,
  { simulator }: Stage,
  hands: Hands,
): Promise<object> {
  try {
    return (await given?.(hands)) ?? input;
  } catch (error) {
    if (simulator || error instanceof NotHere) throw error;
    // The call that failed has cases of its own.
    const [sentence] = String(error).split('\n');
    throw new NotHere(`It cannot be prepared here (${sentence}).`);
  }
}

function judge(one: Case, answer: Answer): string[] {
  const { exchange, error, output } = answer;
  const model = modelOf(one.call);
  if (!exchange)
    return [`Nothing was answered: ${error?.code}: ${error?.message}`];
  if (exchange.response.status >= 300) {
    const { code, message, problems } = readFailure(model, exchange);
    if (!one.fails) return [...problems, `It failed with ${code}: ${message}`];
    return [
      ...problems,
      ...(code === one.fails
        ? []
        : [`It failed with ${code} (${message}), not with ${one.fails}.`]),
      ...unlisted(model, code),
      ...seenAs(answer, code),
    ];
  }
  if (one.fails) return [`It succeeded, and should fail with ${one.fails}.`];
  if (error) return [`The client could not read the answer: ${error.message}`];
  return [
    ...checkRequest(model, exchange.request),
    ...checkOutput(model, exchange.response),
    ...(one.sees === undefined ? [] : unseen(one.sees, output)),
  ];
}

function unlisted(model: CallModel, code: string): string[] {
  return isDocumented(model, code)
    ? []
    : [`${code} is neither in the model nor in the list of common errors.`];
}

// A HEAD's error has no name on the wire: each client makes its own of the status.
function seenAs({ error, exchange }: Answer, code: string): string[] {
  const isHead = exchange?.request.method === 'HEAD';
  const name = error?.code.replace(/Exception$/, '');
  return isHead || name === code.replace(/Exception$/, '')
    ? []
    : [`The client saw ${error?.code}, and the wire said ${code}.`];
}

/** What the SDK reads in an answer that the CLI was given. */
async function rereadBySdk(
  request: Request,
  { exchange, error }: Answer,
): Promise<Record<string, unknown> | undefined> {
  return error || !exchange ? undefined : replay(request, exchange);
}

let runs = 0;
/** No two runs meet in the names they make, be it in one process or on a shared endpoint. */
function runId(): string {
  runs += 1;
  return `${Date.now().toString(36)}${runs.toString(36)}`;
}
