import { isDeepStrictEqual } from 'node:util';
import { createWorld } from '../../scenarios/createWorld';
import { Simulation, type Reply } from '../../simulation';
import { readWorld } from '../../documents/readWorld';
import { frozen } from '../../__testUtils__/worlds';
import { NOON } from '../../__testUtils__/simulations';
import { settleDeliveries } from '../../world/deliveries/deliveries';
import { settleRoleDeletions } from '../../world/identity/roleDeletions';
import { withTrail } from '../../world/trails/trails';
import type { World, WorldSettings } from '../../world/types';
import { errorCodeOf, requestOf, textsOf, type Call, type Key } from './calls';
import type { Command } from './commands';
import { ACCOUNTS, BUCKETS, company, NARROW_ROLE } from './company';
import { unaccountedObjects } from './deliveries';
import { brokenInvariants } from './invariants';
import { changeMembership } from './memberships';
import { checkRecord, isWrite } from './records';
import { brokenRules } from './transitions';

const SEED = 'properties';
const SESSION_MS = 50 * 60_000;

/** Faults that lose the answer of a call that acted, and those that keep it from acting. */
const ANSWER_LOST = ['timeoutAfter', 'resetAfter', 'truncate'];
const NOT_DONE = ['timeoutBefore', 'reset', 'throttle', 'serverError'];

/**
 * Two simulations of one seed that are asked the same and must answer the same. No answer is lost
 * on the way to the second, and now and then it is started anew from its exported state.
 */
export class Twins {
  readonly #first: Simulation;
  readonly #second: Simulation;
  #role?: Key & { until: number };
  /** How calls ended: `CreateTrail ok`, `CreateTrail TrailAlreadyExistsException`. */
  readonly outcomes = new Set<string>();

  constructor(settings: Partial<WorldSettings>) {
    const start = () =>
      new Simulation({
        initialWorld: now => createWorld(company(settings), now, SEED),
        clock: () => NOON,
        limits: 'off',
        seed: SEED,
      });
    this.#first = start();
    this.#second = start();
    this.#freeze();
  }

  /** Runs a command on both, and checks everything that must hold after it. */
  async run(command: Command): Promise<void> {
    const { world: before } = this.#first;
    await this.#run(command);
    this.#freeze();
    checkStep(before, this.#first.world, command);
  }

  /** Checks what only the whole sequence shows. */
  checkEnd(): void {
    expectSame(this.#second.world, this.#first.world);
    checkHistory(this.#first.world, this.#first.now());
  }

  async #run(command: Command): Promise<void> {
    const both = [this.#first, this.#second];
    switch (command.kind) {
      case 'call':
        await this.#call(command, await this.#keyOf(command.as));
        break;
      case 'membership':
        both.forEach(simulation => changeMembership(simulation, command));
        break;
      case 'clock':
        both.forEach(({ clock }) => clock.advance(command.ms));
        break;
      case 'outage':
        both.forEach(simulation =>
          simulation.transition((world, now) => {
            const trail = world.trails[command.trailArn];
            const { sinceMs, error, regions } = command;
            const since = new Date(now + sinceMs).toISOString();
            const outage = {
              since,
              ...(error && { error }),
              ...(regions && { regions }),
            };
            return trail ? withTrail(world, { ...trail, outage }) : world;
          }),
        );
        break;
      default:
        this.#import();
    }
  }

  #import(): void {
    const { world } = this.#second;
    const imported = readWorld(JSON.parse(JSON.stringify(world)));
    expectSame(imported, world);
    this.#second.replace(imported);
  }

  async #call(call: Call, key: Key): Promise<Reply> {
    const { world: before } = this.#first;
    const request = requestOf(call, key);
    const { fault } = call;
    const isLost = fault !== undefined && ANSWER_LOST.includes(fault);
    if (fault) {
      const one = { match: {}, kind: fault, count: 1 };
      this.#first.faults.add(one);
      if (!isLost) this.#second.faults.add(one);
    }
    const replies = [
      await this.#first.handle(request),
      await this.#second.handle(request),
    ];
    const reply = replies[1];
    if (!isLost) expectSame(replies[0], reply);

    const { world } = this.#first;
    const errorCode = errorCodeOf(reply);
    const isDone = fault === undefined || !NOT_DONE.includes(fault);
    checkRecord(before, world, {
      call,
      key,
      requestId: this.#first.calls().at(-1)!.requestId,
      errorCode,
      isRecorded: isDone && isWrite(call),
    });
    if (errorCode || !isDone)
      expectSame(
        withoutRecord(world),
        withoutRecord(isDone ? settled(before, this.#first.now()) : before),
      );
    if (isDone && !fault)
      this.outcomes.add(`${call.action} ${errorCode ?? 'ok'}`);
    return reply;
  }

  async #keyOf(who: string): Promise<Key> {
    if (who !== 'narrow') {
      const accountId = ACCOUNTS[who as keyof typeof ACCOUNTS];
      return { accessKeyId: `AKIA${accountId}SIMU` };
    }
    const now = this.#first.now();
    if (!this.#role || now >= this.#role.until)
      this.#role = { ...(await this.#assume()), until: now + SESSION_MS };
    return this.#role;
  }

  async #assume(): Promise<Key> {
    const reply = await this.#call(
      {
        kind: 'call',
        service: 'sts',
        action: 'AssumeRole',
        input: {
          RoleArn: `arn:aws:iam::${ACCOUNTS.management}:role/${NARROW_ROLE}`,
          RoleSessionName: 'jane',
          SourceIdentity: 'jane',
        },
        as: 'management',
        region: 'us-east-1',
      },
      await this.#keyOf('management'),
    );
    if (typeof reply === 'string' || 'truncated' in reply)
      throw new Error('AssumeRole was not answered.');
    const [accessKeyId] = textsOf(reply.body, 'AccessKeyId');
    const [sessionToken] = textsOf(reply.body, 'SessionToken');
    return { accessKeyId, sessionToken };
  }

  #freeze(): void {
    frozen(this.#first.world);
    frozen(this.#second.world);
  }
}

function checkStep(before: World, after: World, command: Command): void {
  expect([
    ...brokenInvariants(after),
    ...brokenRules(before, after, command),
  ]).toEqual([]);
}

function checkHistory(world: World, now: number): void {
  for (const bucket of [...BUCKETS, 'made-logs'])
    expect(unaccountedObjects(world, bucket, now)).toEqual([]);
  const ids = world.events.map(({ eventID }) => eventID);
  expect(new Set(ids).size).toBe(ids.length);
  const times = world.events.map(({ eventTime }) => eventTime);
  expect(times).toEqual([...times].sort());
}

// Jest's own comparison explains well, and takes a thousand times as long.
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** What AWS does in its own time, it does before a call that it then refuses. */
function settled(world: World, now: number): World {
  return settleDeliveries(settleRoleDeletions(world, now), now);
}

function withoutRecord({ events, serial, ...rest }: World) {
  return rest;
}
