/** The demo's people. The backend knows the same four, as users of the catalog. */
export const personas = [
  {
    id: 'engineer',
    name: 'Elena Fischer',
    role: 'Engineer',
    about: 'Builds services in Acme’s accounts. Reads Acme, changes nothing.',
  },
  {
    id: 'platform-engineer',
    name: 'Pavel Novák',
    role: 'Platform engineer',
    about:
      'Answers for audit posture across all organizations, and is told when logging changes. Reads all, changes nothing.',
  },
  {
    id: 'acme-admin',
    name: 'Aiko Tanaka',
    role: 'Management-account administrator of Acme',
    about: 'Reads all, changes Acme only.',
  },
  {
    id: 'globex-admin',
    name: 'Gustavo Lima',
    role: 'Management-account administrator of Globex',
    about: 'Reads all, changes Globex only.',
  },
] as const;

export type PersonaId = (typeof personas)[number]['id'];
