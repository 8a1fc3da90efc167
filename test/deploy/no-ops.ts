const ENFORCE_SSL = 'the CDK writes it for `enforceSSL`; it grants nothing and no role of ours depends on it';

const EKS = 'its CloudFormation knows nothing of EKS; tests read these in the template';

const NOTHING = 'the emulator has no such type in its CloudFormation; tests read these in the template';

/** Types that the emulator reports as created although it does nothing, and why the test may go on without them. */
export const NOT_EMULATED: Readonly<Record<string, string>> = {
  'AWS::AccessAnalyzer::Analyzer': NOTHING,
  'AWS::CDK::Metadata': 'only counts the use of constructs; it makes nothing in an account',
  'AWS::CloudFormation::StackSet': NOTHING,
  'AWS::CloudFormation::CustomResource': NOTHING,
  'AWS::CloudWatch::Alarm': NOTHING,
  'AWS::CodeBuild::Project': NOTHING,
  'AWS::EKS::Cluster': EKS,
  'AWS::EKS::PodIdentityAssociation': EKS,
  'AWS::Logs::MetricFilter': NOTHING,
  'AWS::Organizations::Policy': NOTHING,
  'AWS::Pipes::Pipe': NOTHING,
  'AWS::S3::BucketPolicy': ENFORCE_SSL,
  'AWS::SecretsManager::RotationSchedule': NOTHING,
  'AWS::SNS::TopicPolicy': ENFORCE_SSL,
  'AWS::SQS::QueuePolicy': ENFORCE_SSL,
  'AWS::Scheduler::Schedule': NOTHING,
  'AWS::Scheduler::ScheduleGroup': NOTHING,
};

const MESSAGES = [/No Moto CloudFormation support for (\S+)/g, /Tried to parse (\S+) but it's not supported by moto/g];

/** The types for which the emulator's log admits to having done nothing. */
export function typesWithoutEffect(log: string): readonly string[] {
  const types = MESSAGES.flatMap((message) => [...log.matchAll(message)].map((match) => match[1] ?? ''));
  return [...new Set(types)].sort();
}

/** What is wrong with the log: a type that silently did nothing, or an entry of the list above that is out of date. */
export function noOpDifferences(
  log: string,
  deployedTypes: readonly string[],
  accepted: Readonly<Record<string, string>> = NOT_EMULATED,
): readonly string[] {
  const silent = typesWithoutEffect(log);
  const unknown = silent.filter((type) => !Object.hasOwn(accepted, type));
  const outdated = Object.keys(accepted).filter((type) => deployedTypes.includes(type) && !silent.includes(type));
  return [
    ...unknown.map((type) => `${type}: the emulator reported it created and created nothing`),
    ...outdated.map((type) => `${type}: listed as not emulated, but the emulator made it; take it off the list`),
  ];
}
