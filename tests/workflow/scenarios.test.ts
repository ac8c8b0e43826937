import { scenariosOn } from './scenarios.js';

scenariosOn('scenarios on Temporal and PostgreSQL', { express: false });
