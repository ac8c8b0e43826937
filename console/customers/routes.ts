import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readRecordSearch } from './record-search.js';

const ofArea = { getParentRoute: () => shellRoute, validateSearch: readRecordSearch } as const;

export const customersRoutes = [
  createRoute({
    ...ofArea,
    path: 'customers',
    component: lazyRouteComponent(() => import('./customers.page.js'), 'CustomersPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'customers/$customerId',
    component: lazyRouteComponent(() => import('./customer.page.js'), 'CustomerPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'leads',
    component: lazyRouteComponent(() => import('./leads/leads.page.js'), 'LeadsPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'leads/$leadId',
    component: lazyRouteComponent(() => import('./leads/lead.page.js'), 'LeadPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'tickets',
    component: lazyRouteComponent(() => import('./tickets/tickets.page.js'), 'TicketsPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'tickets/$ticketId',
    component: lazyRouteComponent(() => import('./tickets/ticket.page.js'), 'TicketPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'suppliers',
    component: lazyRouteComponent(() => import('./suppliers/suppliers.page.js'), 'SuppliersPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'suppliers/$supplierId',
    component: lazyRouteComponent(() => import('./suppliers/supplier.page.js'), 'SupplierPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'duplicates',
    component: lazyRouteComponent(() => import('./duplicates/duplicates.page.js'), 'DuplicatesPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'duplicates/$duplicateKey',
    component: lazyRouteComponent(() => import('./duplicates/duplicate.page.js'), 'DuplicatePage'),
  }),
  createRoute({
    ...ofArea,
    path: 'imports',
    component: lazyRouteComponent(() => import('./imports/imports.page.js'), 'ImportsPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'imports/$importKey',
    component: lazyRouteComponent(() => import('./imports/import.page.js'), 'ImportPage'),
  }),
  createRoute({
    ...ofArea,
    path: 'systems',
    component: lazyRouteComponent(() => import('./systems/systems.page.js'), 'SystemsPage'),
  }),
] as const;
