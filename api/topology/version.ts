/** The version of Camunda 8's REST API that this one speaks: clients compare it. */
export const VERSION = '8.9.0';
