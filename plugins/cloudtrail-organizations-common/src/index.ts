/**
 * What the frontend and the backend of the cloudtrail-organizations plugin both speak.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './control';
export * from './knowing';
export * from './observation';
export * from './permissions';
export * from './sentences';
export * from './types';
