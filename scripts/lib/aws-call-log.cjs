/*
 * Keeps a log of the calls that the AWS SDK makes in this process: a line of JSON a call, `{service, command, outcome}`,
 * in the file that AWS_CALL_LOG names. Without it nothing happens. The gate `conformance` reads the log.
 */
const { appendFileSync } = require('node:fs');

const file = process.env.AWS_CALL_LOG;
if (file) {
  const { Client } = require('@smithy/core/client');
  const { send } = Client.prototype;
  const logged = new WeakSet();

  // Every client is one of these, also those that fetch credentials.
  Client.prototype.send = function sendLogged(...args) {
    if (!logged.has(this)) {
      logged.add(this);
      this.middlewareStack.add(logging(this.config.serviceId), {
        name: 'awsCallLog',
        step: 'initialize',
        priority: 'high',
      });
    }
    return send.apply(this, args);
  };
}

function logging(service) {
  return (next, { commandName }) =>
    async args => {
      const write = outcome =>
        appendFileSync(
          file,
          `${JSON.stringify({
            service,
            command: commandName.replace(/Command$/, ''),
            outcome,
          })}\n`,
        );
      try {
        const result = await next(args);
        write('ok');
        return result;
      } catch (error) {
        write(error.name);
        throw error;
      }
    };
}
