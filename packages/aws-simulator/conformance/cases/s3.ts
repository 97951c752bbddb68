import type { Case } from './case';
export const s3: Case[] = [];
