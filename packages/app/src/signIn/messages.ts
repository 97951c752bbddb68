import type { PersonaId } from './personas';

/** What the sign-in page says, in English. */
export const messages = {
  title: 'CloudTrail for Organizations: demo portal',
  intro:
    'Nothing here reaches AWS: the portal talks to an embedded AWS on this machine. Choose who you are.',
  signIn: 'Sign in',
  signInAs: 'Sign in as {{name}}, {{role}}',
  role: {
    engineer: 'Engineer',
    'platform-engineer': 'Platform engineer',
    'acme-admin': 'Management-account administrator of Acme',
    'globex-admin': 'Management-account administrator of Globex',
  },
  about: {
    engineer:
      'Builds services in Acme’s accounts. Reads Acme, changes nothing.',
    'platform-engineer':
      'Answers for audit posture across all organizations, and is told when trusted access goes off. Reads all, changes nothing.',
    'acme-admin': 'Reads all, changes Acme only.',
    'globex-admin': 'Reads all, changes Globex only.',
  },
} as const satisfies {
  role: Record<PersonaId, string>;
  about: Record<PersonaId, string>;
} & Record<string, unknown>;
