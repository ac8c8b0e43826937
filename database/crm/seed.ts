/** Staff to try the shipped processes with. */
import type { DataSource } from 'typeorm';
import { Department } from './department.entity.js';
import { User } from './user.entity.js';

export interface Staff {
  readonly username: string;
  readonly name: string;
  readonly department: string;
  readonly territories: readonly string[];
  readonly skills?: readonly string[];
}

export const exampleDepartments: readonly Pick<Department, 'name' | 'title' | 'manager'>[] = [
  { name: 'marketing', title: 'Marketing', manager: 'mia' },
  { name: 'sales', title: 'Sales', manager: 'sofia' },
  { name: 'onboarding', title: 'Onboarding', manager: 'olga' },
  { name: 'support', title: 'Support', manager: 'sara' },
  { name: 'technical-support', title: 'Technical support', manager: 'theo' },
  { name: 'engineering', title: 'Engineering', manager: 'eva' },
  { name: 'purchasing', title: 'Purchasing', manager: 'paula' },
  { name: 'finance', title: 'Finance', manager: 'finn' },
  { name: 'data-protection', title: 'Data protection', manager: 'dora' },
];

/** Sofia manages sales and takes leads only when chosen by hand. */
export const exampleStaff: readonly Staff[] = [
  { username: 'mia', name: 'Mia Keller', department: 'marketing', territories: ['*'] },
  { username: 'sofia', name: 'Sofia Rossi', department: 'sales', territories: [] },
  { username: 'sam', name: 'Sam Okafor', department: 'sales', territories: ['GB', 'US', '*'] },
  { username: 'lena', name: 'Lena Vogt', department: 'sales', territories: ['DE', 'AT', 'CH'] },
  { username: 'wei', name: 'Wei Zhang', department: 'sales', territories: ['CN', 'SG'], skills: ['zh'] },
  { username: 'olga', name: 'Olga Novak', department: 'onboarding', territories: ['*'] },
  { username: 'tom', name: 'Tom Berger', department: 'onboarding', territories: ['*'] },
  {
    username: 'sara',
    name: 'Sara Lindqvist',
    department: 'support',
    territories: ['*'],
    skills: ['billing', 'cancellation'],
  },
  { username: 'jun', name: '李军', department: 'support', territories: ['CN', 'SG'], skills: ['zh'] },
  {
    username: 'theo',
    name: 'Theo Martin',
    department: 'technical-support',
    territories: ['*'],
    skills: ['outage', 'defect'],
  },
  {
    username: 'ines',
    name: 'Ines Costa',
    department: 'technical-support',
    territories: ['*'],
    skills: ['security', 'billing'],
  },
  {
    username: 'eva',
    name: 'Eva Horvath',
    department: 'engineering',
    territories: ['*'],
    skills: ['outage', 'security'],
  },
  { username: 'fang', name: '王芳', department: 'engineering', territories: ['*'], skills: ['defect', 'zh'] },
  {
    username: 'paula',
    name: 'Paula Santos',
    department: 'purchasing',
    territories: ['*'],
    skills: ['mechanics', 'services'],
  },
  {
    username: 'rita',
    name: 'Rita Moreau',
    department: 'purchasing',
    territories: ['*'],
    skills: ['electronics', 'packaging'],
  },
  { username: 'finn', name: 'Finn Olsen', department: 'finance', territories: ['*'] },
  { username: 'dora', name: 'Dora Weiss', department: 'data-protection', territories: ['*'] },
];

/** Adds who is missing; whoever is there already, with whatever load and territories, is left alone. */
export async function seedExampleStaff(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const users = exampleStaff.map((staff) => ({
      ...staff,
      territories: [...staff.territories],
      skills: [...(staff.skills ?? [])],
      email: `${staff.username}@baton.example`,
    }));
    await manager
      .createQueryBuilder()
      .insert()
      .into(Department)
      .values([...exampleDepartments])
      .orIgnore()
      .execute();
    await manager.createQueryBuilder().insert().into(User).values(users).orIgnore().execute();
  });
}
