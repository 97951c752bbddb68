import { personas, type PersonaId } from './personas';

const KEY = 'demo-persona';

/** For this tab only: two tabs may be two people. */
export const rememberPersona = (persona: PersonaId) =>
  sessionStorage.setItem(KEY, persona);

export const forgetPersona = () => sessionStorage.removeItem(KEY);

export function recallPersona(): PersonaId | undefined {
  const stored = sessionStorage.getItem(KEY);
  return personas.find(({ id }) => id === stored)?.id;
}
