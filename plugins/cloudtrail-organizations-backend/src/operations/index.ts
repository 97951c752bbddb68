export { createOperations } from './createOperations';
export { DatabaseOperationStore } from './DatabaseOperationStore';
export { OperationsEngine } from './OperationsEngine';
export type { OperationStore } from './types';
