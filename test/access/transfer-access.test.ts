import { CfnConnector, CfnWorkflow } from 'aws-cdk-lib/aws-transfer';
import { TransferAccess } from '../../lib/access/transfer-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

test('files are transferred by the one connector', () => {
  const stack = newStack();
  const arn = `arn:aws:transfer:us-east-1:${ACCOUNT}:connector/c-0123456789abcdef0`;
  const access = TransferAccess.transferFiles(CfnConnector.fromConnectorArn(stack, 'Partner', arn), { reason: 'EDI' });
  expect([access.sentence, access.reason]).toEqual(['transfer files by connector c-0123456789abcdef0', 'EDI']);
  expect(statementsOf(access, stack)).toEqual([{ actions: ['transfer:StartFileTransfer'], resources: [arn] }]);
});

test('steps of the one workflow are reported', () => {
  const stack = newStack();
  const access = TransferAccess.reportStep(new CfnWorkflow(stack, 'Scan', { steps: [] }));
  expect(access.sentence).toBe('report on custom steps of workflow Scan');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['transfer:SendWorkflowStepState'], resources: [getArn('Scan')] },
  ]);
});
