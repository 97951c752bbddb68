export {
  audited,
  describeCaller,
  failRequestEvent,
  noteForAudit,
  openRequestEvent,
} from './requests';
