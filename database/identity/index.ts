import { ApiKey } from './api-key.entity.js';
import { Authorization } from './authorization.entity.js';
import { Login } from './login.entity.js';
import { MappingRule } from './mapping-rule.entity.js';
import { Membership } from './membership.entity.js';
import { Party } from './party.entity.js';
import { Session } from './session.entity.js';
import { IdentityUser } from './user.entity.js';

/** Every table of schema `identity`. */
export const identityEntities = [
  ApiKey,
  Authorization,
  IdentityUser,
  Login,
  MappingRule,
  Membership,
  Party,
  Session,
] as const;
