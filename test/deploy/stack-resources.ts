import type { PhysicalIds } from './scope';
import { callService } from './http';

interface Answer {
  readonly DescribeStackResourcesResponse: {
    readonly DescribeStackResourcesResult: {
      readonly StackResources: readonly { LogicalResourceId?: string; PhysicalResourceId?: string }[];
    };
  };
}

/** The physical ids of a stack. A resource for which the emulator did nothing is listed by it without any id. */
export async function physicalIdsOf(endpoint: string, stackName: string): Promise<PhysicalIds> {
  const form = { Action: 'DescribeStackResources', Version: '2010-05-15', ContentType: 'JSON', StackName: stackName };
  const answer = JSON.parse(await callService(endpoint, { service: 'cloudformation', form })) as Answer;
  const listed = answer.DescribeStackResourcesResponse.DescribeStackResourcesResult.StackResources;
  return new Map(
    listed.flatMap(({ LogicalResourceId, PhysicalResourceId }) =>
      LogicalResourceId && PhysicalResourceId ? [[LogicalResourceId, PhysicalResourceId] as const] : [],
    ),
  );
}
