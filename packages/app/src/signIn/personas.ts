/** The demo's people. The backend knows the same four, as users of the catalog; what they are is in the messages. */
export const personas = [
  { id: 'engineer', name: 'Elena Fischer' },
  { id: 'platform-engineer', name: 'Pavel Novák' },
  { id: 'acme-admin', name: 'Aiko Tanaka' },
  { id: 'globex-admin', name: 'Gustavo Lima' },
] as const;

export type PersonaId = (typeof personas)[number]['id'];
