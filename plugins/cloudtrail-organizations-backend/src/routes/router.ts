import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import { failRequestEvent, openRequestEvent } from '../audit';
import { spec } from '../schema/openapi.generated';

/** The router that knows, by the OpenAPI file, what each route takes and answers. */
export type ApiRouter = ReturnType<
  typeof createValidatedOpenApiRouter<typeof spec>
>;

/** Adds the routes of one topic. Their handlers go through `audited`. */
export type RouteTopic = (router: ApiRouter) => void;

/** There an answer that the OpenAPI file does not allow is a 500, for somebody to see. */
const IN_TESTS = process.env.NODE_ENV === 'test';

/** More than the longest reason and confirmation need. */
const BODY_LIMIT = '16kb';

/**
 * The HTTP API. Every request passes the same way: authentication (401), the body and the schema (400), its audit
 * event, and only then its handler. Whatever is refused on the way is audited as refused.
 */
export function createRouter(
  options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
  },
  topics: RouteTopic[],
): express.Router {
  const { auditor, httpAuth } = options;

  const authenticate: RequestHandler = (req, _res, next) => {
    httpAuth
      .credentials(req, { allow: ['user', 'service'] })
      .then(() => next(), next);
  };
  const openEvent: RequestHandler = (req, _res, next) => {
    httpAuth
      .credentials(req)
      .then(credentials => openRequestEvent(auditor, req, credentials))
      .then(() => next(), next);
  };
  const failEvent: ErrorRequestHandler = (error, req, _res, next) => {
    httpAuth
      .credentials(req, { allow: ['user', 'service'] })
      .catch(() => undefined)
      .then(credentials => failRequestEvent(auditor, req, error, credentials))
      .then(() => next(error), next);
  };

  const validated = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses: IN_TESTS },
  });
  for (const addRoutes of topics) addRoutes(validated);

  const router = express.Router();
  // Outside the validated router, which turns every error of its middleware into a 400.
  router.use(authenticate, express.json({ limit: BODY_LIMIT }), openEvent);
  router.use(validated, failEvent);
  return router;
}

/**
 * Mounts the router. The framework's barrier would refuse a request without a token before anything could audit it,
 * so the router, which authenticates every request first of all, takes its place.
 */
export function mountRouter(
  httpRouter: HttpRouterService,
  router: express.Router,
): void {
  for (const path of ['/organizations', '/accounts', '/history'])
    httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  httpRouter.use(router);
}
