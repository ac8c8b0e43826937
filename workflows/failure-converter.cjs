/**
 * Messages and stacks of failures travel as a payload, so that the codec encrypts them like all others. CommonJS, since
 * Temporal's SDK requires it by its path: the worker for activities, the bundle for the sandbox.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
