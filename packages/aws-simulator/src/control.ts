import type { Fault } from './faults';
import type { HttpRequest, HttpResponse } from './protocol/http';
import type { Simulation } from './simulation';
import type { World } from './world/types';

/** Where the control API lives: no AWS service has such a path. */
export const CONTROL_PREFIX = '/_control';

type Handler = (simulation: Simulation, body: unknown) => unknown;

const ROUTES: Record<string, Handler> = {
  'GET /state': simulation => simulation.world,
  'PATCH /state': (simulation, body) => {
    const patch = objectIn(body);
    simulation.change(world => merged(world, patch) as World);
    return simulation.world;
  },
  'GET /calls': simulation => ({ calls: simulation.calls() }),
  'GET /events': simulation => ({ events: simulation.world.events }),
  'GET /faults': simulation => ({ faults: simulation.faults.list() }),
  'POST /faults': (simulation, body) => {
    const { match, kind, count, ms } = objectIn(body) as Partial<Fault>;
    simulation.faults.add({
      match: match ?? {},
      kind: kind as Fault['kind'],
      count,
      ms,
    });
    return { faults: simulation.faults.list() };
  },
  'DELETE /faults': simulation => {
    simulation.faults.clear();
    return { faults: [] };
  },
  'GET /clock': clock,
  'POST /clock': (simulation, body) => {
    const { advanceMs } = objectIn(body);
    if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs))
      throw new TypeError('advanceMs must be a number of milliseconds.');
    simulation.advance(advanceMs);
    return clock(simulation);
  },
  'POST /reset': simulation => {
    simulation.reset({ keepCredentials: true });
    return clock(simulation);
  },
};

/** Answers a request to the control API, in JSON. */
export function control(
  simulation: Simulation,
  { method, path, headers, body }: HttpRequest,
): HttpResponse {
  // The API has no password; a browser always says which page a changing request comes from.
  if (headers.origin)
    return json(403, { error: 'The control API does not answer web pages.' });

  const route = path.split('?')[0].slice(CONTROL_PREFIX.length);
  const handler = ROUTES[`${method} ${route}`];
  if (!handler)
    return json(404, {
      error: `No such control call: ${method} ${CONTROL_PREFIX}${route}.`,
      calls: Object.keys(ROUTES),
    });
  try {
    return json(200, handler(simulation, body ? JSON.parse(body) : undefined));
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof SyntaxError))
      throw error;
    return json(400, { error: error.message });
  }
}

function clock(simulation: Simulation) {
  return { now: new Date(simulation.now()).toISOString() };
}

function objectIn(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new TypeError('The body must be a JSON object.');
  return body as Record<string, unknown>;
}

/** JSON Merge Patch, RFC 7396: null removes, objects merge, everything else replaces. */
function merged(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch))
    return patch;
  const base =
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? target
      : {};
  const result = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, merged(result.get(key), value));
  }
  return Object.fromEntries(result);
}

function json(status: number, body: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
