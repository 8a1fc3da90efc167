import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { TextractAccess } from '../../lib/access/textract-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'detectText',
    () => TextractAccess.detectText(),
    'read the text of documents with Textract (AWS has no resource-level permission for it)',
    ['textract:DetectDocumentText on *'],
  ],
  [
    'analyzeDocument',
    () => TextractAccess.analyzeDocument(),
    'find the forms and tables of documents with Textract (AWS has no resource-level permission for it)',
    ['textract:AnalyzeDocument on *'],
  ],
  [
    'analyzeExpense',
    () => TextractAccess.analyzeExpense(),
    'read invoices and receipts with Textract (AWS has no resource-level permission for it)',
    ['textract:AnalyzeExpense on *'],
  ],
  [
    'analyzeIdentity',
    () => TextractAccess.analyzeIdentity(),
    'read identity documents with Textract (AWS has no resource-level permission for it)',
    ['textract:AnalyzeID on *'],
  ],
  [
    'startTextDetection',
    () => TextractAccess.startTextDetection(),
    'start to read the text of long documents (AWS has no resource-level permission for it)',
    ['textract:StartDocumentTextDetection on *'],
  ],
  [
    'startAnalysis',
    () => TextractAccess.startAnalysis(),
    'start to analyze long documents (AWS has no resource-level permission for it)',
    ['textract:StartDocumentAnalysis on *'],
  ],
  [
    'getResults',
    () => TextractAccess.getResults(),
    'read the results of text detection and analysis of any job of the account (AWS has no resource-level permission for it)',
    ['textract:GetDocumentAnalysis, textract:GetDocumentTextDetection on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
