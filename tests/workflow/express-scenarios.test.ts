import { scenariosOn } from './scenarios.js';

scenariosOn('scenarios that begin in one transaction of PostgreSQL', { express: true });
