import type { Credentials, Stage, Who } from './stage';

const OTHERS: Who[] = [
  'member',
  'delegate',
  'untrusting',
  'consolidated',
  'outsider',
  'powerless',
];

/**
 * An endpoint that others run, which nothing but AWS's own calls prepares. The management account's
 * keys are AWS's usual variables; whoever else acts has `CONFORMANCE_MEMBER_ACCESS_KEY_ID` and so on,
 * roles have `CONFORMANCE_ASSUMABLE_ROLE_ARN` and `CONFORMANCE_CLOSED_ROLE_ARN`.
 */
export function foreignStage(url: string, env: NodeJS.ProcessEnv): Stage {
  const credentials: Partial<Record<Who, Credentials>> = {
    management: {
      accessKeyId: env.AWS_ACCESS_KEY_ID ?? 'test',
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? 'test',
      sessionToken: env.AWS_SESSION_TOKEN,
    },
  };
  for (const who of OTHERS) {
    const prefix = `CONFORMANCE_${who.toUpperCase()}`;
    const accessKeyId = env[`${prefix}_ACCESS_KEY_ID`];
    if (accessKeyId)
      credentials[who] = {
        accessKeyId,
        secretAccessKey: env[`${prefix}_SECRET_ACCESS_KEY`] ?? 'test',
        sessionToken: env[`${prefix}_SESSION_TOKEN`],
      };
  }
  return {
    url,
    credentials,
    roles: {
      assumable: env.CONFORMANCE_ASSUMABLE_ROLE_ARN,
      closed: env.CONFORMANCE_CLOSED_ROLE_ARN,
    },
    close: async () => {},
  };
}
