import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'cdk.out/', '.deploy-local/', '**/*.mjs', 'lib/reference/data/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off', // jsii has no free functions: static factory classes stand in
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 12],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'aws-cdk-lib', message: 'import aws-cdk-lib/core or the service module' }] },
      ],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['bin/examples/**'], rules: { 'max-lines-per-function': 'off' } },
  // What it imports is what is measured.
  { files: ['test/bench/run-one.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
