import type { Group } from '../counterpart';
import { AI } from './ai';
import { COMPUTE } from './compute';
import { DATABASE } from './database';
import { MESSAGING } from './messaging';
import { OTHER } from './other';
import { SECURITY } from './security';
import { STORAGE } from './storage';

export const GROUPS: readonly Group[] = [STORAGE, DATABASE, MESSAGING, COMPUTE, SECURITY, AI, OTHER];
