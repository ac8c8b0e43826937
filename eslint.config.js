import eslint from '@eslint/js';
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const builtins = builtinModules.filter((name) => !name.startsWith('_'));

/** What makes a replay differ from the first run (Temporal's sandbox guards only some of it). */
const NOT_IN_WORKFLOWS = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Replay may see another environment: pass it in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes with the event.',
  },
];
const NO_CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes with the event.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes with the event.' },
];
const NO_PROMISES = [
  {
    selector: ':function[async=true]',
    message: 'The interpreter is synchronous: each await costs 40 µs in the sandbox.',
  },
  { selector: 'AwaitExpression', message: 'The interpreter is synchronous: each await costs 40 µs in the sandbox.' },
  {
    selector: "Identifier[name='Promise']",
    message: 'The interpreter is synchronous: each promise costs 40 µs in the sandbox.',
  },
];
const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      '.baton/',
      'console/dist/',
      'console/api/schema.d.ts',
      'console/vite.config.ts',
    ],
  },
  { files: ['**/*.{ts,tsx}'], extends: [eslint.configs.recommended, ...tseslint.configs.recommended] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A leading underscore says: has to be here, is not needed.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtins.map((name) => ({ name, message: 'The sandbox has no Node.' })),
          patterns: [{ group: ['node:*'], message: 'The sandbox has no Node.' }],
        },
      ],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NOT_IN_WORKFLOWS],
    },
  },
  {
    files: ['workflows/*/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NOT_IN_WORKFLOWS, ...NO_CLOCK] },
  },
  {
    files: ['workflows/{bpmn,engine}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NOT_IN_WORKFLOWS, ...NO_CLOCK, ...NO_PROMISES] },
  },
  {
    // Temporal runs the default export for every workflow type that has no function of its own.
    files: ['workflows/process.workflow.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NOT_IN_WORKFLOWS] },
  },
  {
    files: ['console/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended, a11y.configs.recommended],
    // The library's functions are not memoized, and no compiler tries to.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        globalThis: 'readonly',
        module: 'writable',
        URL: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        matchMedia: 'readonly',
      },
    },
  },
);
