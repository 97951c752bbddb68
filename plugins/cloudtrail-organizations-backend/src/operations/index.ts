export { createOperations } from './createOperations';
export { DatabaseOperationStore } from './DatabaseOperationStore';
export { scheduleRecovery } from './scheduleRecovery';
export { OperationsEngine } from './OperationsEngine';
export type { OperationStore } from './types';
